import { groupSums, shares, sumOver } from "./shares.ts";

/** Diversity of a region's industries, in bits; `total` = `unrelated` + `related`. */
export interface Variety {
  total: number;
  /** Entropy of the groups: breadth over fields that share little. */
  unrelated: number;
  /** Mean entropy within the groups, weighted by their share: breadth within a field. */
  related: number;
  /** Entropy within each group; NaN where a group is empty. */
  within: Float64Array;
}

/**
 * Shannon's (1948) entropy of `amounts` in bits: 0 for a single part, log2 n for n equal parts. NaN where there is nothing, or an
 * amount is unknown.
 */
export function entropy(amounts: ArrayLike<number>): number {
  const p = shares(amounts);
  return sumOver(p.length, (i) => bits(p[i], 1));
}

/**
 * Related and unrelated variety (Frenken, van Oort and Verburg 2007, Regional Studies 41): `amounts` by industry, `group` the
 * field of each industry (its sector, or its cluster), a whole number from 0 on.
 */
export function variety(amounts: ArrayLike<number>, group: ArrayLike<number>): Variety {
  const p = shares(amounts);
  const groupShares = groupSums(p, group);
  const weighted = new Float64Array(groupShares.length);
  const related = sumOver(p.length, (i) => {
    const within = bits(p[i], groupShares[group[i]]);
    weighted[group[i]] += within;
    return within;
  });
  return {
    total: entropy(amounts),
    unrelated: entropy(groupShares),
    related,
    within: weighted.map((sum, g) => sum / groupShares[g]),
  };
}

function bits(p: number, whole: number): number {
  return p === 0 ? 0 : p * Math.log2(whole / p);
}
