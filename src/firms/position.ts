import { parseCoordinate, type CoordinateReason } from "./coordinates.ts";
import { REPAIR_BITS } from "./firmTable.ts";

/** Why a pair of coordinates places nothing. */
export type PositionReason = CoordinateReason | "zero" | "outside the stated state";

/** The outline an establishment must stand in. */
export interface StatedRegion {
  contains(lon: number, lat: number): boolean;
  /** Metres from the point to the outline; 0 inside. */
  distance(lon: number, lat: number): number;
  /** Whether a point may be this establishment's although it is far outside: a platform in the waters off the region. */
  holdsOffshore?(lon: number, lat: number): boolean;
}

export interface Position {
  lon: number;
  lat: number;
  /** Bits of `REPAIR_BITS`. */
  repairs: number;
  /** Accepted by the region's `holdsOffshore` only. */
  isOffshore?: true;
}

/**
 * Metres a point may stand outside the outline of its state and still be placed there (flag `nearState`): the outlines are
 * simplified, and a plant on a river border or a quay is on the wrong side of them.
 */
export const STATE_TOLERANCE = 5000;

/** Most readings of one coordinate that are tried. */
const READINGS = 4;

/**
 * Places an establishment from the two texts of its register.
 *
 * With a stated region the readings are tried in this order, and the first that falls inside the region is taken; if none does, the
 * first within `tolerance` metres of it (`nearState`), else the first that stands in its waters, if it has any: 1. as written, 2. west without its sign (`unsigned`), 3. columns
 * swapped (`swapped`), 4. swapped and unsigned, then 1-4 again with the other readings of each coordinate (`rewritten`).
 * Without a stated region nothing can confirm a repair: the pair is taken as written, or swapped where only that is in range
 * or a hemisphere letter says so.
 */
export function resolvePosition(
  latText: string,
  lonText: string,
  region?: StatedRegion,
  tolerance = STATE_TOLERANCE,
): Position | { reason: PositionReason } {
  const first = parseCoordinate(latText);
  const second = parseCoordinate(lonText);
  if ("reason" in first) return first;
  if ("reason" in second) return second;
  if (first.value === 0 && second.value === 0) return { reason: "zero" };
  if (Number.isInteger(first.value) && Number.isInteger(second.value)) return { reason: "too coarse" };

  const candidates: Position[] = [];
  const firstReadings = [first.value, ...first.readings].slice(0, READINGS);
  const secondReadings = [second.value, ...second.readings].slice(0, READINGS);
  firstReadings.forEach((a, i) =>
    secondReadings.forEach((b, j) => {
      const rewritten = first.isRewritten || second.isRewritten || i > 0 || j > 0 ? REPAIR_BITS.rewritten : 0;
      for (const swapped of [false, true]) {
        const [lat, lon] = swapped ? [b, a] : [a, b];
        const [latitude, longitude] = swapped ? [second, first] : [first, second];
        if (latitude.axis === "longitude" || longitude.axis === "latitude" || Math.abs(lat) > 90) continue;
        const repairs = rewritten | (swapped ? REPAIR_BITS.swapped : 0);
        candidates.push({ lon, lat, repairs });
        if (region && !longitude.isSigned) candidates.push({ lon: -lon, lat, repairs: repairs | REPAIR_BITS.unsigned });
      }
    }),
  );
  if (candidates.length === 0) return { reason: "out of range" };
  if (!region) return candidates[0];

  for (const candidate of candidates) if (region.contains(candidate.lon, candidate.lat)) return candidate;
  for (const candidate of candidates) {
    if (region.distance(candidate.lon, candidate.lat) <= tolerance)
      return { ...candidate, repairs: candidate.repairs | REPAIR_BITS.nearState };
  }
  for (const candidate of candidates)
    if (region.holdsOffshore?.(candidate.lon, candidate.lat)) return { ...candidate, isOffshore: true };
  return { reason: first.value === 0 || second.value === 0 ? "zero" : "outside the stated state" };
}
