import type { Basis } from "#economies/economy.ts";
import type { CountTable } from "#regions/counts/countTable.ts";

/** The cells of two years that have the figure in both, in the same order, so that whatever is summed from them compares like with like. */
export interface MatchedCounts {
  before: CountTable;
  after: CountTable;
}

/** Leaves out what is withheld or not published in either year. The tables have the same slots. */
export function matchedCounts(base: CountTable, later: CountTable, figure: Basis): MatchedCounts {
  const slots = base.offsets.length - 1;
  if (later.offsets.length - 1 !== slots)
    throw new Error(`expected ${slots} industries in both years, got ${later.offsets.length - 1}`);
  const most = Math.min(base.region.length, later.region.length);
  const pairs = { before: new Uint32Array(most), after: new Uint32Array(most) };
  let length = 0;
  const offsets = new Uint32Array(slots + 1);
  const cellOf = new Int32Array(1 + base.region.reduce((last, region) => Math.max(last, region), 0)).fill(-1);
  for (let slot = 0; slot < slots; slot++) {
    for (let cell = base.offsets[slot]; cell < base.offsets[slot + 1]; cell++) {
      if (!Number.isNaN(base[figure][cell])) cellOf[base.region[cell]] = cell;
    }
    for (let cell = later.offsets[slot]; cell < later.offsets[slot + 1]; cell++) {
      const partner = cellOf[later.region[cell]] ?? -1;
      if (partner < 0 || Number.isNaN(later[figure][cell])) continue;
      pairs.before[length] = partner;
      pairs.after[length++] = cell;
    }
    for (let cell = base.offsets[slot]; cell < base.offsets[slot + 1]; cell++) cellOf[base.region[cell]] = -1;
    offsets[slot + 1] = length;
  }
  return {
    before: picked(base, offsets, pairs.before.subarray(0, length)),
    after: picked(later, offsets, pairs.after.subarray(0, length)),
  };
}

function picked(table: CountTable, offsets: Uint32Array, cells: Uint32Array): CountTable {
  const column = (from: Float64Array) => {
    const to = new Float64Array(cells.length);
    for (let i = 0; i < cells.length; i++) to[i] = from[cells[i]];
    return to;
  };
  const region = new Int32Array(cells.length);
  for (let i = 0; i < cells.length; i++) region[i] = table.region[cells[i]];
  return {
    year: table.year,
    offsets,
    region,
    employment: column(table.employment),
    establishments: column(table.establishments),
    payroll: column(table.payroll),
  };
}
