import { createClusterTest } from "#spatial/pattern/clusterTest.ts";
import { createRandom } from "#spatial/random.ts";
import { epsChooser } from "./chosenSettings.ts";
import type { Delineated } from "./delineate.ts";
import { clustersByMethod } from "./clustersByMethod.ts";
import { type LongCall, runInSteps } from "./longCall.ts";

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
 * A distance that was chosen from the data is chosen anew, by the same rule, for every redrawn map: held fast, it would fit the map it was
 * chosen for better than any other, and too many random maps would show a cluster.
 */
export async function testClusters(
  { delineation, study }: Delineated,
  settings: TestSettings,
  call: LongCall<ClusterTest>,
): Promise<ClusterTest> {
  const begun = performance.now();
  const { lon, lat, selected, weight } = study;
  const { minPts, maxKm } = delineation.settings;
  const test = createClusterTest({
    lon,
    lat,
    selected,
    eps: delineation.choice ? epsChooser(study, minPts, call.onBeat) : delineation.settings.eps,
    minPts,
    delineate: (east, north, eps) =>
      clustersByMethod(east, north, delineation.spec.method, { eps, minPts, maxKm }, call.onBeat),
    weight,
    permutations: settings.permutations,
    random: createRandom(settings.seed),
    onBeat: call.onBeat,
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
