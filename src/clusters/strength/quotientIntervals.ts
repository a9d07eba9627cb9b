import type { Basis } from "#economies/economy.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { betaLimits, type BetaLimits } from "./betaLimits.ts";
import type { EstablishmentSpread } from "./establishmentSpread.ts";
import type { QuotientBase } from "./quotientBase.ts";

/** Quotients of every cell of a table, one element a cell. */
export interface QuotientIntervals {
  figure: Basis;
  /** Probability the interval holds the true quotient, 0.9. */
  level: number;
  /** [slot] what its shares are of. */
  base: QuotientBase["name"][];
  /** NaN where the figure is not known or there is nothing to compare. */
  quotient: Float64Array;
  /** A band where the figure is withheld, so they may be known where the quotient is not. */
  lower: Float64Array;
  upper: Float64Array;
  /** Absolute presence: share of the region less share of the nation, 0.01 = one percentage point. */
  presence: Float64Array;
  /** Share of the region's base. */
  regionShare: Float64Array;
  /** Establishments of equal size that the interval rests on. */
  effective: Float64Array;
}

const LEVEL = 0.9;

/**
 * Location quotients with their interval for all cells of a table of one level (counties, or states): share of the region's base
 * over share of the nation's. The nation is the table's own sum, exact
 * where the table is complete.
 *
 * By establishments the region's share is binomial with Jeffreys' prior: beta(n + 1/2, N - n + 1/2), its limits 0 for none and 1 for
 * nothing else (Brown, Cai and DasGupta 2001, Statistical Science 16). Where regions are known to differ by more than chance
 * (`regionalCorrelation` rho), N establishments are worth N / (1 + rho (N - 1)) of them, and n likewise: quasi-binomial. By employment jobs do not come one by one but by
 * establishments, n of them where n is chance too, so the jobs of a cell vary as k = n / (1 + cv^2) equal establishments would
 * (variance of a compound Poisson sum; cv of the sizes, `establishmentSpread`). The share p is beta(k + 1/2, k (1 - p) / p + 1/2).
 * In 1,000 simulated regions of unequal (lognormal) establishments each, such intervals hold the true quotient in 89 to 96%.
 *
 * Where part of a figure is estimated, the lower limit is that of the figure's lower bound and the upper limit that of its upper bound,
 * so the interval covers the band; estimated jobs enter the region's total with it.
 * @param baseOf what a slot is compared with: traded clusters with traded totals, else all published figures (`quotientBase`)
 * @param options.nation what the table's shares are compared with, where the table is of a part of the nation
 * @param options.spread of establishment sizes (`establishmentSpread`), needed by employment
 * @param options.correlation [slot] of establishments within a region (`regionalCorrelation`), or of jobs where establishments are not
 *   counted: jobs are then taken as establishments are; none if left out
 */
export function quotientIntervals(
  table: CountTable,
  baseOf: (slot: number) => QuotientBase,
  options: (
    | { figure: "employment"; spread: EstablishmentSpread }
    | { figure: Basis; correlation: Float64Array }
    | { figure: "establishments"; correlation?: Float64Array }
  ) & {
    /** [slot] figures of the nation, and their sum; the table's own if left out. */
    nation?: { slot: Float64Array; total: number };
    /** Called from inside its loops. */
    onBeat?: () => void;
  },
): QuotientIntervals {
  const { figure } = options;
  const length = table.region.length;
  const column = () => new Float64Array(length);
  const result: QuotientIntervals = {
    figure,
    level: LEVEL,
    base: [],
    quotient: column(),
    lower: column(),
    upper: column(),
    presence: column(),
    regionShare: column(),
    effective: column(),
  };
  const limits = betaLimits(LEVEL);
  const { quotient, lower, upper, presence, regionShare, effective } = result;
  const { region, bounds } = table;
  const figures = table[figure];
  const counted = "spread" in options ? table.establishments : figures;
  const lows = bounds?.[`${figure}Low`] ?? figures;
  const highs = bounds?.[`${figure}High`] ?? figures;
  for (let slot = 0; slot + 1 < table.offsets.length; slot++) {
    const base = baseOf(slot);
    if (base.figure !== figure) throw new Error(`base of slot ${slot}: expected ${figure}, got ${base.figure}`);
    result.base.push(base.name);
    const [from, to] = [table.offsets[slot], table.offsets[slot + 1]];
    const { nation } = options;
    const everywhere = nation ? nation.slot[slot] / nation.total : knownSum(figures, from, to) / base.nation;
    const spread = "spread" in options ? options.spread : undefined;
    const mean = spread ? spread.mean[slot] : 1;
    const unequal = spread ? 1 + spread.cvSquared[slot] : 1;
    const rho = "correlation" in options ? (options.correlation?.[slot] ?? 0) : 0;
    const dispersionIn = (total: number) => Math.max(1, 1 + rho * (total - 1));
    for (let cell = from; cell < to; cell++)
      effective[cell] = counted[cell] / (unequal * dispersionIn(base.region[region[cell]]));
    if (!(everywhere > 0)) {
      for (const column of [quotient, lower, upper, presence, regionShare]) column.fill(Number.NaN, from, to);
      continue;
    }
    for (let cell = from; cell < to; cell++) {
      if ((cell & 63) === 0) options.onBeat?.();
      const value = figures[cell];
      const total = base.region[region[cell]];
      const [low, high] = [lows[cell], highs[cell]];
      const others = total - (Number.isNaN(value) ? 0 : value);
      const isOpen = low !== high;
      const share = value / total;
      regionShare[cell] = share;
      quotient[cell] = share / everywhere;
      presence[cell] = share - everywhere;
      const [least, most] = [
        lowerShare(low, isOpen ? others + low : total, effective[cell], limits),
        upperShare(high, isOpen ? others + high : total, effective[cell], mean * unequal * dispersionIn(total), limits),
      ];
      // What else is in the region may be estimated too: its band and the share's own err independently.
      const ofOthers = Math.sqrt(Math.max(0, base.halfBand[region[cell]] ** 2 - (isOpen ? (high - low) / 2 : 0) ** 2));
      const widest = others > 0 ? ((1 - (share || 0)) * ofOthers) / others : 0;
      lower[cell] = (widest > 0 ? share * Math.exp(-Math.hypot(Math.log(share / least), widest)) : least) / everywhere;
      upper[cell] =
        Math.min(1, widest > 0 && share > 0 ? share * Math.exp(Math.hypot(Math.log(most / share), widest)) : most) /
        everywhere;
    }
  }
  return result;
}

function knownSum(column: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let cell = from; cell < to; cell++) if (!Number.isNaN(column[cell])) sum += column[cell];
  return sum;
}

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
