import type { Alternative } from "./permutationP.ts";

/** Where the continued fraction converges in few terms and the series would cancel. */
const FAR = 2.5;

/** Probability that a standard normal number is larger than `z`; relative error below 1e-12 also far out. */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) return NaN;
  const x = Math.abs(z);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const upper = x < FAR ? 0.5 - density * series(x) : density * continuedFraction(x);
  return z < 0 ? 1 - upper : upper;
}

/** Probability of a standard normal number at least as extreme as `z`, on the side or sides of `alternative`. */
export function normalP(z: number, alternative: Alternative): number {
  if (alternative === "two-sided") return 2 * normalTail(Math.abs(z));
  return normalTail(alternative === "greater" ? z : -z);
}

/** (Phi(x) - 1/2) / phi(x) = x + x^3/3 + x^5/15 + ... */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return sum;
}

/** Mills' ratio (1 - Phi(x)) / phi(x) = 1 / (x + 1 / (x + 2 / (x + 3 / ...))). */
function continuedFraction(x: number): number {
  if (x === Infinity) return 0;
  let value = x;
  for (let k = 120; k >= 1; k--) value = x + k / value;
  return 1 / value;
}
