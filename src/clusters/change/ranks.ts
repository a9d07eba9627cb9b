/**
 * Position of each value, 1 = the largest; equal values share the best position and the next ones are skipped (1, 2, 2, 4: standard
 * competition ranking). NaN (unknown) is not ranked and stays NaN.
 */
export function ranks(values: ArrayLike<number>): Float64Array {
  const result = new Float64Array(values.length).fill(Number.NaN);
  const order = Uint32Array.from(result.keys()).filter((i) => !Number.isNaN(values[i]));
  order.sort((a, b) => values[b] - values[a]);
  order.forEach((i, k) => {
    result[i] = k > 0 && values[i] === values[order[k - 1]] ? result[order[k - 1]] : k + 1;
  });
  return result;
}

/** Positions gained between two rankings of the same rows, above 0 = risen; NaN where either is not ranked. */
export function rankChange(before: ArrayLike<number>, after: ArrayLike<number>): Float64Array {
  if (after.length !== before.length) throw new Error(`expected ${before.length} ranks, got ${after.length}`);
  return Float64Array.from(before, (rank, i) => rank - after[i]);
}
