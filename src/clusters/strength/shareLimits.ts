import type { BetaLimits } from "./betaLimits.ts";

/**
 * Lower limit of an industry's share of a region: beta with Jeffreys' prior on `effective` observations of the industry among those
 * the total is worth, at most the share itself; 0 for nobody. NaN where figure, total or observations are not known.
 */
export function lowerShare(figure: number, total: number, effective: number, limits: BetaLimits): number {
  if (Number.isNaN(figure + effective) || !(total > 0)) return Number.NaN;
  if (figure === 0 || effective === 0) return 0;
  return Math.min(
    figure / total,
    limits.lower(effective + 0.5, (effective * Math.max(0, total - figure)) / figure + 0.5),
  );
}

/**
 * Upper limit likewise, at least the share itself: where the region has hardly anything else, the prior alone would put it below.
 * 1 where it has nothing else.
 * @param worth jobs of one effective observation, which tells what the total is worth where the industry has none
 */
export function upperShare(
  figure: number,
  total: number,
  effective: number,
  worth: number,
  limits: BetaLimits,
): number {
  if (Number.isNaN(figure + effective) || !(total > 0)) return Number.NaN;
  if (figure >= total) return 1;
  if (figure === 0 || effective === 0)
    return Number.isNaN(worth) ? Number.NaN : Math.max(figure / total, limits.upper(0.5, total / worth + 0.5));
  return Math.max(figure / total, limits.upper(effective + 0.5, (effective * (total - figure)) / figure + 0.5));
}
