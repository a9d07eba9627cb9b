import { midRank } from "#guidelines/evaluation/percentileRank.ts";

/**
 * Rank of each row among the rows of its category that have a figure, itself among them: what `percentileRank` gives, for all at
 * once. `category[row]` is a number from 0; NaN values get a NaN rank. O(n log n).
 */
export function peerPercentiles(
  values: ArrayLike<number>,
  category: ArrayLike<number>,
): { percentile: Float64Array; peers: Uint32Array } {
  const length = values.length;
  let categories = 0;
  for (let i = 0; i < length; i++) categories = Math.max(categories, category[i] + 1);
  const offsets = new Uint32Array(categories + 1);
  for (let i = 0; i < length; i++) if (!Number.isNaN(values[i])) offsets[category[i] + 1]++;
  for (let c = 0; c < categories; c++) offsets[c + 1] += offsets[c];
  const sorted = new Float64Array(offsets[categories]);
  const next = offsets.slice(0, categories);
  for (let i = 0; i < length; i++) if (!Number.isNaN(values[i])) sorted[next[category[i]]++] = values[i];
  for (let c = 0; c < categories; c++) sorted.subarray(offsets[c], offsets[c + 1]).sort();

  const percentile = new Float64Array(length);
  const peers = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const start = offsets[category[i]];
    const end = offsets[category[i] + 1];
    peers[i] = end - start;
    if (Number.isNaN(values[i])) {
      percentile[i] = Number.NaN;
      continue;
    }
    const below = lowerBound(sorted, start, end, values[i]);
    const upTo = upperBound(sorted, below, end, values[i]);
    percentile[i] = midRank(below - start, upTo - below, end - start);
  }
  return { percentile, peers };
}

function lowerBound(sorted: Float64Array, low: number, high: number, value: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function upperBound(sorted: Float64Array, low: number, high: number, value: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
