/** A row of the default atlas before it is encoded. */
export interface Establishment {
  /** Register numbers, each with its register's letter: "g1000001", "r100000000250", "mAAG8A1403911"; joined by "+" where merged. */
  id: string;
  /** Bits of `SOURCE_BITS`. */
  source: number;
  name: string;
  company: string;
  /** Node of the industry tree. */
  industry: number;
  lon: number;
  lat: number;
  employment: number | null;
  firstYear: number;
  lastYear: number;
  place: string;
  park: string;
  region: string;
  /** Bits of `REPAIR_BITS`. */
  repairs: number;
}

/** Coordinates are kept to five decimals: about a metre, finer than any of the registers. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
