/**
 * World coordinates are spherical mercator as integers: 0 is the middle of the world square, ±2^29 its edges, x east, y south.
 * One unit is 3.7 cm at the equator, sums of 2^24 of them are exact in a double, and differences stay within V8's small integers.
 * Same code as supercluster 9.
 */
export const WORLD = 0x40000000;

/** Share of the world square [0, 1] of a longitude in degrees. */
export function lonX(lon: number): number {
  return lon / 360 + 0.5;
}

/** Share of the world square [0, 1], north at 0, of a latitude in degrees; beyond 85.05° it is the edge. */
export function latY(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI;
  return y < 0 ? 0 : y > 1 ? 1 : y;
}

/** World coordinate (not rounded) of a share of the world square. */
export function toWorld(share: number): number {
  return (share - 0.5) * WORLD;
}

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
