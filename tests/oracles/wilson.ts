/** Standard normal quantile of a two-sided 90%. */
const Z90 = 1.6448536269514722;

/** Interval of a share, `hits` of `n` (Wilson 1927): of 90%, or of what `z` is. */
export function wilson(hits: number, n: number, z = Z90): [low: number, high: number] {
  const p = hits / n;
  const centre = p + z ** 2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [(centre - half) / (1 + z ** 2 / n), (centre + half) / (1 + z ** 2 / n)];
}
