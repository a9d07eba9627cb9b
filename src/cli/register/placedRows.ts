import { REPAIR_BITS } from "../../firms/firmTable";
import type { Position } from "../../firms/position";

/** A register's rows as columns, in the order of the file. */
export interface PlacedRows {
  rows: number;
  /** [row] degrees, NaN where the row was rejected. */
  lon: Float64Array;
  lat: Float64Array;
  /** [row] 0 if the row is kept, else 1 + index in `reasons`. */
  rejected: Uint8Array;
  reasons: string[];
  /** [row] index in `codes`; empty without an industry column. */
  industry: Uint32Array;
  /** Different contents of the industry column, "" among them if a row has none. */
  codes: string[];
  /** Rows kept whose coordinates were mended, by what was done. */
  repaired: { swapped: number; rewritten: number };
}

/** Collects rows one by one; columns double as they fill. */
export function collectRows(): {
  add: (place: Position | { reason: string }, industry?: string) => void;
  finish: () => PlacedRows;
} {
  let rows = 0;
  let lon = new Float64Array(1 << 16);
  let lat = new Float64Array(1 << 16);
  let rejected = new Uint8Array(1 << 16);
  let industry = new Uint32Array(0);
  const reasons: string[] = [];
  const codes: string[] = [];
  const codeOf = new Map<string, number>();
  const repaired = { swapped: 0, rewritten: 0 };

  function codeNumber(code: string): number {
    const known = codeOf.get(code);
    if (known !== undefined) return known;
    const own = Buffer.from(code).toString(); // a part of the file's text would keep all of it in memory
    codeOf.set(own, codes.length);
    return codes.push(own) - 1;
  }

  return {
    add(place, code) {
      if (rows === lon.length) {
        lon = widened(lon, new Float64Array(2 * rows));
        lat = widened(lat, new Float64Array(2 * rows));
        rejected = widened(rejected, new Uint8Array(2 * rows));
      }
      if (code !== undefined) {
        if (industry.length < lon.length) industry = widened(industry, new Uint32Array(lon.length));
        industry[rows] = codeNumber(code);
      }
      if ("reason" in place) {
        const at = reasons.indexOf(place.reason);
        rejected[rows] = at < 0 ? reasons.push(place.reason) : at + 1;
        lon[rows] = Number.NaN;
        lat[rows] = Number.NaN;
      } else {
        lon[rows] = place.lon;
        lat[rows] = place.lat;
        if (place.repairs & REPAIR_BITS.swapped) repaired.swapped++;
        if (place.repairs & REPAIR_BITS.rewritten) repaired.rewritten++;
      }
      rows++;
    },
    finish: () => ({
      rows,
      lon: lon.subarray(0, rows),
      lat: lat.subarray(0, rows),
      rejected: rejected.subarray(0, rows),
      reasons,
      industry: industry.subarray(0, rows),
      codes,
      repaired,
    }),
  };
}

function widened<A extends Float64Array | Uint8Array | Uint32Array>(from: A, into: A): A {
  into.set(from);
  return into;
}
