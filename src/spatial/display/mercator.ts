/**
 * World coordinates are spherical mercator as integers: 0 is the middle of the world square, ±2^29 its edges, x east, y south.
 * One unit is 3.7 cm at the equator, sums of 2^24 of them are exact in a double, and differences stay within V8's small integers.
 * Same code as supercluster 9.
 */
export const WORLD = 0x40000000;

/** Share of the world square of a world coordinate. */
export function fromWorld(world: number): number {
  return world / WORLD + 0.5;
}

/** Longitude in degrees of a share of the world square. */
export function xLon(x: number): number {
  return (x - 0.5) * 360;
}

/** Latitude in degrees of a share of the world square. */
export function yLat(y: number): number {
  return (360 * Math.atan(Math.exp(((180 - y * 360) * Math.PI) / 180))) / Math.PI - 90;
}
