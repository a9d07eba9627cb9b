import type { Random } from "#spatial/random.ts";

/** Mean from which rejection is quicker than adding up probabilities. */
const MANY = 10;

/**
 * Successes of `n` trials of probability `p`. Exact up to the resolution of `random`: by adding up probabilities where few are
 * expected (Kachitvichyanukul and Schmeiser 1988), else by transformed rejection (Hoermann 1993).
 */
export function binomial(n: number, p: number, random: Random): number {
  if (!(p >= 0 && p <= 1)) throw new Error(`binomial: expected a probability, got ${p}`);
  if (p > 0.5) return n - binomial(n, 1 - p, random);
  if (n === 0 || p === 0) return 0;
  return n * p < MANY ? byInversion(n, p, random) : byRejection(n, p, random);
}

function byInversion(n: number, p: number, random: Random): number {
  const odds = p / (1 - p);
  const none = Math.exp(n * Math.log1p(-p));
  for (;;) {
    let u = random();
    let probability = none;
    for (let k = 0; k <= n; k++) {
      if (u < probability) return k;
      u -= probability;
      probability *= ((n - k) / (k + 1)) * odds;
    }
  }
}

function byRejection(n: number, p: number, random: Random): number {
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const logOdds = Math.log(p / (1 - p));
  const mode = Math.floor((n + 1) * p);
  const atMode = logFactorial(mode) + logFactorial(n - mode);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + centre);
    if (k < 0 || k > n) continue;
    if (edge >= 0.07 && v <= squeeze) return k;
    const log = atMode - logFactorial(k) - logFactorial(n - k) + (k - mode) * logOdds;
    if (Math.log((v * alpha) / (a / (edge * edge) + b)) <= log) return k;
  }
}

const SMALL = new Float64Array(32);
for (let k = 2; k < SMALL.length; k++) SMALL[k] = SMALL[k - 1] + Math.log(k);

/** Stirling's series from where four terms give all digits. */
function logFactorial(k: number): number {
  if (k < SMALL.length) return SMALL[k];
  const square = k * k;
  const correction = (1 / 12 - (1 / 360 - 1 / (1260 * square)) / square) / k;
  return (k + 0.5) * Math.log(k) - k + 0.5 * Math.log(2 * Math.PI) + correction;
}
