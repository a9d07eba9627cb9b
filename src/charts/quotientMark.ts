/** Quotients beyond this, or below its inverse, are drawn at the end of the scale. */
const REACH = 8;

/** Where a quotient stands on a log scale around 1: -1 at an eighth and less, 0 at 1, 1 at eightfold and more. NaN stays NaN. */
export function quotientPosition(quotient: number): number {
  if (Number.isNaN(quotient)) return Number.NaN;
  return Math.max(-1, Math.min(1, Math.log(quotient) / Math.log(REACH)));
}

/** The ends of a log scale of quotients: `low` at or below 1, `high` at or above it. */
export interface QuotientAxis {
  low: number;
  high: number;
}

const USUAL: QuotientAxis = { low: 1 / REACH, high: REACH };
/** Beyond a thousandfold an end says no more than that it is far away, and the rest would be squeezed to nothing. */
const FURTHEST = 1000;

/**
 * The axis a list of quotients shares, so that each interval is drawn to its end: an eighth to eightfold, further where an end of one lies
 * further. An end at 0 or beyond a thousandfold stays beyond it, as does one that is not known.
 */
export function quotientAxis(quotients: Iterable<{ value: number; lower: number; upper: number }>): QuotientAxis {
  let { low, high } = USUAL;
  for (const { value, lower, upper } of quotients)
    for (const end of [value, lower, upper]) {
      if (end >= 1 / FURTHEST && end < low) low = end;
      if (end <= FURTHEST && end > high) high = end;
    }
  return { low, high };
}

/** Where a quotient stands on an axis, 0 at its low end and less, 1 at its high end and more. NaN stays NaN. */
export function axisPosition(quotient: number, { low, high }: QuotientAxis = USUAL): number {
  if (Number.isNaN(quotient)) return Number.NaN;
  return Math.max(0, Math.min(1, Math.log(quotient / low) / Math.log(high / low)));
}

/** Whether a quotient lies beyond an axis. */
export function isBeyondAxis(quotient: number, { low, high }: QuotientAxis = USUAL): boolean {
  return quotient < low || quotient > high;
}
