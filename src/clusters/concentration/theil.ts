import { groupSums, shares, sumOver } from "./shares.ts";

/** Parts of Theil's index in nats; `total` = `between` + `within`. */
export interface TheilParts {
  total: number;
  /** Of the groups against the reference's. */
  between: number;
  /** Mean of the groups' own indices, weighted by their share of the industry. */
  within: number;
  /** Index of each group against the reference inside it; NaN where the industry has nothing there. */
  groups: Float64Array;
}

/**
 * Theil's (1967) index of `amounts` against `reference`, in nats: sum of s ln(s / x) over regions (or industries), 0 = the same
 * shares. NaN where something stands where the reference has nothing, and where either is 0 or unknown.
 */
export function theil(amounts: ArrayLike<number>, reference: ArrayLike<number>): number {
  const s = shares(amounts);
  const x = shares(reference, amounts.length);
  return Math.max(0, finite(sumOver(s.length, (r) => term(s[r], x[r]))));
}

/** The index between and within groups of regions (states of counties); `group` is a whole number from 0 on. */
export function theilParts(
  amounts: ArrayLike<number>,
  reference: ArrayLike<number>,
  group: ArrayLike<number>,
): TheilParts {
  const s = shares(amounts);
  const x = shares(reference, amounts.length);
  const S = groupSums(s, group);
  const X = groupSums(x, group);
  const groups = new Float64Array(S.length);
  for (let r = 0; r < s.length; r++) groups[group[r]] += term(s[r] / S[group[r]], x[r] / X[group[r]]);
  const within = sumOver(S.length, (g) => (S[g] === 0 ? 0 : S[g] * groups[g]));
  return {
    total: theil(amounts, reference),
    between: theil(S, X),
    within: finite(within),
    groups: groups.map((index, g) => (S[g] === 0 ? Number.NaN : finite(index))),
  };
}

function term(s: number, x: number): number {
  return s === 0 ? 0 : s * Math.log(s / x);
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
