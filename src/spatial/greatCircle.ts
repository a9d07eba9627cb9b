/** Metres; the mean radius of the Earth (IUGG). Every distance in `spatial/` is on this sphere. */
export const EARTH_RADIUS = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Points in space, parallel columns, in one unit of length. */
export interface Positions {
  x: Float64Array;
  y: Float64Array;
  z: Float64Array;
}

/**
 * Metres from the centre of the Earth of points in degrees, in the order of `rows` (their own where it is left out). Straight lines
 * between them are chords; they grow with great-circle distance, so comparing chords is exact over poles and antimeridian.
 */
export function spherePositions(lon: Float64Array, lat: Float64Array, rows?: Uint32Array): Positions {
  const length = rows ? rows.length : lon.length;
  const x = new Float64Array(length);
  const y = new Float64Array(length);
  const z = new Float64Array(length);
  for (let k = 0; k < length; k++) {
    const i = rows ? rows[k] : k;
    x[k] = lon[i] * RADIANS;
    y[k] = lat[i] * RADIANS;
  }
  for (let k = 0; k < length; k++) {
    const lambda = x[k];
    const phi = y[k];
    const axis = EARTH_RADIUS * Math.cos(phi);
    x[k] = axis * Math.cos(lambda);
    y[k] = axis * Math.sin(lambda);
    z[k] = EARTH_RADIUS * Math.sin(phi);
  }
  return { x, y, z };
}

/** Squared chord of a great-circle distance, both in metres; infinite from half the globe on. */
export function squaredChord(metres: number): number {
  if (metres >= Math.PI * EARTH_RADIUS) return Infinity;
  return (2 * EARTH_RADIUS * Math.sin(metres / (2 * EARTH_RADIUS))) ** 2;
}

/** Great-circle metres of a squared chord. */
export function arcOfSquaredChord(squared: number): number {
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(squared) / (2 * EARTH_RADIUS)));
}

/** Throws if a point has no place on the globe: a row says which. */
export function checkDegrees(lon: Float64Array, lat: Float64Array): void {
  if (lon.length !== lat.length)
    throw new Error(`expected as many latitudes as longitudes, got ${lat.length} and ${lon.length}`);
  for (let i = 0; i < lon.length; i++) {
    if (!Number.isFinite(lon[i]) || !(Math.abs(lat[i]) <= 90))
      throw new Error(`row ${i}: expected a longitude and a latitude within ±90, got ${lon[i]}, ${lat[i]}`);
  }
}
