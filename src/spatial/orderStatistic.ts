/**
 * The value that has `rank` values before it in ascending order, found without sorting the rest (Hoare 1961, Communications of the
 * ACM 4, algorithm 65). Rearranges `values`: afterwards nothing before `rank` is larger and nothing behind it smaller. They hold no
 * NaN, and `rank` is one of their indices.
 */
export function orderStatistic(values: Float64Array, rank: number): number {
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
