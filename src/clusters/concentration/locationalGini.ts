import { shares } from "./shares.ts";

/**
 * Gini coefficient of `values` (Gini 1912): half the mean difference of two of them over their mean, 0 for equal values,
 * 1 - 1/n where one has everything. No reference: every value weighs the same. NaN where they are all 0 or one is unknown.
 */
export function gini(values: ArrayLike<number>): number {
  return hooverGini(values, new Float64Array(values.length).fill(1));
}

/**
 * Gini coefficient of an industry's regional shares against those of `reference` (all activity), regions ordered by location
 * quotient; one element a region. Not halved: 0 = spread as the reference, towards 1 = all of it in a tiny region. This is
 * "Hoover.Gini" of the R package EconGeo. NaN where either is 0 or unknown.
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

/**
 * Locational Gini as Krugman (1991, Geography and Trade) defines it: the area between the curve and the diagonal, half of
 * `hooverGini`, so at most 0.5. This is "locational.Gini" of the R package EconGeo.
 */
export function krugmanGini(industry: ArrayLike<number>, reference: ArrayLike<number>): number {
  return hooverGini(industry, reference) / 2;
}
