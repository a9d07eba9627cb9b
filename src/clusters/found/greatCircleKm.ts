import { EARTH_RADIUS } from "#spatial/greatCircle.ts";

const RADIANS = Math.PI / 180;

/** Great-circle kilometres between two places in degrees (haversine). */
export function greatCircleKm(lonA: number, latA: number, lonB: number, latB: number): number {
  const squared =
    Math.sin(((latB - latA) * RADIANS) / 2) ** 2 +
    Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.sin(((lonB - lonA) * RADIANS) / 2) ** 2;
  return (2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(squared)))) / 1000;
}

/** Degrees east of `from`, -180 to below 180, so that places either side of the antimeridian compare. */
export function degreesEast(lon: number, from: number): number {
  const turn = (lon - from + 180) / 360;
  return (turn - Math.floor(turn)) * 360 - 180;
}

/** The mean of places on the sphere, back on its surface; the first of them where they cancel out. */
export function meanPlace(lon: ArrayLike<number>, lat: ArrayLike<number>): { lon: number; lat: number } {
  let [x, y, z] = [0, 0, 0];
  for (let i = 0; i < lon.length; i++) {
    const axis = Math.cos(lat[i] * RADIANS);
    x += axis * Math.cos(lon[i] * RADIANS);
    y += axis * Math.sin(lon[i] * RADIANS);
    z += Math.sin(lat[i] * RADIANS);
  }
  const axis = Math.hypot(x, y);
  if (Math.hypot(axis, z) < 1e-9 * lon.length) return { lon: lon[0], lat: lat[0] };
  return { lon: Math.atan2(y, x) / RADIANS, lat: Math.atan2(z, axis) / RADIANS };
}
