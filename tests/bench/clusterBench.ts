import { dbscan, NOISE } from "#spatial/density/dbscan.ts";
import { hdbscan } from "#spatial/density/hdbscan.ts";
import { kDistance } from "#spatial/density/kDistance.ts";
import { type PeerRun, postgis, sklearn, turf } from "./clusterPeers.ts";
import type { Figure } from "./engineBench.ts";
import { points } from "./scaleRegister.ts";
import { median, times } from "./timing.ts";

const SMALL = 50_000;
const MIDDLE = 100_000;
const LARGE = 1_000_000;
/** Runs of what takes milliseconds, so that most are compiled code, as while a slider is dragged; garbage is collected as it comes. */
const MANY = 25;

/** Measures density clustering on seeded registers beside its peers; `absent` names those that are not installed. */
export async function clusterBench(seed: number, runs: number): Promise<{ figures: Figure[]; absent: string[] }> {
  const figures: Figure[] = [];
  const absent: string[] = [];
  const add = (rows: number, name: string, value: number, unit: Figure["unit"], rest: Partial<Figure> = {}) =>
    figures.push({ rows, name, value, unit, ...rest });

  const wide = await ours(SMALL, seed, 2000, 5, MANY);
  add(SMALL, "dbscan 2 km, 5 points", wide.ms, "ms", { note: wide.found });
  const theirs = await turf(wide.lon, wide.lat, 2000, 5);
  peer(SMALL, "turf", theirs, wide.ms, 300);

  // In turn, so that what else the machine does slows both alike.
  const narrow = await ours(MIDDLE, seed, 500, 10, MANY);
  const large = await ours(LARGE, seed, 500, 10, 1);
  const middleTimes: number[] = [];
  const largeTimes: number[] = [];
  for (let round = 0; round < Math.max(5, runs); round++) {
    middleTimes.push(...(await times(5, narrow.run, "once")));
    largeTimes.push(...(await times(1, large.run)));
  }
  [narrow.ms, large.ms] = [median(middleTimes), median(largeTimes)];
  add(MIDDLE, "dbscan 500 m, 10 points", narrow.ms, "ms", { note: narrow.found });
  add(LARGE, "dbscan 500 m, 10 points", large.ms, "ms", { note: large.found });
  add(LARGE, "dbscan, growth from 100,000", large.ms / narrow.ms, "x", { limit: { most: 13 } });
  peer(LARGE, "scikit-learn", await sklearn(large.lon, large.lat, 500, 10), large.ms, 30);
  peer(LARGE, "PostGIS", await postgis(large.lon, large.lat, 500, 10), large.ms);

  const reach = median(await times(runs, () => kDistance(narrow.lon, narrow.lat, 10)));
  add(MIDDLE, "k-distance, 10 points", reach, "ms");
  const options = { minPts: 10, minClusterSize: 25 };
  const hierarchy = median(await times(runs, () => hdbscan(narrow.lon, narrow.lat, options)));
  add(MIDDLE, "hdbscan 10 points, clusters of 25", hierarchy, "ms");
  return { figures, absent };

  function peer(rows: number, name: string, run: PeerRun, ms: number, least?: number): void {
    if (!run) {
      absent.push(name);
      return;
    }
    const { clusters, noise, version } = run;
    add(rows, `${name}: dbscan`, run.ms, "ms", { note: `${version}; ${described(clusters, noise)}` });
    add(rows, `dbscan, ${name} / ours`, run.ms / ms, "x", least === undefined ? {} : { limit: { least } });
  }
}

async function ours(rows: number, seed: number, eps: number, minPts: number, runs: number) {
  const { longitude: lon, latitude: lat } = points(rows, seed);
  const run = () => dbscan(lon, lat, eps, minPts);
  const ms = median(await times(runs, run, "once"));
  const { cluster, count } = run();
  const noise = cluster.reduce((sum, c) => sum + Number(c === NOISE), 0);
  return { lon, lat, run, ms, found: described(count, noise) };
}

function described(clusters: number, noise: number): string {
  return `${clusters.toLocaleString("en")} clusters, ${noise.toLocaleString("en")} noise`;
}
