/**
 * Quantile of ascending values by linear interpolation between order statistics, position (n - 1) p (Hyndman and Fan 1996, type 7:
 * the default of R, and of d3). NaN of no values.
 */
export function quantileSeven(sorted: Float64Array, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new Error(`quantile: expected a share between 0 and 1, got ${p}`);
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
