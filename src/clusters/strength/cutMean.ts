import { orderStatistic } from "#spatial/quantile.ts";

/** The mean with all beyond a share `kept` of the values, from the smallest up, counted as the largest of these. Rearranges them. */
export function cutMean(values: Float64Array, kept: number): number {
  const last = Math.ceil(kept * values.length) - 1;
  const most = orderStatistic(values, last);
  let sum = most * (values.length - last);
  for (let i = 0; i < last; i++) sum += values[i];
  return sum / values.length;
}

/** The upper median of the numbers among the values; undefined where there is none. */
export function median(values: number[]): number | undefined {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
