import { MARKS } from "#firms/formats/rawRows.ts";
import { isNearLand } from "./landCells.ts";
import { isMissingPair } from "./missingCodes.ts";

/** Which coordinate of a register is which, decided once for all its rows. */
export interface Axes {
  /** What was read as longitude is latitude, in every row. */
  isExchanged: boolean;
  /** What showed it. */
  how: string;
  /** Nearly all places lie far from land, whichever coordinate is which. */
  isAtSea?: true;
}

/** Near land, Antarctica left out. */
function isWhereFirmsAre(lon: number, lat: number): boolean {
  return lat > -60 && isNearLand(lon, lat);
}

/** Places the choice is made from; a register of any size is told by so many. */
const SAMPLE = 20_000;
/** Fewest places for which the sea may decide. */
const FEWEST = 5;

/**
 * Decides whether longitude and latitude stand in each other's place: where most rows have a latitude beyond 90 that would be a longitude, and hardly any
 * the opposite, or where as they stand nearly all would lie in the sea and exchanged nearly all near land. Hemisphere letters in the cells settle it before.
 */
export function axesOf(
  { lon, lat, marks }: { lon: Float64Array; lat: Float64Array; marks: Uint8Array },
  isOpen: (row: number) => boolean,
  stated: "lat, lon" | undefined,
): Axes {
  let places = 0;
  let onlyExchanged = 0;
  let onlyWritten = 0;
  let lettered = 0;
  const land = [0, 0];
  const step = Math.max(1, Math.floor(lon.length / SAMPLE));
  for (let row = 0; row < lon.length; row += step) {
    if (!isOpen(row) || isMissingPair(lon[row], lat[row])) continue;
    if ((marks[row] & (MARKS.confirmed | MARKS.exchanged)) !== 0) {
      lettered++;
      continue;
    }
    const isWritten = Math.abs(lat[row]) <= 90 && Math.abs(lon[row]) <= 360;
    const isExchanged = Math.abs(lon[row]) <= 90 && Math.abs(lat[row]) <= 360;
    if (!isWritten && !isExchanged) continue;
    places++;
    if (!isWritten) onlyExchanged++;
    else if (!isExchanged) onlyWritten++;
    if (isWritten && isWhereFirmsAre(lon[row], lat[row])) land[0]++;
    if (isExchanged && isWhereFirmsAre(lat[row], lon[row])) land[1]++;
  }
  const asNamed = { isExchanged: false, how: "as named" };
  if (places === 0) return lettered > 0 ? { isExchanged: false, how: "by the letters in the cells" } : asNamed;
  const few = 0.02 * places;
  if (onlyExchanged >= 0.5 * places && onlyWritten <= few)
    return { isExchanged: true, how: "latitudes beyond 90 degrees that are longitudes" };
  if (onlyWritten > few) return asNamed;
  if (stated !== undefined && onlyExchanged > few && onlyExchanged > 1)
    return { isExchanged: true, how: "the order of the stated reference system, and latitudes beyond 90 degrees" };
  const isAtSea = land[0] <= 0.1 * places && land[1] >= 0.9 * places;
  const isLessAtSea = onlyExchanged > few && onlyExchanged > 1 && land[1] >= 0.9 * places && land[0] < 0.7 * places;
  if (places >= FEWEST && (isAtSea || isLessAtSea))
    return { isExchanged: true, how: "as named the places would lie in the sea, exchanged they lie on land" };
  return places >= FEWEST && land[0] <= 0.1 * places ? { ...asNamed, isAtSea: true } : asNamed;
}
