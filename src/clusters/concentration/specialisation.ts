import { shares, sumOver } from "./shares.ts";

/**
 * Hoover's (1936) index of localisation, 0 to 1: the part of an industry's jobs that would have to move for its regions to have
 * the shares of `reference` (all activity, area or population), one element a region. NaN where either is 0 or unknown.
 */
export function hooverIndex(industry: ArrayLike<number>, reference: ArrayLike<number>): number {
  const s = shares(industry);
  const x = shares(reference, industry.length);
  return sumOver(s.length, (r) => Math.abs(s[r] - x[r])) / 2;
}

/**
 * Krugman's (1991) index of a region's specialisation, 0 to less than 2: the sum over industries of how far its shares are from
 * those of the nation. Half of it is the coefficient of specialisation. NaN where either is 0 or unknown.
 */
export function krugmanSpecialisation(region: ArrayLike<number>, nation: ArrayLike<number>): number {
  return 2 * hooverIndex(region, nation);
}

/**
 * Hachman's index of a region's likeness to the nation, 0 to 1: the inverse of its mean location quotient, industries weighted
 * by their share in the region (Hachman 1995); 1 = the nation's own structure. NaN where the region has an industry the nation
 * has not, and where either is 0 or unknown.
 */
export function hachman(region: ArrayLike<number>, nation: ArrayLike<number>): number {
  const s = shares(region);
  const x = shares(nation, region.length);
  const mean = sumOver(s.length, (i) => (s[i] === 0 ? 0 : (s[i] * s[i]) / x[i]));
  return Number.isFinite(mean) ? 1 / mean : Number.NaN;
}
