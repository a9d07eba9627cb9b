import type { CountTable } from "../../regions/counts/countTable";

/** What shares are taken of: the known figures of all industries, or of traded clusters only. Part of every result. */
export interface QuotientBase {
  name: "all" | "traded";
  figure: "employment" | "establishments";
  /** [region] */
  region: Float64Array;
  nation: number;
}

/**
 * Sums the known figures of the counted slots by region.
 * @param regionCount length of the region table
 * @param options.counted 1 for each slot that counts; all slots if left out
 */
export function quotientBase(
  _table: CountTable,
  _regionCount: number,
  _options: { figure: "employment" | "establishments"; name: "all" | "traded"; counted?: Uint8Array },
): QuotientBase {
  throw new Error("quotientBase: not written yet");
}
