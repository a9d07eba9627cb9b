import { betaQuantile } from "#spatial/pattern/betaQuantile.ts";
import type { BetaLimits } from "#clusters/strength/betaLimits.ts";
import { lowerShare, upperShare } from "#clusters/strength/quotientIntervals.ts";

/** One region's figure of one industry and what it is compared with. */
export interface QuotientCell {
  /** Jobs or establishments; NaN where withheld. */
  figure: number;
  /** Bounds where part of the figure is withheld or divided by estimate. */
  low: number;
  high: number;
  /** True if some of the figure is withheld: then the region's total lacks what is withheld of it. */
  isWithheld: boolean;
  establishments: number;
  /** Of the region's base, the industry's nation, the nation's base. */
  regionTotal: number;
  national: number;
  nationalTotal: number;
}

/** Jobs of one establishment in the nation: mean and squared coefficient of variation. */
export interface Spread {
  mean: number;
  cvSquared: number;
}

export interface QuotientInterval {
  quotient: number;
  lower: number;
  upper: number;
  /** Share of the region less share of the nation. */
  presence: number;
  regionShare: number;
  /** Establishments of equal size the interval rests on. */
  effective: number;
}

/** Beta quantiles to double precision. */
export function exactLimits(level: number): BetaLimits {
  return {
    lower: (a, b) => betaQuantile((1 - level) / 2, a, b),
    upper: (a, b) => betaQuantile((1 + level) / 2, a, b),
  };
}

/**
 * Location quotient of one region with an interval; its element of `quotientIntervals`, which says how.
 * @param spread left out for establishments
 */
export function quotientInterval(cell: QuotientCell, limits: BetaLimits, spread?: Spread): QuotientInterval {
  const { figure, low, high, establishments, regionTotal, national, nationalTotal } = cell;
  const everywhere = national / nationalTotal;
  const effective = spread ? establishments / (1 + spread.cvSquared) : establishments;
  if (!(everywhere > 0)) {
    const none = Number.NaN;
    return { quotient: none, lower: none, upper: none, presence: none, regionShare: none, effective };
  }
  const known = Number.isNaN(figure) ? 0 : figure;
  const regionShare = figure / regionTotal;
  // What a figure without jobs would be worth in observations is told by the nation's size of an establishment.
  const worth = spread ? spread.mean * (1 + spread.cvSquared) : 1;
  const totalWith = (bound: number) => (cell.isWithheld ? regionTotal + bound - known : regionTotal);
  return {
    quotient: regionShare / everywhere,
    lower: lowerShare(low, totalWith(low), effective, limits) / everywhere,
    upper: upperShare(high, totalWith(high), effective, worth, limits) / everywhere,
    presence: regionShare - everywhere,
    regionShare,
    effective,
  };
}
