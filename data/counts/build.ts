import type { ColumnSource } from "hyparquet-writer";
import type { BuildContext } from "#data/context.ts";
import { type ClusterFile, SEVERAL_CLUSTERS } from "#industries/benchmarkClusters.ts";
import { type Concordances, industryCodes } from "#industries/industryCodes.ts";
import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import { drawGroups } from "./classDraws.ts";
import { readClasses } from "./classes.ts";
import { checks } from "./checks.ts";
import { complete, type Completion, DRAWS } from "./complete.ts";
import { BUREAU_FILES, readBureauFile, withBureauTables } from "./fetched.ts";
import { type GroupBands, groupBands, LEVELS } from "./groupBands.ts";
import { NO_COUNTY } from "./hiddenCells.ts";
import { misfits } from "./misfits.ts";
import { COMPLETED, type Published, readPublished } from "./published.ts";
import { STRONG, strongChances, type StrongChances } from "./strongChance.ts";
import { readStanding } from "./standing.ts";

/** Hidden cells without an establishment are written where their band reaches so many jobs. */
const LEAST_HIGH = 10;
/** Clusters of regions are written where they have so many jobs in one draw of twenty. */
const LEAST_JOBS = 10;

/**
 * Writes us-hidden-2021.parquet: every county (and state's row in no county, its code with 999) by NAICS-4 that is not published, estimated;
 * and us-cluster-bands-<level>.parquet: quantiles of benchmark clusters by county, metropolitan or micropolitan area,
 * commuting zone and state; us-strong-2021.json: the chances of known clusters; us-completed-2021-checks.json.
 */
export function build(context: BuildContext): void {
  const states = readBureauFile(context, BUREAU_FILES.states);
  const counties = readBureauFile(context, BUREAU_FILES.counties);
  const published = withBureauTables(readPublished(context), states, counties);
  const completion = complete(published, readStanding(context, published), DRAWS, (line) => context.log(line));
  writeHidden(context, published, completion);
  writeClusters(context, published, completion);
  context.writeJson(`us-completed-${COMPLETED}-checks.json`, checks(context, published, completion));
  context.report({
    id: "cbp-completed",
    title: "County Business Patterns, cells that are not published, estimated",
    publisher: "Agglomera, from tables of the US Census Bureau, the US Bureau of Labor Statistics and the US EPA",
    terms: "Public domain; plants with a risk management plan, via the Data Liberation Project: CC BY-SA 4.0",
    date: String(COMPLETED),
    files: [],
    rowsRead: 0,
    kept: 0,
    merged: 0,
    rejected: [],
    notes: [
      "Estimates meet the nation by four-digit industry and the states by sector of 2021 to the job and to the establishment.",
      ...misfits(completion),
      ...(states ? [`The bureau's table of states (${BUREAU_FILES.states}) stands in place of estimates.`] : []),
      ...(counties ? [`The bureau's table of counties (${BUREAU_FILES.counties}) stands in place of estimates.`] : []),
      "2017 to 2020 are not completed: their states by sector are not in the sources, and of 2017 jobs are withheld in 25,515 more cells.",
    ],
  });
}

function writeHidden(context: BuildContext, published: Published, { hidden, cells }: Completion): void {
  const rows: number[] = [];
  for (let j = 0; j < hidden.length; j++)
    if (
      cells.establishments[j] > 0 ||
      cells.jobs[j] > 0 ||
      (hidden.county[j] !== NO_COUNTY && cells.high[j] >= LEAST_HIGH)
    )
      rows.push(j);
  const code = (j: number) =>
    hidden.county[j] === NO_COUNTY
      ? Number(published.states[hidden.state[j]]) * 1000 + 999
      : Number(published.counties[hidden.county[j]]);
  rows.sort((a, b) => hidden.industry[a] - hidden.industry[b] || code(a) - code(b));
  const whole = (name: string, of: (j: number) => number, encoding: ColumnSource["encoding"]): ColumnSource => ({
    name,
    data: Int32Array.from(rows, of),
    type: "INT32",
    nullable: false,
    encoding,
  });
  context.writeParquet(
    `us-hidden-${COMPLETED}.parquet`,
    [
      whole("county", code, "BYTE_STREAM_SPLIT"),
      whole("naics", (j) => published.industries[hidden.industry[j]], "DELTA_BINARY_PACKED"),
      whole("employment", (j) => cells.jobs[j], "BYTE_STREAM_SPLIT"),
      whole("establishments", (j) => cells.establishments[j], "BYTE_STREAM_SPLIT"),
      whole("employment_low", (j) => twoDigits(cells.low[j], Math.floor), "BYTE_STREAM_SPLIT"),
      whole("employment_high", (j) => twoDigits(cells.high[j], Math.ceil), "BYTE_STREAM_SPLIT"),
    ],
    { year: String(COMPLETED), estimated: "every row", band: "90%", "999": "in no county of the state" },
    "GZIP",
  );
}

/** A bound to two digits, outward: more it does not know. */
function twoDigits(value: number, outward: (value: number) => number): number {
  if (value < 100) return outward(value);
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return outward(value / unit) * unit;
}

function writeClusters(context: BuildContext, published: Published, { hidden, kept }: Completion): void {
  const tree = industryTree(context.readJson<IndustryFile>("industries.json"));
  const codes = industryCodes(tree, context.readJson<Concordances>("concordances.json"));
  const { clusters, clusterOf, subclusterOf } = context.readJson<ClusterFile>("clusters.json");
  const nodeOf = (naics: number) => codes.resolve(String(naics), "naics").node;
  const groupOfClass = (naics: number) => `${clusterOf[nodeOf(naics)]} ${subclusterOf[nodeOf(naics)]}`;
  const classes = readClasses(context, published, (list) => new Set(list.map(groupOfClass)).size > 1);
  const groupOf = classes.classes.map((list, i) =>
    (classes.jobs[i].length > 0 ? list : list.slice(0, 1)).map((naics) => {
      const group = clusterOf[nodeOf(naics)];
      if (group === SEVERAL_CLUSTERS) throw new Error(`${naics}: its classes belong to several clusters`);
      return group;
    }),
  );
  const draws = drawGroups(published, classes, hidden, kept, groupOf, clusters.length, DRAWS.seed);
  const nation = new Float64Array(clusters.length);
  for (const row of context.readCsv("us-census-cbp-national-naics6-2021.csv.gz")) {
    const group = clusterOf[nodeOf(Number(row.naics))];
    if (group >= 0) nation[group] += Number(row.employment);
  }
  const nationTotal = published.nation.jobs.reduce((sum, jobs) => sum + jobs, 0);
  const known = context.readCsv("known-us-clusters.csv").map((row) => ({
    county: row.county_fips,
    cluster: row.cluster_id,
    knownAs: row.known_as,
    strong: {} as Record<string, number>,
    quotient: {} as Record<string, number>,
  }));
  const cuts: Record<string, Record<string, [number, number, number]>> = {};
  for (const [level, regionCodes] of levels(context, published)) {
    const codesOf = [...new Set(regionCodes)].sort((a, b) => a - b);
    const at = new Map(codesOf.map((code, region) => [code, region]));
    const regionOf = Int32Array.from(regionCodes, (code) => at.get(code)!);
    const chances = strongChances(draws, kept.count, regionOf, codesOf.length, nation, nationTotal, STRONG);
    cuts[level] = Object.fromEntries(
      clusters.flatMap(({ id, traded }, group) => (traded ? [[id, chances.cuts[group]] as const] : [])),
    );
    for (const pair of known) {
      const cell =
        regionOf[published.counties.indexOf(pair.county)] * clusters.length +
        clusters.findIndex(({ id }) => id === pair.cluster);
      pair.strong[level] = Number(chances.strong[cell].toFixed(2));
      pair.quotient[level] = Number(chances.quotient[cell].toFixed(2));
    }
    const traded = clusters.flatMap(({ traded: isTraded }, group) => (isTraded ? [group] : []));
    const said = codesOf.flatMap((_, r) => traded.map((group) => chances.strong[r * clusters.length + group]));
    context.log(
      `  ${level}: ${codesOf.length} regions, strong ${said.filter((p) => p >= 0.9).length}, probably ${said.filter((p) => p >= 0.5 && p < 0.9).length}, open ${said.filter((p) => p >= 0.1 && p < 0.5).length}; known pairs ${known.filter((pair) => pair.strong[level] >= 0.5).length} of ${known.length}`,
    );
    const bands = groupBands(draws, kept.count, regionOf, LEAST_JOBS);
    writeBands(context, level, bands, codesOf, chances);
  }
  context.writeJson(`us-strong-${COMPLETED}.json`, { rule: STRONG, known, cuts });
}

/** [county] code of its region at each level; a county in no area or zone is a region by itself (100,000 and its FIPS). */
function levels(context: BuildContext, { counties, areas, areaOf }: Published): [string, number[]][] {
  const column = (file: string, name: string) => new Map(context.readCsv(file).map((row) => [row.fips, row[name]]));
  const zone = column("us-county-commuting-zone-2020.csv.gz", "cz20");
  const alone = (fips: string) => 100_000 + Number(fips);
  return [
    ["counties", counties.map(Number)],
    ["areas", counties.map((fips, c) => (areaOf[c] >= 0 ? Number(areas[areaOf[c]]) : alone(fips)))],
    ["zones", counties.map((fips) => (zone.get(fips) ? Number(zone.get(fips)) : alone(fips)))],
    ["states", counties.map((fips) => Number(fips.slice(0, 2)))],
  ];
}

function writeBands(
  context: BuildContext,
  level: string,
  bands: GroupBands,
  codes: number[],
  chances: StrongChances,
): void {
  const groups = chances.cuts.length;
  const columns: ColumnSource[] = [
    {
      name: "region",
      data: Int32Array.from(bands.region, (r) => codes[r]),
      type: "INT32",
      nullable: false,
      encoding: "DELTA_BINARY_PACKED",
    },
    { name: "cluster", data: bands.group, type: "INT32", nullable: false, encoding: "BYTE_STREAM_SPLIT" },
    {
      name: "strong_percent",
      data: Int32Array.from(bands.region, (r, row) => Math.round(100 * chances.strong[r * groups + bands.group[row]])),
      type: "INT32",
      nullable: false,
      encoding: "BYTE_STREAM_SPLIT",
    },
  ];
  for (const figure of ["jobs", "establishments", "share"] as const)
    LEVELS.forEach((p, level_) =>
      columns.push({
        name: `${figure}_${Math.round(100 * p)}`,
        data: Int32Array.from({ length: bands.rows }, (_, row) =>
          quantised(bands[figure], row * LEVELS.length + level_, figure === "share" ? 1e7 : 1, level_),
        ),
        type: "INT32",
        nullable: false,
        encoding: "BYTE_STREAM_SPLIT",
      }),
    );
  context.writeParquet(
    `us-cluster-bands-${level}.parquet`,
    columns,
    {
      year: String(COMPLETED),
      unit: "round(40 ln(1 + x)), share in ten millionths; from the second level on the step from the one before",
    },
    "GZIP",
  );
}

/** Steps of 2.5%; steps from one quantile to the next are mostly 0 where a cell is published. */
function quantised(values: Float32Array, at: number, scale: number, level: number): number {
  const of = (x: number) => Math.round(40 * Math.log1p(scale * x));
  return level === 0 ? of(values[at]) : of(values[at]) - of(values[at - 1]);
}
