import { sortedValues } from "./sortedValues.ts";

/**
 * Percentile rank of every value among those known, 0 (lowest) to 100 (highest): 100 (b + (t - 1) / 2) / (n - 1), with b of the n known
 * values below it and t equal to it, itself counted. Equal values share a rank. NaN stays NaN; one value alone is 50.
 */
export function percentileRanks(values: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const { sorted, upTo } = sortedValues(values);
  for (let i = 0; i < ranks.length; i++) {
    if (Number.isNaN(values[i])) continue;
    const between = (upTo(values[i], "left out") + upTo(values[i], "included") - 1) / 2;
    ranks[i] = sorted.length === 1 ? 50 : (100 * between) / (sorted.length - 1);
  }
  return ranks;
}
