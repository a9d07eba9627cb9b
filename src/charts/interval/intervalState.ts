/** What an interval says of a quotient: above 1, below 1, that it cannot be told from 1, or nothing. */
export type IntervalState = "above" | "below" | "uncertain" | "unknown";

/** The state of an interval against 1; one that touches 1 cannot be told from it. NaN ends: nothing is said. */
export function intervalState(low: number, high: number): IntervalState {
  if (Number.isNaN(low) || Number.isNaN(high)) return "unknown";
  if (low > 1) return "above";
  return high < 1 ? "below" : "uncertain";
}
