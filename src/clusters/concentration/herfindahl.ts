import { shares, sumOver } from "./shares.ts";

/** What can be said of a Herfindahl index when the single sizes are not known. */
export interface HerfindahlBounds {
  /** No sizes that agree with what is known give less, or more. */
  lower: number;
  upper: number;
  /** An estimate between the bounds, under the assumption its function names. Not a measurement. */
  estimate: number;
}

/** The bounds of sums of squares over `total` jobs as indices, in their order where rounding crosses them. */
export function herfindahlBounds(squares: HerfindahlBounds, total: number): HerfindahlBounds {
  const share = (sum: number) => Math.min(1, sum / total ** 2);
  const lower = share(squares.lower);
  const upper = Math.max(lower, share(squares.upper));
  return { lower, upper, estimate: Math.min(Math.max(lower, share(squares.estimate)), upper) };
}

/**
 * Herfindahl index (Hirschman 1945, Herfindahl 1950): sum of the squared shares of `amounts` (jobs, establishments, or shares
 * themselves), 1 / n for n equal parts, 1 for a single one. NaN where there is nothing, or an amount is unknown.
 */
export function herfindahl(amounts: ArrayLike<number>): number {
  const s = shares(amounts);
  return sumOver(s.length, (i) => s[i] * s[i]);
}

/** Number of equal parts that would have the same Herfindahl index (Adelman 1969). */
export function effectiveNumber(index: number): number {
  return 1 / index;
}
