import type { FeatureCollection } from "geojson";
import type { KnownMark } from "#clusters/marks/markFile.ts";
import { FAMILIES } from "#industries/families.ts";

/** Zooms from which the marks of each further step are shown; those of the first are from everywhere. */
export const STEP_ZOOMS = [4, 5, 6, 7, 8];
/** Zoom from which regions that are one mark from afar have one each. */
export const APART_ZOOM = 7;

/** Pixels: of the image a mark is drawn from, the diameter of the smallest and the largest, and between two of one place. */
const IMAGE = 40;
const DIAMETER = { smallest: 14, largest: 32 };
const ROW = 28;
/** More of one place lie under each other: they are in its profile. */
const MOST_AT_ONE_PLACE = 4;

/** Name of the image of a mark. */
export const imageOf = (family: number, isStrong: boolean) =>
  `mark-${FAMILIES[family]}-${isStrong ? "strong" : "probably"}`;

/**
 * The marks of so many further steps as points, those of one place under each other, the one that shows first on top. Thousands that show
 * only from closer by would keep the page and its worker waiting for nothing.
 */
export function markFeatures(
  marks: readonly KnownMark[],
  steps: number,
  andMore: (place: string, more: number) => string,
): FeatureCollection {
  const areApart = STEP_ZOOMS.indexOf(APART_ZOOM) < steps;
  const isMember = ({ row, leader }: KnownMark) => row !== leader;
  const ofPlace = new Map<string, KnownMark[]>();
  for (const mark of marks) {
    const here = ofPlace.get(mark.region) ?? [];
    ofPlace.set(mark.region, here);
    here.push(mark);
  }
  const shownFrom = (mark: KnownMark) => mark.step + (isMember(mark) ? 10 : 0);
  for (const here of ofPlace.values()) here.sort((a, b) => shownFrom(a) - shownFrom(b) || a.row - b.row);
  return {
    type: "FeatureCollection",
    features: marks.flatMap((mark) => {
      if (mark.step > steps || (isMember(mark) && !areApart)) return [];
      const here = ofPlace.get(mark.region)!;
      const at = here.indexOf(mark);
      if (at >= MOST_AT_ONE_PLACE) return [];
      const diameter = DIAMETER.smallest + (DIAMETER.largest - DIAMETER.smallest) * Math.sqrt(mark.weight);
      const down = at * ROW;
      const { row, lon, lat, name, place, family, isStrong, step, turn, members } = mark;
      return [
        {
          type: "Feature",
          properties: {
            row,
            name,
            place,
            fromAfar: members.length > 0 ? andMore(place, members.length) : place,
            image: imageOf(family, isStrong),
            scale: diameter / IMAGE,
            // In pixels of the image, which is scaled with it.
            down: (down * IMAGE) / diameter,
            // Numbers, not lists: a list is text where the pointer asks for it.
            away: diameter / 2 + 2,
            below: down,
            room: here.length === 1 ? "around" : at === 0 ? "above" : "beside",
            step,
            isMember: isMember(mark),
            turn,
          },
          geometry: { type: "Point", coordinates: [lon, lat] },
        },
      ];
    }),
  };
}
