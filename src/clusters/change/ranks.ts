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

/** Positions gained between two rankings of the same rows, above 0 = risen; NaN where either is not ranked. */
export function rankChange(before: ArrayLike<number>, after: ArrayLike<number>): Float64Array {
  if (after.length !== before.length) throw new Error(`expected ${before.length} ranks, got ${after.length}`);
  return Float64Array.from(before, (rank, i) => rank - after[i]);
}
