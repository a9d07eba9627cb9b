import { shares, sumOver } from "./shares.ts";

/**
 * Coagglomeration of two industries (Ellison and Glaeser 1997; Ellison, Glaeser and Kerr 2010, American Economic Review 100):
 * covariance of their excess shares over `activity`, one element a region, over 1 - X. 0 = no more together than by chance. Plants'
 * sizes have no part in it. NaN for activity in one region, and where a column is 0 or unknown.
 */
export function coagglomeration(a: ArrayLike<number>, b: ArrayLike<number>, activity: ArrayLike<number>): number {
  const x = shares(activity);
  return covariance(excess(a, x), excess(b, x)) / spread(x);
}

/**
 * Coagglomeration of a group of industries (Ellison and Glaeser 1997), `weights` their shares of the group, by default of its jobs:
 * [G_w / (1 - X) - sum w² H - sum w² gamma (1 - H)] / (1 - sum w²). As gamma (1 - H) + H is G / (1 - X) of the industry, its plants
 * drop out, so none are asked for. Of two industries it is the pair index, of more the mean of the pairs, weighted by w_i w_j.
 * NaN for fewer than two industries with jobs.
 */
export function groupCoagglomeration(
  industries: readonly ArrayLike<number>[],
  activity: ArrayLike<number>,
  weights: ArrayLike<number> = industries.map((industry) => sumOver(industry.length, (r) => industry[r])),
): number {
  const x = shares(activity);
  const w = shares(weights, industries.length);
  const members = industries.flatMap((industry, j) =>
    w[j] === 0 ? [] : [{ weight: w[j], excess: excess(industry, x) }],
  );
  // Sums over pairs, each industry with all before it: the published difference leaves only rounding where one industry is nearly all.
  const before = { excess: new Float64Array(x.length), weight: 0 };
  let pairs = 0;
  let over = 0;
  for (const { weight, excess } of members) {
    pairs += weight * covariance(before.excess, excess);
    over += weight * before.weight;
    before.weight += weight;
    for (let r = 0; r < x.length; r++) before.excess[r] += weight * excess[r];
  }
  return members.length < 2 ? Number.NaN : pairs / over / spread(x);
}

function excess(industry: ArrayLike<number>, x: Float64Array): Float64Array {
  return shares(industry, x.length).map((share, r) => share - x[r]);
}

function covariance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let r = 0; r < a.length; r++) sum += a[r] * b[r];
  return sum;
}

/** 1 - X; NaN where all activity is in one region. */
function spread(x: Float64Array): number {
  return 1 - sumOver(x.length, (r) => x[r] ** 2) || Number.NaN;
}
