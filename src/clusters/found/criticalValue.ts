import { orderStatistic } from "#spatial/quantile.ts";

/**
 * Critical value of a Monte Carlo test: an observed statistic has (M + 1) / (R + 1) at most `alpha`, M of the R simulated ones being
 * as large, exactly when it exceeds this one of them. The largest where R is too small for any to be significant; NaN of none.
 */
export function criticalValue(simulated: readonly number[], alpha: number): number {
  const R = simulated.length;
  if (R === 0) return Number.NaN;
  const asLarge = Math.max(0, Math.floor(alpha * (R + 1) + 1e-9) - 1);
  return orderStatistic(Float64Array.from(simulated), R - 1 - asLarge);
}
