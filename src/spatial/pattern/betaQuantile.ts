/** Change of x and of 1 - x, relative to each, by a Newton step below which the next would change nothing but rounding. */
const SETTLED = 1e-10;

/**
 * The `x` in [0, 1] up to which a beta distribution with shapes `a` and `b` has probability `p`, to 11 digits or more; for shapes of
 * 1e12 to 0.003 of a standard deviation, as the logarithms are then rounded. Newton's method for ln p over ln x, which is nearly
 * straight in the lower tail, kept within the bounds it has found; a step out of them halves what is between. Six evaluations are
 * common where bisection takes sixty.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0))
    throw new Error(`beta: expected p in [0, 1] and shapes above 0, got ${p}, ${a}, ${b}`);
  if (p === 0 || p === 1) return p;
  const scale = logBeta(a, b);
  let from = 0;
  let to = 1;
  let x = a / (a + b);
  while (x > from && x < to) {
    const [lnX, lnRest] = [Math.log(x), Math.log1p(-x)];
    const found = betaProbability(x, a, b, scale);
    if (found === p) return x;
    if (found < p) from = x;
    else to = x;
    const slope = Math.exp(a * lnX + (b - 1) * lnRest - scale); // of the probability, over ln x
    const step = (found * Math.log(p / found)) / slope;
    const next = x * Math.exp(step);
    if (Math.abs(step) * Math.max(1, x / (1 - x)) < SETTLED && next >= from && next <= to) return next;
    x = next > from && next < to ? next : from + (to - from) / 2;
  }
  return x;
}

/**
 * Probability up to `x` of a beta distribution: the regularised incomplete beta function by its continued fraction (DLMF 8.17.22).
 * @param scale logarithm of B(a, b), where it is known
 */
export function betaProbability(x: number, a: number, b: number, scale = logBeta(a, b)): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // x^a (1 - x)^b / B(a, b), the same from both ends
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - scale);
  if (x > (a + 1) / (a + b + 2)) return 1 - front / (b * continuedFraction(1 - x, b, a));
  return front / (a * continuedFraction(x, a, b));
}

/** Where one shape is large, the two large logarithms are subtracted term by term of Stirling's series: they agree in most digits. */
function logBeta(a: number, b: number): number {
  if (a > b) return logBeta(b, a);
  if (b < 15) return logGamma(a) + logGamma(b) - logGamma(a + b);
  return logGamma(a) + a - a * Math.log(a + b) - (b - 0.5) * Math.log1p(a / b) + stirling(b) - stirling(a + b);
}

/** Lentz's evaluation of 1 + d1 / (1 + d2 / (1 + ...)); it takes some sqrt(max(a, b)) terms. */
function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let value = 1;
  let above = 1;
  let below = 0;
  const most = 10_000 + 10 * Math.sqrt(Math.max(a, b));
  for (let k = 1; k <= most; k++) {
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
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + stirling(x) - Math.log(product);
}

function stirling(x: number): number {
  const inverse = 1 / (x * x);
  return (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / x;
}
