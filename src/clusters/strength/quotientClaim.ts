/** What a quotient can be said to be with its interval: above or below 1, or open. */
export const CLAIMS = ["unknown", "above", "below", "open"] as const;
export type Claim = (typeof CLAIMS)[number];

/** What an interval says of a quotient. */
export function claimOf(lower: number, upper: number): Claim {
  if (Number.isNaN(lower) || Number.isNaN(upper)) return "unknown";
  if (lower > 1) return "above";
  return upper < 1 ? "below" : "open";
}
