import type { Basis } from "#economies/economy.ts";
import type { CountTable } from "./countTable.ts";
import type { RegionTable } from "#regions/regionTable.ts";

/** Change of the selected industries between two years, over the cells that have the figure in both; one element a region. */
export interface Change {
  /** Figure of each year over the compared cells. */
  before: Float64Array;
  after: Float64Array;
  /** Cells compared, and cells that have the figure in only one of the years. */
  compared: Uint32Array;
  left: Uint32Array;
  national: { before: number; after: number };
}

/**
 * Compares like with like: a cell withheld or not published in either year is left out of both sums and counted in `left`.
 * States sum their counties. The growth of region r is `after[r] / before[r] - 1`.
 * @param selected 1 for each slot to compare; all slots if left out
 */
export function countChange(
  base: CountTable,
  later: CountTable,
  regions: RegionTable,
  figure: Basis,
  selected?: Uint8Array,
): Change {
  const result: Change = {
    before: new Float64Array(regions.length),
    after: new Float64Array(regions.length),
    compared: new Uint32Array(regions.length),
    left: new Uint32Array(regions.length),
    national: { before: 0, after: 0 },
  };
  eachPair(base, later, figure, selected, (_, before, after, region) => {
    if (Number.isNaN(before) || Number.isNaN(after)) {
      result.left[region]++;
      return;
    }
    result.compared[region]++;
    result.before[region] += before;
    result.after[region] += after;
  });
  for (let region = 0; region < regions.length; region++) {
    const state = regions.parent[region];
    if (state < 0) continue;
    result.before[state] += result.before[region];
    result.after[state] += result.after[region];
    result.compared[state] += result.compared[region];
    result.left[state] += result.left[region];
  }
  for (let region = 0; region < regions.length; region++) {
    if (regions.parent[region] >= 0) continue;
    result.national.before += result.before[region];
    result.national.after += result.after[region];
  }
  return result;
}

/**
 * The same comparison by industry: sums of both years over the wanted regions' cells that have the figure in both; one element
 * a slot.
 */
export function slotCountChange(
  base: CountTable,
  later: CountTable,
  figure: Basis,
  isWanted: (region: number) => boolean,
): { before: Float64Array; after: Float64Array } {
  const slots = base.offsets.length - 1;
  const sums = { before: new Float64Array(slots), after: new Float64Array(slots) };
  eachPair(base, later, figure, undefined, (slot, before, after, region) => {
    if (Number.isNaN(before) || Number.isNaN(after) || !isWanted(region)) return;
    sums.before[slot] += before;
    sums.after[slot] += after;
  });
  return sums;
}

/** Calls `visit` for each slot and region with a figure in at least one of the years, NaN for the other. */
function eachPair(
  base: CountTable,
  later: CountTable,
  figure: Basis,
  selected: Uint8Array | undefined,
  visit: (slot: number, before: number, after: number, region: number) => void,
): void {
  const before = new Map<number, number>();
  for (let slot = 0; slot + 1 < base.offsets.length; slot++) {
    if (selected && selected[slot] === 0) continue;
    before.clear();
    for (let cell = base.offsets[slot]; cell < base.offsets[slot + 1]; cell++) {
      if (!Number.isNaN(base[figure][cell])) before.set(base.region[cell], base[figure][cell]);
    }
    for (let cell = later.offsets[slot]; cell < later.offsets[slot + 1]; cell++) {
      const region = later.region[cell];
      if (Number.isNaN(later[figure][cell])) continue;
      visit(slot, before.get(region) ?? Number.NaN, later[figure][cell], region);
      before.delete(region);
    }
    for (const [region, value] of before) visit(slot, value, Number.NaN, region);
  }
}
