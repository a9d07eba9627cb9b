import type { KnownMark } from "#clusters/marks/markFile.ts";
import { type Bounds, isWithin } from "#state/CameraContext.tsx";

/** Those in view that stand for themselves, in their turn. */
export function firstInView(marks: readonly KnownMark[], bounds: Bounds | undefined): KnownMark[] {
  return marks
    .filter(({ row, leader, lon, lat }) => row === leader && isWithin(bounds, lon, lat))
    .toSorted((a, b) => a.step - b.step || a.turn - b.turn || a.row - b.row);
}
