/** Wilson's 90% interval of a share: `hits` of `n`. */
export function wilson(hits: number, n: number): [low: number, high: number] {
  const z = 1.6448536269514722;
  const p = hits / n;
  const centre = p + z ** 2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  return [(centre - half) / (1 + z ** 2 / n), (centre + half) / (1 + z ** 2 / n)];
}
