import { greatCircleKm, meanPlace } from "./greatCircleKm.ts";

/**
 * Whether two of some places in degrees are more than `km` apart. Around their mean, of radius R, no two are more than 2 R apart, and of
 * two that are more than `km` each lies more than km - R from the mean: only such are compared.
 */
export function isWider(lon: ArrayLike<number>, lat: ArrayLike<number>, km: number): boolean {
  if (lon.length < 2) return false;
  const middle = meanPlace(lon, lat);
  const away = Float64Array.from(lon, (x, i) => greatCircleKm(middle.lon, middle.lat, x, lat[i]));
  const radius = away.reduce((most, d) => Math.max(most, d), 0);
  if (radius > km) {
    const far = away.indexOf(radius);
    // Some other place lies on the far side of the mean, or within a right angle of it; either is looked at first.
    for (let i = 0; i < away.length; i++) if (greatCircleKm(lon[far], lat[far], lon[i], lat[i]) > km) return true;
  }
  if (2 * radius <= km) return false;
  const outer = [...away.keys()].filter((i) => away[i] > km - radius);
  return outer.some((i, at) => outer.slice(at + 1).some((j) => greatCircleKm(lon[i], lat[i], lon[j], lat[j]) > km));
}
