/** Regions a class has at least: enough to draw from, few enough to be alike. */
const LEAST = 100;

/**
 * Classes of regions of like size, from 0 for the smallest, as even in number as possible and of at least `least` regions; all one
 * class where there are fewer than twice as many. Of regions of equal size the lower row is in the lower class.
 *
 * What for: a local test draws neighbours' values from all regions, as if each could have any. But rates of small regions scatter more
 * and are more often 0, and small regions lie together, so that neighbours of many sizes seem clusters. With the value of a
 * neighbour drawn from regions of its size they do not.
 */
export function sizeClasses(size: ArrayLike<number>, least: number = LEAST): Uint16Array {
  const { length } = size;
  for (let i = 0; i < length; i++)
    if (Number.isNaN(size[i])) throw new Error(`classes, region ${i}: expected a size, got NaN`);
  const count = Math.max(1, Math.floor(length / least));
  const classes = new Uint16Array(length);
  Uint32Array.from({ length }, (_, i) => i)
    .sort((a, b) => size[a] - size[b] || a - b)
    .forEach((row, place) => (classes[row] = Math.floor((place * count) / length)));
  return classes;
}
