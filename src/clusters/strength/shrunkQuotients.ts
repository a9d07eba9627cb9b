/** Normal deviate of the upper end of a 90% interval. */
const Z = 1.645;
/** Regions from which the spread of an industry's quotients is taken. */
const ENOUGH = 10;
/** Variance of a log quotient up to which it tells the spread: the upper end is five times the lower. */
const TELLING = (Math.log(5) / (2 * Z)) ** 2;

/** Quotients with their intervals, one element a cell. */
type Quotients = Record<"quotient" | "lower" | "upper", Float64Array>;

/**
 * Location quotients drawn towards 1 as far as they are uncertain: the posterior mean of log LQ, normal with the variance its interval
 * has, under a normal prior around 0 whose variance is that of the industry's quotients (`quotientPriors`). A quotient
 * of three plants among a thousand jobs moves far, one of a city hardly.
 * @param priors [slot] those of the quotients themselves if left out
 * @returns [cell] NaN where the quotient has no interval
 */
export function shrunkQuotients(
  quotients: Quotients,
  offsets: Uint32Array,
  priors: ArrayLike<number> = quotientPriors(quotients, offsets),
): Float64Array {
  const { quotient, lower, upper } = quotients;
  const shrunk = new Float64Array(quotient.length).fill(Number.NaN);
  for (let slot = 0; slot + 1 < offsets.length; slot++) {
    const prior = priors[slot];
    for (let cell = offsets[slot]; cell < offsets[slot + 1]; cell++) {
      const own = logQuotient(quotient[cell], lower[cell], upper[cell]);
      if (own) shrunk[cell] = Math.exp((own.mean * prior) / (prior + own.variance));
    }
  }
  return shrunk;
}

/**
 * [slot] The variance of the logarithms of an industry's quotients less what their intervals explain (the empirical Bayes estimator of
 * Efron and Morris 1973, JASA 68, by the method of moments). It is taken from quotients with a narrow interval: an estimate of what is
 * withheld is itself drawn to what is expected, so that many of them would hide any spread.
 */
export function quotientPriors({ quotient, lower, upper }: Quotients, offsets: Uint32Array): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, slot) => {
    let [sum, explained, count] = [0, 0, 0];
    for (let cell = offsets[slot]; cell < offsets[slot + 1]; cell++) {
      const own = logQuotient(quotient[cell], lower[cell], upper[cell]);
      if (!own || own.variance > TELLING) continue;
      sum += own.mean ** 2;
      explained += own.variance;
      count++;
    }
    return count >= ENOUGH ? Math.max(0.05, (sum - explained) / count) : 1;
  });
}

/** Log quotient and its variance, from the middle of the interval where nobody is counted. */
function logQuotient(quotient: number, lower: number, upper: number): { mean: number; variance: number } | undefined {
  if (!(upper > 0) || Number.isNaN(lower)) return undefined;
  const least = Math.max(lower, upper / 400); // an interval from 0 has no end in logarithms
  const variance = ((Math.log(upper) - Math.log(least)) / (2 * Z)) ** 2;
  const mean = quotient > least ? Math.log(quotient) : (Math.log(upper) + Math.log(least)) / 2;
  return { mean, variance };
}
