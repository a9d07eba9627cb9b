import type { RegionalFigure } from "./regionalFigures.ts";

/** Whether the source has a cell of it, be its jobs printed or withheld. */
export function isPublished({ status }: Pick<RegionalFigure, "status">): boolean {
  return status !== "not published" && status !== "no data";
}
