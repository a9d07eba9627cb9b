import type { BuildContext } from "#data/context.ts";
import type { Completion } from "./complete.ts";
import { NO_COUNTY } from "./hiddenCells.ts";
import { COMPLETED, type Published } from "./published.ts";

/** What the completed counts say beside what is known otherwise; written beside them. */
export interface Checks {
  /** Counties of Kentucky, whose totals and sectors of 2020 are known in full, brought to 2021 by the state's. */
  kentucky: {
    counties: number;
    /** Median of |estimate - truth| / truth, and the same of the sum of published cells. */
    totals: [completed: number, published: number];
    totalsWithinTenth: [completed: number, published: number];
    sectors: [completed: number, published: number];
    /** Sum of |estimate - truth| over the sum of truths. */
    sectorsWeighted: [completed: number, published: number];
  };
  /** Quotients of areas of one county, 2019 as the bureau prints them and 2021 completed. */
  areas: { area: string; naics: number; printed2019: number; completed: number }[];
  /** Counties known to assemble cars (3361): jobs, band, 1 where published. */
  assembly: { county: string; jobs: number; low: number; high: number; published: boolean }[];
}

const AREAS: readonly [string, number][] = [
  ["44220", 3361],
  ["41740", 3364],
  ["46060", 3364],
  ["31020", 3221],
  ["31700", 3341],
];
const ASSEMBLY = ["39159", "21209", "47149", "45083", "01125", "28089", "18031", "13285", "26163"];

/** Compares; `checks` is part of what a build writes. */
export function checks(context: BuildContext, published: Published, { hidden, cells }: Completion): Checks {
  const { counties, industries, sectors, sectorOf, areas, areaOf, nation } = published;
  const [I, S] = [industries.length, sectors.length];
  const now = published.years.get(COMPLETED)!;
  const jobs = now.jobs.slice();
  const at = new Map<number, number>();
  for (let j = 0; j < hidden.length; j++) {
    if (hidden.county[j] === NO_COUNTY) continue;
    const cell = hidden.county[j] * I + hidden.industry[j];
    at.set(cell, j);
    jobs[cell] += cells.jobs[j];
  }
  const bySector = (values: Float64Array) => {
    const sums = new Float64Array(counties.length * S);
    for (let cell = 0; cell < values.length; cell++)
      sums[Math.floor(cell / I) * S + sectorOf[cell % I]] += values[cell];
    return sums;
  };
  const sums = { completed: bySector(jobs), published: bySector(now.jobs) };
  const quotient = (members: number[], i: number) => {
    let [own, all] = [0, 0];
    for (const c of members)
      for (let k = 0; k < I; k++) {
        all += jobs[c * I + k];
        if (k === i) own += jobs[c * I + k];
      }
    return own / all / (nation.jobs[i] / nation.jobs.reduce((a, b) => a + b, 0));
  };
  return {
    kentucky: kentucky(context, published, sums),
    areas: AREAS.map(([area, naics]) => ({
      area,
      naics,
      printed2019: printedQuotient(context, area, naics),
      completed: quotient(
        counties.flatMap((_, c) => (areas[areaOf[c]] === area ? [c] : [])),
        industries.indexOf(naics),
      ),
    })),
    assembly: ASSEMBLY.map((county) => {
      const cell = counties.indexOf(county) * I + industries.indexOf(3361);
      const j = at.get(cell);
      return j === undefined
        ? { county, jobs: jobs[cell], low: jobs[cell], high: jobs[cell], published: now.establishments[cell] > 0 }
        : { county, jobs: cells.jobs[j], low: cells.low[j], high: cells.high[j], published: false };
    }),
  };
}

function printedQuotient(context: BuildContext, area: string, naics: number): number {
  const rows = context.readCsvColumns("us-census-cbp-cbsa-naics-2019.csv.gz", {
    cbsa: "text",
    naics: "text",
    employment: "number",
  });
  let [own, all] = [0, 0];
  for (let row = 0; row < rows.rows; row++) {
    if (rows.cbsa[row] !== area) continue;
    if (rows.naics[row] === "00") all = rows.employment[row];
    if (rows.naics[row] === String(naics)) own = rows.employment[row];
  }
  let [nation, total] = [0, 0];
  for (const row of context.readCsv("us-national-naics4-2017-2021.csv.gz")) {
    total += Number(row.estimate_2019);
    if (row.naics === String(naics)) nation = Number(row.estimate_2019);
  }
  return own / all / (nation / total);
}

function kentucky(
  context: BuildContext,
  { counties, sectors, states, stateSector }: Published,
  sums: { completed: Float64Array; published: Float64Array },
): Checks["kentucky"] {
  const S = sectors.length;
  const s = states.indexOf("21");
  const rows = context
    .readCsv("us-census-cbp-kentucky-county-sector-size-2020.csv.gz")
    .filter(({ size_code }) => size_code === "001");
  const inState = new Map(
    rows.flatMap((row) => (row.fips === "21" ? [[row.sector, Number(row.employment)] as const] : [])),
  );
  const grown = (sector: string) => {
    const k = sectors.indexOf(sector);
    const now =
      k >= 0 ? stateSector.jobs[s * S + k] : stateSector.jobs.slice(s * S, s * S + S).reduce((a, b) => a + b, 0);
    return now / inState.get(sector)!;
  };
  const total: Errors = { completed: [], published: [] };
  const sector: Errors = { completed: [], published: [] };
  const off = { completed: 0, published: 0, truth: 0 };
  for (const row of rows) {
    const c = counties.indexOf(row.fips);
    const k = sectors.indexOf(row.sector);
    if (c < 0 || (k < 0 && row.sector !== "00") || Number(row.establishments) < 3 || Number(row.employment) === 0)
      continue;
    const truth = Number(row.employment) * grown(row.sector);
    if (k >= 0) off.truth += truth;
    for (const kind of ["completed", "published"] as const) {
      const value = k >= 0 ? sums[kind][c * S + k] : sums[kind].slice(c * S, c * S + S).reduce((a, b) => a + b, 0);
      (k >= 0 ? sector : total)[kind].push(Math.abs(value - truth) / truth);
      if (k >= 0) off[kind] += Math.abs(value - truth);
    }
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1];
  const both = (of: (kind: "completed" | "published") => number): [number, number] => [
    of("completed"),
    of("published"),
  ];
  return {
    counties: total.completed.length,
    totals: both((kind) => median(total[kind])),
    totalsWithinTenth: both((kind) => total[kind].filter((error) => error < 0.1).length),
    sectors: both((kind) => median(sector[kind])),
    sectorsWeighted: both((kind) => off[kind] / off.truth),
  };
}

interface Errors {
  completed: number[];
  published: number[];
}
