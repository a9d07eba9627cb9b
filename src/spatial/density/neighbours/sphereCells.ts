import type { CellLayout } from "./cellGrid.ts";
import { EARTH_RADIUS } from "#spatial/greatCircle.ts";

const RADIANS = Math.PI / 180;
/** Cells are this much smaller and windows this much wider than they need be, far more than the rounding of a coordinate. */
const SLACK = 1e-6;
const TURN_SLACK = 1e-12;

/** Metres; below it cells could not be told apart by 32-bit rows and columns. */
export const SMALLEST_REACH = 0.1;

/**
 * Bands of latitude, cut into cells of longitude whose number follows the length of the band. With s half the chord of the reach on
 * the unit sphere, a cell √2 s high and at most √2 s wide where it is widest has no two points farther apart than the reach, by
 * sin²(d/2) = sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2); the same identity bounds Δλ between rows, also around a pole.
 */
export function sphereCells(lon: Float64Array, lat: Float64Array, reach: number): CellLayout {
  const half = Math.sin(Math.min(reach / EARTH_RADIUS, Math.PI) / 2);
  const side = Math.SQRT2 * half * (1 - SLACK);
  const bottom = (row: number) => Math.min(row * side - Math.PI / 2, Math.PI / 2);
  const narrowest = (row: number) => Math.max(0, Math.min(Math.cos(bottom(row)), Math.cos(bottom(row + 1))));
  const squared = (half * (1 + SLACK)) ** 2;
  return {
    length: lon.length,
    rowReach: 1 + Math.floor(((1 + SLACK) * Math.min(reach / EARTH_RADIUS, Math.PI)) / side),
    row: (i) => Math.max(0, Math.floor((lat[i] * RADIANS + Math.PI / 2) / side)),
    turn: (i) => {
      const turn = lon[i] / 360 + 0.5;
      return turn - Math.floor(turn);
    },
    columns: (row) => {
      const south = bottom(row);
      const north = bottom(row + 1);
      const widest = south <= 0 && north >= 0 ? 1 : Math.cos(south > 0 ? south : north);
      return Math.max(1, Math.ceil((2 * Math.PI * widest) / side));
    },
    turnReach: (row, other) => {
      const gap = Math.max(0, Math.abs(row - other) - 1) * side * (1 - SLACK);
      const left = squared - Math.sin(gap / 2) ** 2;
      if (left < 0) return -1;
      const share = left / (narrowest(row) * narrowest(other));
      return share < 1 ? Math.asin(Math.sqrt(share)) / Math.PI + TURN_SLACK : 0.5;
    },
  };
}
