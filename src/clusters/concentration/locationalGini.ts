import { shares } from "./shares.ts";

/**
 * Gini coefficient of an industry's regional shares against those of `reference` (all activity), regions ordered by location
 * quotient; one element a region. Not halved: 0 = spread as the reference, towards 1 = all of it in a tiny region. This is
 * "Hoover.Gini" of the R package EconGeo, and twice its "locational.Gini" (Krugman 1991). NaN where either is 0 or unknown.
 */
export function hooverGini(industry: ArrayLike<number>, reference: ArrayLike<number>): number {
  const s = shares(industry);
  const x = shares(reference, industry.length);
  if (s.some(Number.isNaN) || x.some(Number.isNaN)) return Number.NaN;
  const order = Uint32Array.from(s.keys())
    .filter((r) => s[r] > 0 || x[r] > 0)
    .sort((a, b) => s[a] * x[b] - s[b] * x[a]);
  let below = 0;
  let twiceArea = 0;
  for (const r of order) {
    twiceArea += x[r] * (2 * below + s[r]);
    below += s[r];
  }
  return order.length === 0 ? Number.NaN : Math.max(0, 1 - twiceArea);
}
