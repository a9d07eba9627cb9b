/** Quotients beyond this, or below its inverse, are drawn at the end of the scale. */
const REACH = 8;

/** Where a quotient stands on a log scale around 1: -1 at an eighth and less, 0 at 1, 1 at eightfold and more. NaN stays NaN. */
export function quotientPosition(quotient: number): number {
  if (Number.isNaN(quotient)) return Number.NaN;
  return Math.max(-1, Math.min(1, Math.log(quotient) / Math.log(REACH)));
}
