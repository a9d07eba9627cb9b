import type { CountTable } from "#regions/counts/countTable.ts";

/** Finds the cell of a slot and region in a table, -1 where there is none. */
export type CellIndex = (slot: number, region: number) => number;

/** Builds the index of a slot when it is first asked for: a lookup costs an array read, a slot four bytes a region. */
export function cellIndex(table: Pick<CountTable, "offsets" | "region">, regionCount: number): CellIndex {
  const known: (Int32Array | undefined)[] = [];
  return (slot, region) => {
    let cells = known[slot];
    if (!cells) {
      cells = known[slot] = new Int32Array(regionCount).fill(-1);
      for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) cells[table.region[cell]] = cell;
    }
    return cells[region];
  };
}
