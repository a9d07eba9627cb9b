import type { BetaLimits } from "./betaLimits";

/**
 * Lower limit of an industry's share of a region: beta with Jeffreys' prior on `effective` observations of the industry among those
 * the total is worth; 0 for nobody. NaN where figure or total is not known.
 */
export function lowerShare(figure: number, total: number, effective: number, limits: BetaLimits): number {
  if (Number.isNaN(figure) || !(total > 0)) return Number.NaN;
  if (figure === 0 || effective === 0) return 0;
  return limits.lower(effective + 0.5, (effective * Math.max(0, total - figure)) / figure + 0.5);
}

/**
 * Upper limit likewise; 1 where the region has nothing else.
 * @param worth jobs of one effective observation, which tells what the total is worth where the industry has none
 */
export function upperShare(
  figure: number,
  total: number,
  effective: number,
  worth: number,
  limits: BetaLimits,
): number {
  if (Number.isNaN(figure) || !(total > 0)) return Number.NaN;
  if (figure >= total) return 1;
  if (figure === 0 || effective === 0) return limits.upper(0.5, total / worth + 0.5);
  return limits.upper(effective + 0.5, (effective * (total - figure)) / figure + 0.5);
}
