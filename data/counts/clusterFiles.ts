import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildContext } from "#data/context.ts";
import type { BenchmarkCluster } from "#industries/benchmarkClusters.ts";
import { type ClusterCells, readClusterFile } from "#regions/counts/clusterFile.ts";
import { readClusterClasses } from "./clusterClasses.ts";
import { CLUSTER_METADATA, clusterColumns } from "./clusterColumns.ts";
import { drawClusters } from "./clusterDraws.ts";
import { clusterLevels, type PlacesOfLevel, regionClusters } from "./clusterLevels.ts";
import { type Completion, DRAWS } from "./complete.ts";
import { COMPLETED, type Published } from "./published.ts";
import { shownChances } from "./shownChances.ts";
import { STRONG, type StrongChances, strongChances } from "./strongChance.ts";
import { wholeClusters } from "./wholeClusters.ts";

/** Of some seventy regions: one is read without the others. */
const ROWS_AT_ONCE = 4_000;
/** Name of a level's file. */
const fileName = (level: string) => `us-clusters-${COMPLETED}-${level}.parquet`;

/**
 * Writes us-clusters-2021-<level>.parquet for counties, labour markets, economic areas and states, and reads them again: throws where a
 * level's sums are not the nation's six-digit classes summed to clusters.
 */
export async function writeClusters(
  context: BuildContext,
  published: Published,
  { hidden, kept, cells }: Completion,
): Promise<void> {
  const { clusters, classes, clusterOf, nation } = readClusterClasses(context, published);
  const draws = drawClusters(published, classes, hidden, kept, clusterOf, clusters.length, DRAWS.seed);
  const whole = wholeClusters(published, classes, hidden, cells, clusterOf, draws);
  const payroll = publishedPayroll(context, published, draws.places, clusters.length, (naics) => {
    const i = published.industries.indexOf(naics > 9999 ? Math.floor(naics / 100) : naics);
    if (i < 0 || naics > 9999 !== classes.jobs[i].length > 0) return -1;
    return clusterOf[i][naics > 9999 ? classes.classes[i].indexOf(naics) : 0];
  });
  const nationTotal = published.nation.jobs.reduce((sum, jobs) => sum + jobs, 0);
  for (const places of clusterLevels(context, published)) {
    const chances = strongChances(draws, places, nation.employment, nationTotal, STRONG);
    const said = chances.strong.filter((_, cell) => clusters[cell % clusters.length].traded);
    context.log(
      `  ${places.level}: ${places.isRegion.reduce((a, b) => a + b, 0)} regions, strong ${said.filter((p) => p >= 0.9).length}, probably ${said.filter((p) => p >= 0.5 && p < 0.9).length}, open ${said.filter((p) => p >= 0.1 && p < 0.5).length}`,
    );
    const table = regionClusters(places, whole, payroll, draws);
    context.writeParquet(
      fileName(places.level),
      clusterColumns(table),
      { year: String(COMPLETED), level: places.level, ...CLUSTER_METADATA },
      "GZIP",
      ROWS_AT_ONCE,
    );
    const written = new Uint8Array(readFileSync(join(context.out, fileName(places.level))));
    const read = await readClusterFile(written.buffer);
    context.log(`    ${checkSums(read, nation)}`);
    context.log(`    ${retelling(read, places, chances, clusters)}`);
  }
}

/** How far chances retold from a file's quantiles are from those of the draws, where these are neither near 0 nor near 1. */
function retelling(
  table: ClusterCells,
  { codes, isRegion }: PlacesOfLevel,
  { strong }: StrongChances,
  clusters: readonly BenchmarkCluster[],
): string {
  const at = new Map(codes.map((code, region) => [code, region]));
  const { chance } = shownChances(table, (code) => isRegion[at.get(code)!] === 1);
  const off: number[] = [];
  let otherClass = 0;
  for (let row = 0; row < table.rows; row++) {
    const drawn = strong[at.get(table.region[row])! * clusters.length + table.cluster[row]];
    if (!clusters[table.cluster[row]].traded || Number.isNaN(chance[row])) continue;
    otherClass += Number(drawn >= 0.5 !== chance[row] >= 0.5);
    if (drawn >= 0.05 && drawn <= 0.95) off.push(Math.abs(drawn - chance[row]));
  }
  off.sort((a, b) => a - b);
  return `chances retold from quantiles differ from those of the draws by at most ${off.at(-1)!.toFixed(2)}, 95% of ${off.length} between .05 and .95 by at most ${off[Math.floor(0.95 * off.length)].toFixed(2)}, half by ${off[off.length >> 1].toFixed(2)}; ${otherClass} lie on the other side of one half`;
}

/** What a file's sums are; throws where they are not the nation's. */
function checkSums(table: ClusterCells, nation: Record<"employment" | "establishments", Float64Array>): string {
  for (const figure of ["employment", "establishments"] as const) {
    const left = nation[figure].slice();
    for (let row = 0; row < table.rows; row++) left[table.cluster[row]] -= table[figure][row];
    const off = left.findIndex((value) => value !== 0);
    if (off >= 0) throw new Error(`${figure} of cluster ${off} lacks ${left[off]} of the nation's`);
  }
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0).toLocaleString("en");
  return `${table.rows.toLocaleString("en")} rows hold the nation's ${sum(table.employment)} jobs and ${sum(table.establishments)} establishments by cluster, ${sum(table.published)} jobs of them published`;
}

/** [place * clusters + cluster] payroll of published cells, by four digits or, where clusters divide an industry, by six. */
function publishedPayroll(
  context: BuildContext,
  { counties }: Published,
  places: number,
  clusters: number,
  clusterOf: (naics: number) => number,
): Float64Array {
  const countyOf = new Map(counties.map((fips, c) => [fips, c]));
  const known = new Map<number, number>();
  const into = new Float64Array(places * clusters);
  for (const name of ["us-census-cbp-naics4-2017-2021.csv.gz", "us-census-cbp-naics6-2021.csv.gz"]) {
    const rows = context.readCsvColumns(name, {
      year: "number",
      fips: "text",
      naics: "number",
      payroll_kusd: "number",
    });
    for (let row = 0; row < rows.rows; row++) {
      if (rows.year[row] !== COMPLETED) continue;
      const c = countyOf.get(rows.fips[row]);
      let cluster = known.get(rows.naics[row]);
      if (cluster === undefined) known.set(rows.naics[row], (cluster = clusterOf(rows.naics[row])));
      if (c !== undefined && cluster >= 0) into[c * clusters + cluster] += rows.payroll_kusd[row];
    }
  }
  return into;
}
