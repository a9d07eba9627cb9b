import type { CountTable } from "#regions/counts/countTable.ts";

/** Finds the cell of a slot and region in a table, -1 where there is none. */
export type CellIndex = (slot: number, region: number) => number;

/** Questions a slot that are answered by looking through its cells: a region asks for a few, a map for thousands. */
const LOOKED = 8;

/** Looks through the cells of a slot at first, then builds its index: a lookup costs an array read, a slot four bytes a region. */
export function cellIndex(
  { offsets, region: regions }: Pick<CountTable, "offsets" | "region">,
  regionCount: number,
): CellIndex {
  const known: (Int32Array | undefined)[] = [];
  const asked = new Uint8Array(offsets.length);
  return (slot, region) => {
    let cells = known[slot];
    if (!cells) {
      if (asked[slot]++ < LOOKED) {
        const from = offsets[slot];
        const at = regions.subarray(from, offsets[slot + 1]).indexOf(region);
        return at < 0 ? -1 : from + at;
      }
      cells = known[slot] = new Int32Array(regionCount).fill(-1);
      for (let cell = offsets[slot]; cell < offsets[slot + 1]; cell++) cells[regions[cell]] = cell;
    }
    return cells[region];
  };
}
