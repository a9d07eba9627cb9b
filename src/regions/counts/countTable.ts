import type { EconomyId, LevelId } from "#economies/economies.ts";
import type { CodeSystem } from "#industries/industryCodes.ts";

/** Figures of one year by industry and region, one element a published cell, sorted by slot. */
export interface CountTable {
  year: number;
  /** [slot] first cell, [slot + 1] the one after the last. A slot is an industry of the source (`CountSource.slots`). */
  offsets: Uint32Array;
  /** [cell] index into the region table. */
  region: Int32Array;
  /** [cell] NaN where the figure is withheld or not stated. */
  employment: Float64Array;
  establishments: Float64Array;
  /** Thousand USD. */
  payroll: Float64Array;
  /** Present where a table is summed or divided from published cells, or some of its figures are withheld. */
  bounds?: CountBounds;
}

/**
 * What is certain of the figures of a table, one element a cell: a band that holds the figure with probability 90%. Where a figure is as
 * published, low = figure = high.
 */
export interface CountBounds {
  employmentLow: Float64Array;
  employmentHigh: Float64Array;
  establishmentsLow: Float64Array;
  establishmentsHigh: Float64Array;
  /** [cell * 7 + level] quantiles of employment at `QUANTILES`, where the table has them. */
  employmentQuantiles?: Float32Array;
  /** Medians of establishments, where they are not the figure itself. */
  establishmentsMedian?: Float64Array;
  /** Share of the known employment (of the establishments where none is known) that is estimated or divided by estimate, 0 to 1. */
  estimated: Float64Array;
  /** Employment of those whose payroll is known. */
  paid: Float64Array;
  /** Published cells that take part, and those among them without employment. */
  cells: Uint16Array;
  withheld: Uint16Array;
}

/** Probabilities of the quantiles of an estimated figure; the outer two are its band. */
export const QUANTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** One publisher's counts: the industries it counts by, and its years. */
export interface CountSource {
  economy: EconomyId;
  system: CodeSystem;
  /** [slot] node of the industry tree, ascending; none an ancestor of another. */
  slots: Int32Array;
  /** Whether employment and payroll are counted at all. */
  hasEmployment: boolean;
  hasEstablishments: boolean;
  hasPayroll: boolean;
  /** Regions counted: the finest level the figures are for. */
  level: LevelId;
  years: Map<number, CountTable>;
}

/** Cells as they stand in a file; figures NaN where unknown. */
export interface Cells {
  slot: Int32Array;
  region: Int32Array;
  employment?: Float64Array;
  establishments?: Float64Array;
  payroll?: Float64Array;
}

/** Sorts cells by slot, keeping their order within it; cells in that order are taken over as they are. */
export function countTable(year: number, slotCount: number, cells: Cells): CountTable {
  const length = cells.slot.length;
  const offsets = new Uint32Array(slotCount + 1);
  for (let i = 0; i < length; i++) offsets[cells.slot[i] + 1]++;
  for (let slot = 0; slot < slotCount; slot++) offsets[slot + 1] += offsets[slot];
  const unknown = () => new Float64Array(length).fill(Number.NaN);
  if (isAscending(cells.slot)) {
    const { region, establishments = unknown(), employment = unknown(), payroll = unknown() } = cells;
    return { year, offsets, region, employment, establishments, payroll };
  }
  const next = offsets.slice(0, slotCount);
  const table: CountTable = {
    year,
    offsets,
    region: new Int32Array(length),
    employment: unknown(),
    establishments: unknown(),
    payroll: unknown(),
  };
  const place = new Uint32Array(length);
  for (let i = 0; i < length; i++) place[i] = next[cells.slot[i]]++;
  for (let i = 0; i < length; i++) table.region[place[i]] = cells.region[i];
  for (const figure of ["employment", "establishments", "payroll"] as const) {
    const [from, to] = [cells[figure], table[figure]];
    if (from) for (let i = 0; i < length; i++) to[place[i]] = from[i];
  }
  return table;
}

function isAscending(slots: Int32Array): boolean {
  for (let i = 1; i < slots.length; i++) if (slots[i] < slots[i - 1]) return false;
  return true;
}

/** The cells of some regions alone, in the same slots; without quantiles. */
export function cellsOfRegions(table: CountTable, isWanted: Uint8Array): CountTable {
  const { offsets, region } = table;
  const rows: number[] = [];
  const from = new Uint32Array(offsets.length);
  for (let slot = 0; slot + 1 < offsets.length; slot++) {
    for (let cell = offsets[slot]; cell < offsets[slot + 1]; cell++) if (isWanted[region[cell]] === 1) rows.push(cell);
    from[slot + 1] = rows.length;
  }
  const column = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]);
  const { bounds } = table;
  return {
    year: table.year,
    offsets: from,
    region: Int32Array.from(rows, (row) => region[row]),
    employment: column(table.employment),
    establishments: column(table.establishments),
    payroll: column(table.payroll),
    bounds: bounds && {
      employmentLow: column(bounds.employmentLow),
      employmentHigh: column(bounds.employmentHigh),
      establishmentsLow: column(bounds.establishmentsLow),
      establishmentsHigh: column(bounds.establishmentsHigh),
      estimated: column(bounds.estimated),
      paid: column(bounds.paid),
      cells: Uint16Array.from(rows, (row) => bounds.cells[row]),
      withheld: Uint16Array.from(rows, (row) => bounds.withheld[row]),
    },
  };
}
