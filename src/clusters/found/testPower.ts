import { betaQuantile } from "#spatial/pattern/betaQuantile.ts";
import { bernoulliLlr, poissonLlr } from "#spatial/pattern/scanStatistic.ts";
import { SIGNIFICANCE } from "./clusterSpec.ts";
import { criticalValue } from "./criticalValue.ts";
import type { Delineation, SpatialCluster } from "./delineate.ts";

/** Four times of five: what a study is planned for by convention. */
const POWER = 0.8;

/** What a test could have found on the ground of a cluster. */
export interface TestPower {
  /** Establishments there from which on it would have been significant. */
  least: number;
  /** How many more than expected have to be there in the mean for that to happen four times of five. */
  excess: number;
}

/**
 * The power of a cluster test on the ground of one cluster, exactly: with `least` the fewest establishments whose statistic exceeds the
 * critical value of the redrawn maps, and each of the `population` sites there of the industry with one probability, that probability q
 * at which `least` or more are of it four times of five, P(X >= least) = I_q(least, population - least + 1). The ground is held
 * fast: other establishments would have drawn it a little otherwise. Undefined where no number could have been significant.
 * @param maxima largest statistic of each redrawn map (`ClusterTest.maxima`)
 */
export function testPower(
  { population, expected }: Pick<SpatialCluster, "population" | "expected">,
  { selected, total, statistic }: Pick<Delineation, "selected" | "total" | "statistic">,
  maxima: readonly number[],
): TestPower | undefined {
  const critical = criticalValue(maxima, SIGNIFICANCE);
  if (!((maxima.length + 1) * SIGNIFICANCE >= 1 - 1e-9)) return undefined;
  const llr = (cases: number) =>
    statistic === "poisson" ? poissonLlr(cases, expected, selected) : bernoulliLlr(cases, population, selected, total);
  const most = Math.min(population, selected);
  let [low, high] = [0, most + 1]; // the statistic rises with the cases
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (llr(middle) > critical) high = middle;
    else low = middle;
  }
  if (high > most) return undefined;
  return { least: high, excess: population * betaQuantile(POWER, high, population - high + 1) - expected };
}
