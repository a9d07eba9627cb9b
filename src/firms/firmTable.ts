/** Text repeated in many rows, stored once: row `i` reads `values[codes[i]]`. */
export interface TextColumn {
  values: string[];
  codes: Uint32Array;
}

/** The registers an establishment of the default atlas can come from, as bits of `FirmTable.source`. */
export const SOURCE_BITS = { ghgrp: 1, rmp: 2, retc: 4 } as const;
export type SourceId = keyof typeof SOURCE_BITS;
export const SOURCE_IDS = Object.keys(SOURCE_BITS) as SourceId[];

/** What was done to an establishment's coordinates before it could be placed, as bits of `FirmTable.repairs`. */
export const REPAIR_BITS = {
  /** Longitude west was written without its sign. */
  unsigned: 1,
  /** Latitude and longitude stood in each other's column. */
  swapped: 2,
  /** Placed, but outside the polygon of the state the register names by less than the tolerance. */
  nearState: 4,
  /** A decimal shift, a doubled degree or a similar typing error was undone. */
  rewritten: 8,
} as const;

/**
 * A register as parallel columns; a row is a number. All arrays have `length` elements.
 * `NaN` employment and year 0 mean "not known".
 */
export interface FirmTable {
  length: number;
  /** Degrees, WGS 84. */
  lon: Float64Array;
  lat: Float64Array;
  /** Node of the industry tree (`IndustryTree`), at whatever depth the register states it. */
  industry: Uint16Array;
  /** Persons, NaN where unknown. */
  employment: Float32Array;
  /** Report years, not founding years; 0 where unknown. */
  firstYear: Uint16Array;
  lastYear: Uint16Array;
  /** Bits of `SOURCE_BITS`. */
  source: Uint8Array;
  /** Bits of `REPAIR_BITS`. */
  repairs: Uint8Array;
  /** Register numbers, e.g. "GHGRP 1000001 · RMP 100000000250". */
  id: TextColumn;
  /** "" where the register gives no name that may be shown. */
  name: TextColumn;
  /** Parent company, "" if none. */
  company: TextColumn;
  /** City or municipality as stated. */
  place: TextColumn;
  /** Declared industrial park, "" if none. */
  park: TextColumn;
  /** Region id of the finest region that holds the point: US-48201 or MX-19 ("" outside all). */
  region: TextColumn;
}
