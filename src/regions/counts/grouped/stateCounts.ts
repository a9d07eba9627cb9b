import type { RegionTable } from "#regions/regionTable.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { addCell, emptyParts, sumParts } from "./cellParts.ts";

/** The same slots with counties or municipalities summed to their states; `bounds` is present. Cells of states stay. */
export function stateCounts(counts: CountTable, regions: Pick<RegionTable, "parent">): CountTable {
  const slots = counts.offsets.length - 1;
  const parts = emptyParts(counts.region.length);
  for (let slot = 0; slot < slots; slot++)
    for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++) {
      const state = regions.parent[counts.region[cell]];
      addCell(parts, slot, state < 0 ? counts.region[cell] : state, counts, cell);
    }
  return sumParts(parts, counts.year, slots);
}
