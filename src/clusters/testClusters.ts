import { createClusterTest } from "../spatial/clusterTest";
import { createRandom } from "../spatial/random";
import type { Delineated } from "./delineate";
import { densityClusters } from "./densityClusters";
import { type LongCall, runInSteps } from "./longCall";

export interface TestSettings {
  permutations: number;
  seed: number;
}

/** State of a running or finished test; `done < permutations` while it runs or when it was cancelled. */
export interface ClusterTest {
  settings: TestSettings;
  done: number;
  isCancelled: boolean;
  /** [cluster] (M + 1) / (R + 1) against the maximum over all clusters of each simulated map. */
  p: number[];
  /** Largest statistic of each simulated map. */
  maxima: number[];
  seconds: number;
}

/**
 * Tests the clusters of a delineation against maps whose labels are redrawn among all sites (where economies differ, in proportion to
 * each economy's share), clustered by the settings of the delineation. One permutation a step.
 *
 * Settings chosen from the data are held, not chosen anew for every redrawn map: of random maps 6.4% have a cluster at p <= 0.05 with
 * automatic settings (45 of 700), 4.6% with given ones (23 of 500).
 */
export async function testClusters(
  { delineation, study }: Delineated,
  settings: TestSettings,
  call: LongCall<ClusterTest>,
): Promise<ClusterTest> {
  const begun = performance.now();
  const { lon, lat, selected, weight } = study;
  const test = createClusterTest({
    lon,
    lat,
    selected,
    eps: delineation.settings.eps,
    minPts: delineation.settings.minPts,
    delineate: (east, north) => densityClusters(east, north, delineation.spec.method, delineation.settings),
    weight,
    permutations: settings.permutations,
    random: createRandom(settings.seed),
  });
  const state = (isCancelled: boolean): ClusterTest => {
    const { p, maxima } = test.result();
    return {
      settings,
      done: test.done(),
      isCancelled,
      p: [...p],
      maxima: [...maxima],
      seconds: (performance.now() - begun) / 1000,
    };
  };
  const { isCancelled } = await runInSteps(test.step, () => state(false), call);
  return state(isCancelled);
}
