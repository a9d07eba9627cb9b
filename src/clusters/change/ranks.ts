import { sortedValues } from "#clusters/relatedness/sortedValues.ts";

/**
 * Position of each value, 1 = the largest; equal values share the best position and the next ones are skipped (1, 2, 2, 4: standard
 * competition ranking). NaN (unknown) is not ranked and stays NaN.
 */
export function ranks(values: ArrayLike<number>): Float64Array {
  const result = new Float64Array(values.length).fill(Number.NaN);
  const { sorted, upTo } = sortedValues(values);
  for (let i = 0; i < result.length; i++)
    if (!Number.isNaN(values[i])) result[i] = 1 + sorted.length - upTo(values[i], "included");
  return result;
}
