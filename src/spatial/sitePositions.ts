import { EARTH_RADIUS, spherePositions } from "./greatCircle.ts";

/**
 * Sites in a space where the straight line between two of them grows with their distance: on a sphere through its inside, in a
 * plane the distance itself. So pairs are compared without a sine. Columns are by site, metres.
 */
export interface SitePositions {
  length: number;
  x: Float64Array;
  y: Float64Array;
  z: Float64Array;
  /** Straight line of a distance along the surface; `Infinity` for a distance that no two sites exceed. */
  straight: (distance: number) => number;
  /** Distance along the surface of a straight line. */
  along: (straight: number) => number;
}

/** Sites by longitude and latitude in degrees; distances are great circles. Throws for coordinates that are no numbers. */
export function sphereSites(lon: Float64Array, lat: Float64Array): SitePositions {
  const diameter = 2 * EARTH_RADIUS;
  return checked(lon.length, lat.length, {
    ...spherePositions(lon, lat),
    straight: (distance) => (distance >= Math.PI * EARTH_RADIUS ? Infinity : diameter * Math.sin(distance / diameter)),
    along: (straight) => diameter * Math.asin(Math.min(1, straight / diameter)),
  });
}

/** The sites of `rows`, in that order. */
export function pickSites(sites: SitePositions, rows: ArrayLike<number>): SitePositions {
  const { length } = rows;
  const x = new Float64Array(length);
  const y = new Float64Array(length);
  const z = new Float64Array(length);
  for (let k = 0; k < length; k++) {
    x[k] = sites.x[rows[k]];
    y[k] = sites.y[rows[k]];
    z[k] = sites.z[rows[k]];
  }
  return { ...sites, length, x, y, z };
}

/** Sites in ascending order along `x`, the axis on which they spread furthest, and the row each came from. */
export interface SweepSites extends SitePositions {
  rows: Uint32Array;
}

/**
 * The same sites, axes exchanged and ordered so that all within a straight line `s` of site `k` are among those around `k` whose
 * `x` differs by at most `s`.
 */
export function sweepSites(sites: SitePositions): SweepSites {
  const { length, x, y, z } = sites;
  const [a, b, c] = [x, y, z].sort((one, other) => spread(other) - spread(one));
  const rows = Uint32Array.from({ length }, (_, i) => i).sort((i, j) => a[i] - a[j] || i - j);
  return { ...pickSites({ ...sites, x: a, y: b, z: c }, rows), rows };
}

/** Straight line that no two sites exceed: the diagonal of the box around them all; 0 without sites. */
export function diagonal({ length, x, y, z }: SitePositions): number {
  return length === 0 ? 0 : Math.hypot(spread(x), spread(y), spread(z));
}

function checked(length: number, other: number, sites: Omit<SitePositions, "length">): SitePositions {
  if (length !== other) throw new Error(`sites: expected two columns of one length, got ${length} and ${other}`);
  for (let i = 0; i < length; i++)
    if (!Number.isFinite(sites.x[i] + sites.y[i] + sites.z[i]))
      throw new Error(`site ${i}: expected finite coordinates`);
  return { ...sites, length };
}

function spread(values: Float64Array): number {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}
