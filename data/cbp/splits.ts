import type { ClusterFile } from "#industries/benchmarkClusters.ts";
import { SEVERAL_CLUSTERS } from "#industries/benchmarkClusters.ts";
import { type Concordances, industryCodes } from "#industries/industryCodes.ts";
import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import type { BuildContext } from "#data/context.ts";
import { Rejections } from "#data/report.ts";

const CELLS = "us-census-cbp-naics6-2021.csv.gz";
const YEAR = 2021;

/** The four-digit cells of the year, to find what six-digit cells leave of them. */
export interface FourDigitCells {
  rows: number;
  year: number[];
  fips: string[];
  naics: number[];
  employment: number[];
  establishments: number[];
}

/**
 * Writes us-cluster-splits.parquet: county x NAICS-6 of 2021 for the four-digit industries whose classes belong to several benchmark
 * clusters or subclusters, sorted by industry, then county. Where the six-digit cells make up the whole four-digit cell, the largest
 * has null for its figures: it is what the others leave.
 */
export function buildSplits(context: BuildContext, four: FourDigitCells): void {
  const cells = context.readCsvColumns(CELLS, {
    fips: "text",
    naics: "number",
    employment: "number",
    establishments: "number",
  });
  const isDivided = dividedIndustries(context);
  const whole = new Map<string, { employment: number; establishments: number; rows: number[] }>();
  for (let i = 0; i < four.rows; i++) {
    if (four.year[i] !== YEAR) continue;
    const { employment, establishments } = four;
    whole.set(`${four.fips[i]} ${four.naics[i]}`, {
      employment: employment[i],
      establishments: establishments[i],
      rows: [],
    });
  }
  const rejections = new Rejections();
  const rows: number[] = [];
  let merged = 0;
  for (let i = 0; i < cells.rows; i++) {
    const industry = Math.floor(cells.naics[i] / 100);
    const cell = whole.get(`${cells.fips[i]} ${industry}`);
    if (cell === undefined) rejections.add("no four-digit cell", `${cells.fips[i]} ${cells.naics[i]}`);
    else if (!isDivided(industry)) merged++;
    else {
      cell.rows.push(i);
      rows.push(i);
    }
  }
  const derived = new Set<number>();
  for (const [key, cell] of whole) {
    const sum = (column: number[]) => cell.rows.reduce((total, i) => total + column[i], 0);
    const left = cell.establishments - sum(cells.establishments);
    if (left < 0 || sum(cells.employment) > cell.employment)
      throw new Error(`${key}: expected at most the four-digit figures, got more over its six-digit industries`);
    if (left === 0 && sum(cells.employment) === cell.employment)
      derived.add(cell.rows.reduce((a, b) => (cells.employment[b] > cells.employment[a] ? b : a)));
  }
  const county = cells.fips.map(Number);
  rows.sort((a, b) => cells.naics[a] - cells.naics[b] || county[a] - county[b]);
  const shown = (column: number[]) => rows.map((i) => (derived.has(i) ? null : column[i]));
  const numbers = (name: string, column: number[], encoding: "BYTE_STREAM_SPLIT" | "DELTA_BINARY_PACKED") => ({
    name,
    data: Int32Array.from(rows, (i) => column[i]),
    type: "INT32" as const,
    nullable: false,
    encoding,
  });
  context.writeParquet(
    "us-cluster-splits.parquet",
    [
      numbers("county", county, "BYTE_STREAM_SPLIT"),
      numbers("naics", cells.naics, "DELTA_BINARY_PACKED"),
      { name: "employment", data: shown(cells.employment), type: "INT32", encoding: "BYTE_STREAM_SPLIT" },
      { name: "establishments", data: shown(cells.establishments), type: "INT32", encoding: "BYTE_STREAM_SPLIT" },
    ],
    {
      year: String(YEAR),
      source: "US Census Bureau, County Business Patterns",
      null: "what the other six-digit cells leave of the county's four-digit cell",
    },
    "GZIP",
  );
  context.report({
    id: "cbp-naics6",
    title: "County Business Patterns, counties by NAICS-6, for the industries that benchmark clusters divide",
    publisher: "US Census Bureau",
    terms: "Public domain",
    date: String(YEAR),
    files: [{ name: CELLS, rows: cells.rows }],
    rowsRead: cells.rows,
    kept: rows.length,
    merged,
    rejected: rejections.list(),
    notes: [
      "Kept are the industries of four digits whose six-digit classes belong to several benchmark clusters or subclusters; the others stand in the four-digit tables.",
      `${derived.size.toLocaleString("en")} rows are stored without figures: each is what the other six-digit cells leave of its county's four-digit cell, exactly.`,
      "A six-digit cell with fewer than 3 establishments is not published; what such cells leave of a four-digit cell is divided between clusters by the nation's shares, and counted as divided by estimate.",
    ],
  });
}

/** Whether the classes of a four-digit industry belong to several clusters or subclusters. */
function dividedIndustries(context: BuildContext): (naics: number) => boolean {
  const tree = industryTree(context.readJson<IndustryFile>("industries.json"));
  const codes = industryCodes(tree, context.readJson<Concordances>("concordances.json"));
  const { clusterOf, subclusterOf } = context.readJson<ClusterFile>("clusters.json");
  const known = new Map<number, boolean>();
  return (naics) => {
    let isDivided = known.get(naics);
    if (isDivided === undefined) {
      const { node } = codes.resolve(String(naics), "naics");
      isDivided = clusterOf[node] === SEVERAL_CLUSTERS || subclusterOf[node] === SEVERAL_CLUSTERS;
      known.set(naics, isDivided);
    }
    return isDivided;
  };
}
