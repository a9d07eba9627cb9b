import { ECONOMIES, type Economy, economyOfRegisters } from "#economies/economies.ts";
import { SIZE_BANDS } from "./firmFilter.ts";
import { SOURCE_BITS, SOURCE_IDS, type FirmTable } from "./firmTable.ts";

/** The columns a filter reads, narrow, without unknowns; row `i` is row `i` of the table. */
export interface FirmColumns {
  length: number;
  /** Node of the industry tree. */
  industry: Uint16Array;
  /** Source bits, economy and size band in one byte; see `traits`. */
  traits: Uint8Array;
  /** Persons, 0 where unknown. */
  employment: Float32Array;
  /** `NO_YEAR` and 0 where neither is known, so that nothing overlaps them; a single known year stands for both. */
  firstYear: Uint16Array;
  lastYear: Uint16Array;
  /** Lowest and highest known report year; 0 and 0 if there is none. */
  years: [first: number, last: number];
}

/** `FirmColumns.firstYear` of an establishment without report years. */
export const NO_YEAR = 0xffff;

const SOURCES = 1 << SOURCE_IDS.length;

/** Values a byte of `FirmColumns.traits` can have. */
export const TRAITS = SOURCES * ECONOMIES.length * SIZE_BANDS.length;
if (TRAITS > 256) throw new Error(`traits: expected at most 256 combinations, got ${TRAITS}`);

/** Index in `SIZE_BANDS` of an employment in persons; NaN is "unknown", 0 is in the smallest band. */
export function sizeBand(employment: number): number {
  if (!(employment >= 0)) return 0;
  return employment < 10 ? 1 : employment < 50 ? 2 : employment < 250 ? 3 : 4;
}

/** The parts of a traits byte: bits of `SOURCE_BITS`, index in `ECONOMIES`, index in `SIZE_BANDS`. */
export function traitParts(traits: number): { source: number; economy: number; size: number } {
  const economyAndSize = Math.floor(traits / SOURCES);
  return {
    source: traits % SOURCES,
    economy: economyAndSize % ECONOMIES.length,
    size: Math.floor(economyAndSize / ECONOMIES.length),
  };
}

/** [region code] index in `ECONOMIES` of the region's economy, or 255 for "outside all regions". */
function economyOfRegion(table: FirmTable): Uint8Array {
  return Uint8Array.from(table.region.values, (region) => {
    const economy = ECONOMIES.findIndex(({ id }) => region.startsWith(id));
    return economy < 0 ? 255 : economy;
  });
}

/** The economy whose register holds an establishment, by bits of `SOURCE_BITS`; the first of the list where none does. */
export function economyOfSource(source: number): Economy {
  return economyOfRegisters(SOURCE_IDS.filter((id) => source & SOURCE_BITS[id]));
}

/**
 * Derives the filter columns of a table. An establishment outside all regions has the economy of its register.
 * Industry and, where nothing is unknown, other columns are shared with the table, not copied.
 */
export function firmColumns(table: FirmTable): FirmColumns {
  const { length } = table;
  const traits = new Uint8Array(length);
  const ofRegion = economyOfRegion(table);
  const ofSources = Array.from({ length: SOURCES }, (_, source) => ECONOMIES.indexOf(economyOfSource(source)));
  let first = Infinity;
  let last = 0;
  let unknowns = 0;
  for (let i = 0; i < length; i++) {
    const size = sizeBand(table.employment[i]);
    if (size === 0) unknowns++;
    const stated = ofRegion[table.region.codes[i]];
    const economy = stated < 255 ? stated : ofSources[table.source[i] % SOURCES];
    traits[i] = (table.source[i] % SOURCES) + SOURCES * (economy + ECONOMIES.length * size);
    const from = table.firstYear[i] || table.lastYear[i];
    const to = table.lastYear[i] || from;
    if (from > 0 && from < first) first = from;
    if (to > last) last = to;
  }
  const known = (year: Uint16Array, other: Uint16Array, none: number) =>
    year.includes(0) ? year.map((value, i) => value || other[i] || none) : year;
  return {
    length,
    industry: table.industry,
    traits,
    employment: unknowns > 0 ? table.employment.map((value) => (value >= 0 ? value : 0)) : table.employment,
    firstYear: known(table.firstYear, table.lastYear, NO_YEAR),
    lastYear: known(table.lastYear, table.firstYear, 0),
    years: last > 0 ? [first, last] : [0, 0],
  };
}
