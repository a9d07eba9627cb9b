/** The `x` in [0, 1] up to which a beta distribution with shapes `a` and `b` has probability `p`, to double precision. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0))
    throw new Error(`beta: expected p in [0, 1] and shapes above 0, got ${p}, ${a}, ${b}`);
  if (p === 0 || p === 1) return p;
  let from = 0;
  let to = 1;
  for (;;) {
    const middle = from + (to - from) / 2;
    if (middle <= from || middle >= to) return middle;
    if (betaProbability(middle, a, b) < p) from = middle;
    else to = middle;
  }
}

/** Probability up to `x` of a beta distribution: the regularised incomplete beta function by its continued fraction (DLMF 8.17.22). */
export function betaProbability(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaProbability(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return front / continuedFraction(x, a, b);
}

/** Lentz's evaluation of 1 + d1 / (1 + d2 / (1 + ...)). */
function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let value = 1;
  let above = 1;
  let below = 0;
  for (let k = 1; k <= 10_000; k++) {
    const m = k >> 1;
    const term =
      k % 2 === 0
        ? (m * (b - m) * x) / ((a + k - 1) * (a + k))
        : (-(a + m) * (a + b + m) * x) / ((a + k - 1) * (a + k));
    below = 1 / (1 + term * below || tiny);
    above = 1 + term / above || tiny;
    value *= above * below;
    if (Math.abs(above * below - 1) < 1e-15) return value;
  }
  throw new Error(`beta: no convergence at ${x} for ${a}, ${b}`);
}

/** Logarithm of the gamma function for x above 0: Stirling's series (DLMF 5.11.1) from 15 on, the recurrence below. */
export function logGamma(x: number): number {
  let product = 1;
  while (x < 15) product *= x++;
  const inverse = 1 / (x * x);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
