import { clusterSizes } from "#spatial/density/clusterMembers.ts";
import type { Delineated } from "./delineate.ts";
import { clustersByMethod } from "./clustersByMethod.ts";
import { type LongCall, runInSteps } from "./longCall.ts";

/** Clusters found for settings around those chosen; NaN where a cancelled call did not come to. */
export interface Sensitivity {
  /** Metres; of HDBSCAN, which has no distance, only that of its footprints. */
  eps: number[];
  minPts: number[];
  /** [minPts][eps] */
  clusters: number[][];
  /** [minPts][eps] share of the selection that is in a cluster. */
  clustered: number[][];
}

const FACTORS = [1 / 2, Math.SQRT1_2, 1, Math.SQRT2, 2];

/** Delineates a selection with half to twice its distance and number of points, in five steps of one ratio each. */
export async function sensitivity(
  { delineation, study }: Delineated,
  call: LongCall<Sensitivity>,
): Promise<Sensitivity> {
  const { settings, spec } = delineation;
  const eps =
    spec.method === "hdbscan" ? [settings.eps] : FACTORS.map((factor) => toThreeDigits(settings.eps * factor));
  const minPts = ascendingCounts(settings.minPts);
  const table = () => minPts.map(() => eps.map(() => Number.NaN));
  const found: Sensitivity = { eps, minPts, clusters: table(), clustered: table() };
  let next = 0;
  const step = (): boolean => {
    if (next >= eps.length * minPts.length) return true;
    const row = Math.floor(next / eps.length);
    const column = next++ % eps.length;
    const { cluster, count } = clustersByMethod(
      study.selectedLon,
      study.selectedLat,
      spec.method,
      { eps: eps[column], minPts: minPts[row], maxKm: settings.maxKm },
      call.onBeat,
    );
    const inside = clusterSizes(cluster, count).reduce((sum, size) => sum + size, 0);
    found.clusters[row][column] = count;
    found.clustered[row][column] = cluster.length === 0 ? 0 : inside / cluster.length;
    return next >= eps.length * minPts.length;
  };
  await runInSteps(step, () => found, call);
  return found;
}

function toThreeDigits(value: number): number {
  return Number(value.toPrecision(3));
}

/** Five counts from about half to twice `count`, itself among them, all different and none below 2 (nor `count`, if that is 1). */
function ascendingCounts(count: number): number[] {
  const wanted = FACTORS.map((factor) => Math.round(count * factor)).filter((value) => value >= 2);
  const counts = [...new Set([count, ...wanted])].sort((a, b) => a - b);
  while (counts.length < FACTORS.length) counts.push(Math.ceil(counts.at(-1)! * Math.SQRT2));
  return counts;
}
