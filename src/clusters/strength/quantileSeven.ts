import { orderStatistic } from "#spatial/orderStatistic.ts";

/**
 * Quantile by linear interpolation between order statistics, position (n - 1) p (Hyndman and Fan 1996, type 7: the default of R, and
 * of d3). NaN of no values. Takes them in any order, without NaN, and rearranges them.
 */
export function quantileSeven(values: Float64Array, p: number): number {
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
