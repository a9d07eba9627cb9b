/** Natural logarithm of a location quotient: 0 = the national share, the same distance for twice and half. -Infinity for 0. */
export function logLQ(quotient: number): number {
  return Math.log(quotient);
}

/** (LQ - 1) / (LQ + 1): -1 for none, 0 for the national share, towards 1 (Dalum, Laursen and Villumsen 1998). */
export function symmetricLQ(quotient: number): number {
  return quotient === Infinity ? 1 : (quotient - 1) / (quotient + 1);
}

/**
 * Standardised location quotients of one industry over regions (O'Donoghue and Gleave 2004, Regional Studies 38): how many standard
 * deviations (of a sample, n - 1) each lies above the mean, of the quotients or of their logarithms; they propose 1.96 as the limit
 * where what is standardised is close to normal. NaN for an unknown quotient, for 0 on the log scale (both take no part), and where
 * fewer than two differ.
 */
export function standardisedLQ(quotients: ArrayLike<number>, scale: "plain" | "log"): Float64Array {
  const values = Float64Array.from(quotients, (quotient) => (scale === "log" ? logLQ(quotient) : quotient));
  const known = values.filter(Number.isFinite);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = known.every((value) => value === known[0]) ? Number.NaN : Math.sqrt(squares / (known.length - 1));
  return values.map((value) => (Number.isFinite(value) ? (value - mean) / deviation : Number.NaN));
}
