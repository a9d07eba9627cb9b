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
}

/** One publisher's counts: the industries it counts by, and its years. */
export interface CountSource {
  economy: "US" | "MX";
  system: "naics" | "scian";
  /** [slot] node of the industry tree, ascending; none an ancestor of another. */
  slots: Int32Array;
  /** Whether employment and payroll are counted at all. */
  hasEmployment: boolean;
  /** Regions counted: the finest level the figures are for. */
  level: "county" | "state" | "municipality";
  years: Map<number, CountTable>;
}

/** Cells as they stand in a file; figures NaN where unknown. */
export interface Cells {
  slot: Int32Array;
  region: Int32Array;
  employment?: Float64Array;
  establishments: Float64Array;
  payroll?: Float64Array;
}

/** Sorts cells by slot, keeping their order within it. */
export function countTable(year: number, slotCount: number, cells: Cells): CountTable {
  const length = cells.slot.length;
  const offsets = new Uint32Array(slotCount + 1);
  for (let i = 0; i < length; i++) offsets[cells.slot[i] + 1]++;
  for (let slot = 0; slot < slotCount; slot++) offsets[slot + 1] += offsets[slot];
  const next = offsets.slice(0, slotCount);
  const table: CountTable = {
    year,
    offsets,
    region: new Int32Array(length),
    employment: new Float64Array(length).fill(Number.NaN),
    establishments: new Float64Array(length),
    payroll: new Float64Array(length).fill(Number.NaN),
  };
  for (let i = 0; i < length; i++) {
    const at = next[cells.slot[i]]++;
    table.region[at] = cells.region[i];
    table.establishments[at] = cells.establishments[i];
    if (cells.employment) table.employment[at] = cells.employment[i];
    if (cells.payroll) table.payroll[at] = cells.payroll[i];
  }
  return table;
}
