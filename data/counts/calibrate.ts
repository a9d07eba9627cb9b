import { writeFileSync } from "node:fs";
import { buildContext } from "#data/context.ts";
import { sourcesDirectory } from "#data/sourceFiles.ts";
import { quantile } from "#spatial/quantile.ts";
import { agreement, chancesOf, drawsWithout, oneDraw, reliability, type ReliabilityBin } from "./calibration.ts";
import { readClusterClasses } from "./clusterClasses.ts";
import { type ClusterDraws, drawClusters } from "./clusterDraws.ts";
import { clusterLevels, type PlacesOfLevel } from "./clusterLevels.ts";
import { complete, DRAWS } from "./complete.ts";
import { readPublished } from "./published.ts";
import { readStanding } from "./standing.ts";

/**
 * Whether chances of being strong come true, and whether other chains say the same: `calibration.json`. Truths are draws of the posterior,
 * estimated again without a part of the published cells. Ten minutes. The atlas in `argv[2]` tells the clusters' definitions.
 */
const context = buildContext(sourcesDirectory(undefined), process.argv[2] ?? "public/atlas", { geojson: false });
const published = readPublished(context);
const standing = readStanding(context, published);
const inputs = readClusterClasses(context, published);
const levels = clusterLevels(context, published);
const market = levels.findIndex(({ level }) => level === "market");
const EDGES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const TRUTHS = [16, 50, 83];
const traded = inputs.clusters.map(({ traded }) => Number(traded));

const chainOf = (seed: number): ClusterDraws => {
  const { hidden, kept } = complete(published, standing, { ...DRAWS, seed }, console.log);
  return drawClusters(published, inputs.classes, hidden, kept, inputs.clusterOf, inputs.clusters.length, seed);
};
const first = chainOf(DRAWS.seed);
const truths = TRUTHS.map((d) => chancesOf(published, inputs, levels, oneDraw(first, d)));
const chains = [first, ...[2, 3].map(chainOf)].map((draws) => ({
  chances: chancesOf(published, inputs, levels, draws),
  bands: bandsOf(levels[market], draws),
}));
const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
].map(([a, b]) =>
  agreement(
    { strong: tradable(chains[a].chances[market].strong, levels[market]), ...chains[a].bands },
    { strong: tradable(chains[b].chances[market].strong, levels[market]), ...chains[b].bands },
    DRAWS.draws,
  ),
);
const again = chancesOf(
  published,
  inputs,
  levels,
  drawsWithout(published, standing, inputs, { ...DRAWS, seed: 7, burn: 100 }),
);
const bins: Record<string, ReliabilityBin[]> = {};
for (const [at, places] of levels.entries()) {
  const said = TRUTHS.flatMap(() => [...tradable(again[at].strong, places)]);
  const isStrong = truths.flatMap((truth) => [...tradable(truth[at].strong, places)]);
  bins[places.level] = reliability(said, isStrong, EDGES);
  console.log(places.level);
  console.table(bins[places.level]);
}
console.table(pairs);
const digits = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toFixed(4)) : value);
writeFileSync(
  new URL("calibration.json", import.meta.url),
  `${JSON.stringify({ reliability: bins, chains: pairs }, digits, 2)}\n`,
);

/** Only traded clusters can be strong. */
function tradable(values: Float32Array, { isRegion }: PlacesOfLevel): Float32Array {
  const clusters = traded.length;
  return values.filter((_, cell) => traded[cell % clusters] === 1 && isRegion[Math.floor(cell / clusters)] === 1);
}

/** 90% bands of jobs of the same cells. */
function bandsOf(places: PlacesOfLevel, draws: ClusterDraws): { low: Float32Array; high: Float32Array } {
  const { regionOf, codes } = places;
  const cells = codes.length * draws.clusters;
  const jobs = new Float32Array(draws.count * cells);
  for (let d = 0; d < draws.count; d++)
    for (let place = 0; place < draws.places; place++)
      for (let k = 0; k < draws.clusters; k++)
        jobs[d * cells + regionOf[place] * draws.clusters + k] +=
          draws.jobs[(d * draws.places + place) * draws.clusters + k];
  const [low, high] = [new Float32Array(cells), new Float32Array(cells)];
  const drawn = new Float64Array(draws.count);
  for (let cell = 0; cell < cells; cell++) {
    for (let d = 0; d < draws.count; d++) drawn[d] = jobs[d * cells + cell];
    low[cell] = quantile(drawn, 0.05);
    high[cell] = quantile(drawn, 0.95);
  }
  return { low: tradable(low, places), high: tradable(high, places) };
}
