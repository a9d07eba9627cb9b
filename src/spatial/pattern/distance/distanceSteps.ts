import { diagonal, type SitePositions } from "#spatial/sitePositions.ts";

const CELLS = 8192;

/** Ascending distances as bounds on squared straight lines, with a table that finds the step of a pair without a search. */
export interface DistanceSteps {
  count: number;
  /** [step] largest squared straight line that counts at this distance; those beyond every pair are finite all the same. */
  squared: Float64Array;
  /** Straight line of the last distance. */
  reach: number;
  /** Step at which to begin for a squared straight line `q` of at most `squared[count - 1]`: `first[(q * scale) | 0]`. */
  first: Uint16Array;
  scale: number;
}

/** Steps of `distances` in metres, each 0 or more and larger than the one before; throws otherwise. A pair exactly at a distance is within it. */
export function distanceSteps(positions: SitePositions, distances: ArrayLike<number>): DistanceSteps {
  const count = distances.length;
  if (count === 0 || count > 65_535) throw new Error(`distances: expected 1 to 65,535, got ${count}`);
  for (let k = 0; k < count; k++)
    if (!(distances[k] >= 0 && (k === 0 || distances[k] > distances[k - 1])))
      throw new Error(
        `distance ${k}: expected more than ${k === 0 ? "or equal to 0" : distances[k - 1]}, got ${distances[k]}`,
      );
  const beyond = diagonal(positions) * 1.000001 + Number.MIN_VALUE;
  const squared = Float64Array.from(distances, (distance) => Math.min(positions.straight(distance), beyond) ** 2);
  const last = squared[count - 1];
  const scale = last > 0 ? (CELLS - 1) / last : 0;
  const first = new Uint16Array(CELLS + 1);
  for (let cell = 0, step = 0; cell <= CELLS; cell++) {
    while (step < count - 1 && squared[step] * scale < cell - 1) step++;
    first[cell] = step;
  }
  return { count, squared, reach: Math.sqrt(last), first, scale };
}
