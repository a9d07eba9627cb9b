import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildContext } from "#data/context.ts";
import { sourcesDirectory } from "#data/sourceFiles.ts";
import type { ClusterFile } from "#industries/benchmarkClusters.ts";
import { type ClusterCells, readClusterFile } from "#regions/counts/clusterFile.ts";
import { type ShownChances, shownChances } from "./shownChances.ts";

/**
 * Writes docs/known-us-clusters.md from the atlas in `argv[2]` (public/atlas): chances and quotients of clusters that every regional
 * economist knows, and of some that are none.
 */
const atlas = process.argv[2] ?? "public/atlas";
const context = buildContext(sourcesDirectory(undefined), atlas, { geojson: false });
const { clusters } = context.readJson<ClusterFile>("clusters.json");
const column = (file: string, name: string) => new Map(context.readCsv(file).map((row) => [row.fips, row[name]]));
const area = column("us-county-cbsa-2018.csv.gz", "cbsa");
const economicArea = column("us-county-bea-economic-area.csv.gz", "ea");
const LEVELS = [
  { level: "market", title: "labour market", codeOf: (fips: string) => Number(area.get(fips) || fips) },
  { level: "economic-area", title: "economic area", codeOf: (fips: string) => Number(economicArea.get(fips)) % 1000 },
  { level: "county", title: "county alone", codeOf: Number },
  { level: "state", title: "state", codeOf: (fips: string) => Number(fips.slice(0, 2)) },
];
/** Not strong in any sense; the last in no traded cluster at all. */
const NONE = [
  { fips: "19075", name: "Grundy County, Iowa", cluster: "environmental-services" },
  { fips: "23013", name: "Knox County, Maine", cluster: "jewelry-and-precious-metals" },
  { fips: "35055", name: "Taos County, New Mexico", cluster: "jewelry-and-precious-metals" },
  { fips: "20107", name: "Linn County, Kansas", cluster: "marketing-design-and-publishing" },
  { fips: "48301", name: "Loving County, Texas", cluster: undefined },
];
const HONDA = "39159";

interface Cell {
  chance: number;
  quotient: number;
  jobs: number;
  low: number;
  high: number;
}

const tables = await Promise.all(
  LEVELS.map(async ({ level, codeOf }) => {
    const bytes = new Uint8Array(readFileSync(join(atlas, `us-clusters-2021-${level}.parquet`)));
    const cells = await readClusterFile(bytes.buffer);
    return { codeOf, cells, shown: shownChances(cells, (code) => level === "state" || code % 1000 !== 999) };
  }),
);
const at = (id: string) => clusters.findIndex((cluster) => cluster.id === id);

function cellOf(
  cells: ClusterCells,
  { chance, quotient }: ShownChances,
  code: number,
  cluster: number,
): Cell | undefined {
  for (let row = 0; row < cells.rows; row++)
    if (cells.region[row] === code && cells.cluster[row] === cluster)
      return {
        chance: chance[row],
        quotient: quotient[row],
        jobs: cells.employment[row],
        low: cells.jobsQuantiles[row * 7],
        high: cells.jobsQuantiles[row * 7 + 6],
      };
  return undefined;
}

/** One cell a level. */
const cellsOf = (fips: string, cluster: number) =>
  tables.map(({ cells, shown, codeOf }) => cellOf(cells, shown, codeOf(fips), cluster));
const text = (cell: Cell | undefined) =>
  cell
    ? `${cell.chance.toFixed(2)} (${cell.quotient < 10 ? cell.quotient.toFixed(2) : Math.round(cell.quotient).toLocaleString("en")})`
    : "no jobs";
const head = (first: string[]) => {
  const columns = [...first, ...LEVELS.map(({ title }) => title)];
  return [`| ${columns.join(" | ")} |`, `| ${columns.map(() => "---").join(" | ")} |`];
};

const known = context.readCsv("known-us-clusters.csv").map((row) => ({
  start: `| ${row.known_as} | ${row.county_fips} | ${row.cluster} |`,
  cells: cellsOf(row.county_fips, at(row.cluster_id)),
}));
const counted = LEVELS.map(({ title }, level) => {
  const of = (least: number) => known.filter(({ cells }) => (cells[level]?.chance ?? 0) >= least).length;
  return `${of(0.5)} at the level "${title}" (${of(0.9)} strong)`;
}).join(", ");
const honda = cellsOf(HONDA, at("automotive"))[2]!;
const round = (value: number) => Math.round(value).toLocaleString("en");
const none = NONE.map(({ fips, name, cluster }) => {
  if (cluster !== undefined)
    return `| ${name} | ${clusters[at(cluster)].name} | ${cellsOf(fips, at(cluster)).map(text).join(" | ")} |`;
  // Of all traded clusters the largest chance, at each level by itself.
  const all = clusters.flatMap(({ traded }, k) => (traded ? [cellsOf(fips, k)] : []));
  const most = LEVELS.map((_, level) => Math.max(...all.map((cells) => cells[level]?.chance ?? 0)));
  return `| ${name} | any traded: the largest chance | ${most.map((chance) => chance.toFixed(2)).join(" | ")} |`;
});

writeFileSync(
  new URL("../../docs/known-us-clusters.md", import.meta.url),
  `# Known clusters of the United States, 2021

Chance of being strong and, in brackets, the quotient at each level, as the atlas shows them: retold draws of the completed counts, the
cut taken anew in each. Strong is, with at least 10 establishments and 250 jobs, a quotient at or above the 75th percentile of the regions
that have the cluster (at least 1), or 3% of the nation's jobs in the cluster with a quotient of at least 1.1. Labour markets are metropolitan and
micropolitan areas, and counties in none by themselves.

Strong or probably strong of ${known.length}: ${counted}.

${[...head(["known as", "county", "cluster"]), ...known.map(({ start, cells }) => `${start} ${cells.map(text).join(" | ")} |`)].join("\n")}

Union County, Ohio, where Honda's plants are counted, has ${round(honda.jobs)} jobs in automotive (${round(honda.low)} to ${round(honda.high)} in nine of ten draws) and a
quotient of ${honda.quotient.toFixed(1)}, but fewer than ten establishments: no floor of ten lets it be strong by itself. Columbus, of which it is a
part, has a quotient near 2, below the cut.

## Places that are not strong

The larger regions that they are part of may be: Loving County is in the Pecos area, which is strong in oil and gas.

${[...head(["county", "cluster"]), ...none].join("\n")}

Made by \`node --import tsx data/counts/knownClusters.ts\` from the built atlas.
`,
);
