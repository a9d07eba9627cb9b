/**
 * The value that has `rank` values before it in ascending order, found without sorting the rest (Hoare 1961, Communications of the
 * ACM 4, algorithm 65). Rearranges `values`: afterwards nothing before `rank` is larger and nothing behind it smaller. They hold no
 * NaN, and `rank` is one of their indices.
 */
export function orderStatistic(values: Float64Array | Float32Array, rank: number): number {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[(from + to) >> 1];
    let i = from;
    let j = to;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      const swapped = values[i];
      values[i++] = values[j];
      values[j--] = swapped;
    }
    if (rank <= j) to = j;
    else if (rank >= i) from = i;
    else break;
  }
  return values[rank];
}

/**
 * Quantile by linear interpolation between order statistics, position (n - 1) p (Hyndman and Fan 1996, type 7: the default of R, and
 * of d3). NaN of no values. Takes them in any order, without NaN, and rearranges them.
 */
export function quantile(values: Float64Array | Float32Array, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new Error(`quantile: expected a share between 0 and 1, got ${p}`);
  if (values.length === 0) return Number.NaN;
  const at = (values.length - 1) * p;
  const rank = Math.floor(at);
  const below = orderStatistic(values, rank);
  if (at === rank) return below;
  let above = Infinity; // least of those behind: nothing there is smaller than the one below
  for (let i = rank + 1; i < values.length; i++) if (values[i] < above) above = values[i];
  return below + (at - rank) * (above - below);
}
