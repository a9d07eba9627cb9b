/**
 * Percentile rank of every value among those known, 0 (lowest) to 100 (highest): 100 (b + (t - 1) / 2) / (n - 1), with b of the n known
 * values below it and t equal to it, itself counted. Equal values share a rank. NaN stays NaN; one value alone is 50.
 */
export function percentileRanks(values: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const order = Array.from({ length: values.length }, (_, i) => i).filter((i) => !Number.isNaN(values[i]));
  order.sort((a, b) => values[a] - values[b]);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    const rank = order.length === 1 ? 50 : (100 * ((start + end - 1) / 2)) / (order.length - 1);
    for (let k = start; k < end; k++) ranks[order[k]] = rank;
  }
  return ranks;
}
