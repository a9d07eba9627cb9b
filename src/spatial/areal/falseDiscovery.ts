/** Share by which two products of floating-point numbers that should be equal may differ. */
const ROUNDING = 1e-12;

export interface FalseDiscoveryOptions {
  /** Benjamini and Hochberg for independent or positively dependent tests; Benjamini and Yekutieli for any. */
  method?: "BH" | "BY";
}

export interface FalseDiscoveries {
  /** By test: 1 where it is significant. */
  isSignificant: Uint8Array;
  /** By test: the smallest rate at which it would be; NaN where `p` is. */
  q: Float64Array;
  /** Significant tests. */
  count: number;
  /** Tests with a p-value. */
  tests: number;
}

/**
 * Which of many tests are significant if at most a share `alpha` of those may be false on average: the `k` smallest p-values, `k` the
 * largest number whose p is at most `k alpha / n` (Benjamini and Hochberg 1995); with "BY" `alpha` is divided by 1 + 1/2 + ... + 1/n
 * (Benjamini and Yekutieli 2001). Tests whose p is NaN are not counted among `n`.
 */
export function falseDiscovery(
  p: ArrayLike<number>,
  alpha: number,
  { method = "BH" }: FalseDiscoveryOptions = {},
): FalseDiscoveries {
  const order = Uint32Array.from({ length: p.length }, (_, i) => i).filter((i) => !Number.isNaN(p[i]));
  for (const i of order) if (!(p[i] >= 0 && p[i] <= 1)) throw new Error(`p ${i}: expected 0 to 1, got ${p[i]}`);
  order.sort((a, b) => p[a] - p[b] || a - b);
  const tests = order.length;
  const isSignificant = new Uint8Array(p.length);
  const q = new Float64Array(p.length).fill(NaN);
  let factor = tests;
  if (method === "BY") factor *= order.reduce((sum, _, k) => sum + 1 / (k + 1), 0);
  let least = 1;
  let count = 0;
  for (let k = tests; k >= 1; k--) {
    const i = order[k - 1];
    least = Math.min(least, (p[i] * factor) / k);
    q[i] = least;
    if (count === 0 && least <= alpha * (1 + ROUNDING)) count = k;
    if (count > 0) isSignificant[i] = 1;
  }
  return { isSignificant, q, count, tests };
}
