import type { ColumnSource } from "hyparquet-writer";
import type { RegionFile } from "#regions/regionFile.ts";
import { regionParts } from "#regions/regionId.ts";
import type { BuildContext } from "#data/context.ts";
import type { AtlasReport } from "#firms/atlasReport.ts";
import { Rejections } from "#data/report.ts";
import { stepsTo } from "#regions/counts/yearSteps.ts";
import { regionCourses } from "./regionCourses.ts";
import { buildSplits } from "./splits.ts";

const CELLS = "us-census-cbp-naics4-2017-2021.csv.gz";
const EARLIER = [2017, 2018, 2019, 2020];
const LAST = 2021;
const YEARS = [...EARLIER, LAST];
/** Of some seventy counties: a region is read without the rest of the nation. */
const ROWS_AT_ONCE = 5_000;
/** No figure: read faster than null. */
const NONE = -1;
const WHOLE = { type: "INT32", nullable: false, encoding: "BYTE_STREAM_SPLIT" } as const;
const METADATA = { source: "US Census Bureau, County Business Patterns", payroll: "thousand USD" };

/**
 * Writes us-counties-2021.parquet and us-counties-2017-2020.parquet: county x NAICS-4, sorted by county, then industry, the earlier years
 * beside one another and without payroll; us-regions-2017-2021.parquet: what counties have in all industries over every window of years; and us-cluster-splits.parquet.
 */
export function build(context: BuildContext): void {
  const cells = context.readCsvColumns(CELLS, {
    year: "number",
    fips: "text",
    naics: "number",
    employment: "number",
    establishments: "number",
    payroll_kusd: "number",
  });
  const regions = context.readJson<RegionFile>("regions.json");
  const known = new Set(regions.id);
  const rejections = new Rejections();
  const rowsOf = new Map(YEARS.map((year) => [year, [] as number[]]));
  const withheld = new Map(YEARS.map((year) => [year, 0]));
  const counties = new Set<string>();
  let zeros = 0;
  for (let i = 0; i < cells.rows; i++) {
    const where = `${cells.year[i]} ${cells.fips[i]} ${cells.naics[i]}`;
    if (!known.has(`US-${cells.fips[i]}`)) rejections.add("county not known", where);
    else if (!rowsOf.has(cells.year[i])) rejections.add("year not known", where);
    else if (Number.isNaN(cells.establishments[i])) rejections.add("no number of establishments", where);
    else {
      rowsOf.get(cells.year[i])!.push(i);
      counties.add(cells.fips[i]);
      if (isWithheld(cells.employment[i], cells.payroll_kusd[i]))
        withheld.set(cells.year[i], withheld.get(cells.year[i])! + 1);
      else if (cells.employment[i] === 0) zeros++;
    }
  }
  const county = Int32Array.from(cells.fips, Number);
  const isShown = (i: number) => !isWithheld(cells.employment[i], cells.payroll_kusd[i]);
  const last = rowsOf.get(LAST)!.sort((a, b) => county[a] - county[b] || cells.naics[a] - cells.naics[b]);
  const shown = (column: number[]) => Int32Array.from(last, (i) => (isShown(i) ? column[i] : NONE));
  context.writeParquet(
    `us-counties-${LAST}.parquet`,
    [
      ...keyColumns(
        last.map((i) => county[i]),
        last.map((i) => cells.naics[i]),
      ),
      { name: "employment", data: shown(cells.employment), ...WHOLE },
      { name: "establishments", data: Int32Array.from(last, (i) => cells.establishments[i]), ...WHOLE },
      { name: "payroll", data: shown(cells.payroll_kusd), ...WHOLE },
    ],
    { ...METADATA, year: String(LAST), [NONE]: "withheld" },
    "GZIP",
    ROWS_AT_ONCE,
  );
  // [row] the row of each year; a cell of any of them.
  const earlier = cellsOfYears(
    EARLIER.map((year) => rowsOf.get(year)!.map((i) => county[i] * 10_000 + cells.naics[i])),
  );
  context.writeParquet(
    `us-counties-${EARLIER[0]}-${EARLIER[EARLIER.length - 1]}.parquet`,
    [
      ...keyColumns(
        earlier.keys.map((key) => Math.floor(key / 10_000)),
        earlier.keys.map((key) => key % 10_000),
      ),
      ...(["employment", "establishments"] as const).flatMap((figure) => {
        const years = EARLIER.map((year, y) => {
          const rows = rowsOf.get(year)!;
          const value = (i: number) => (figure === "employment" && !isShown(i) ? NONE : cells[figure][i]);
          return Int32Array.from(earlier.rows[y], (row) => (row < 0 ? 0 : value(rows[row])));
        });
        return EARLIER.map((year, y) => ({ name: `${figure}_${year}`, data: stepsTo(years, y), ...WHOLE }));
      }),
    ],
    {
      ...METADATA,
      [NONE]: "withheld",
      0: "of establishments: no cell in that year",
      steps: "a year but the last is told by the step d to it from the next: 2 d, and -2 d - 1 where d is negative",
    },
    "GZIP",
    ROWS_AT_ONCE,
  );
  context.writeParquet(
    `us-regions-${YEARS[0]}-${LAST}.parquet`,
    regionCourses(
      YEARS.map((year) =>
        rowsOf.get(year)!.map((i) => ({
          county: county[i],
          naics: cells.naics[i],
          employment: isShown(i) ? cells.employment[i] : NONE,
          establishments: cells.establishments[i],
          payroll: isShown(i) ? cells.payroll_kusd[i] : NONE,
        })),
      ),
      YEARS,
    ),
    {
      ...METADATA,
      payroll_2017_2019_2018_left:
        "of payroll_2018 what is in cells that are not known in every year from 2017 to 2019",
    },
  );
  reportCounties(context, regions, counties);
  const kept = [...rowsOf.values()].reduce((sum, rows) => sum + rows.length, 0);
  context.report({
    id: "cbp",
    title: "County Business Patterns, counties by NAICS-4",
    publisher: "US Census Bureau",
    terms: "Public domain",
    date: "2017-2021",
    files: [{ name: CELLS, rows: cells.rows }],
    rowsRead: cells.rows,
    kept,
    merged: 0,
    rejected: rejections.list(),
    notes: [
      "A cell with fewer than 3 establishments is not published: an absent cell means none, one or two, never 0. Values carry the bureau's noise.",
      `${YEARS.map((year) => `${withheld.get(year)!.toLocaleString("en")} (${year})`).join(", ")} cells have employment and payroll 0 with 3 or more establishments: the bureau withheld both and printed 0. They are stored as withheld. Only 2017 has any, so employment of 2017 is about 6% too low and comparisons with it use only cells that have a value in both years.`,
      `${zeros} cells have employment 0 and a payroll: nobody was employed in the pay period of 12 March.`,
      "Industries of few large plants are understated most: of motor vehicle manufacturing (3361) 25 counties have a cell in 2021. Quotients compare published cells with published cells.",
      "States are sums of published county cells, hence lower bounds. The District of Columbia and the territories are not in the file.",
    ],
  });
  buildSplits(context, cells);
}

/** The columns a file of counties is ordered by. */
function keyColumns(county: number[], naics: number[]): ColumnSource[] {
  return [
    { name: "county", data: Int32Array.from(county), statistics: true, ...WHOLE },
    { name: "naics", data: Int32Array.from(naics), ...WHOLE },
  ];
}

/** The keys any of some years has, ascending, and [year][key] the place of each in its year, -1 where it has none. */
function cellsOfYears(years: readonly (readonly number[])[]): { keys: number[]; rows: Int32Array[] } {
  const keys = [...new Set(years.flat())].sort((a, b) => a - b);
  const at = new Map(keys.map((key, place) => [key, place]));
  const rows = years.map((of) => {
    const into = new Int32Array(keys.length).fill(-1);
    of.forEach((key, row) => (into[at.get(key)!] = row));
    return into;
  });
  return { keys, rows };
}

/** The bureau prints 0 for both figures of a cell it withholds. */
export function isWithheld(employment: number, payroll: number): boolean {
  return employment === 0 && payroll === 0;
}

function reportCounties(context: BuildContext, regions: RegionFile, counties: ReadonlySet<string>): void {
  const { regions: report } = context.readJson<AtlasReport>("report.json");
  const listed = new Set(report.unmatched.map(({ id }) => id));
  const unmatched = regions.id.flatMap((id, i) => {
    const { economy, code, level } = regionParts(id);
    if (economy !== "US" || level !== "county" || counties.has(code) || listed.has(id)) return [];
    return [{ id, name: regions.name[i], why: "no-cells" }];
  });
  context.reportRegions({
    matched: report.matched,
    unmatched: [...report.unmatched, ...unmatched].sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
}
