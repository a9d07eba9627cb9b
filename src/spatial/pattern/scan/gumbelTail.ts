/** Euler's constant, mean of the standard Gumbel distribution. */
const EULER = 0.5772156649015329;

/**
 * Probability that the largest statistic of a map without clusters exceeds a value, from a Gumbel distribution with the mean and
 * variance of simulated `maxima` (Abrams, Kleinman and Kulldorff 2010): finer than 1 / (R + 1) far out, but by a model. NaN for fewer
 * than two maxima or equal ones.
 */
export function gumbelTail(maxima: Float64Array): (value: number) => number {
  const n = maxima.length;
  const mean = maxima.reduce((sum, value) => sum + value, 0) / n;
  const variance = maxima.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  if (!(variance > 0)) return () => NaN;
  const scale = Math.sqrt(6 * variance) / Math.PI;
  const mode = mean - EULER * scale;
  return (value) => -Math.expm1(-Math.exp((mode - value) / scale));
}
