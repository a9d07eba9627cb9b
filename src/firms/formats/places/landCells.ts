import land from "./landCells.json" with { type: "json" };

/** Degrees a cell of the land table spans. */
const CELL = 0.5;

/**
 * Whether there is land within about half a degree of a place: rows of `landCells.json` from the south pole north, each the lengths of runs of
 * sea and land in turn from 180 W on (Natural Earth 1:50m, cells that touch land and their neighbours).
 */
export function isNearLand(lon: number, lat: number): boolean {
  const row = land.runs[Math.min(land.runs.length - 1, Math.max(0, Math.floor((lat + 90) / CELL)))];
  let at = Math.floor(((((lon + 180) % 360) + 360) % 360) / CELL);
  let isLand = false;
  for (const run of row) {
    if (at < run) return isLand;
    at -= run;
    isLand = !isLand;
  }
  return isLand;
}
