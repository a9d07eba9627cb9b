import type { CountTable } from "#regions/counts/countTable.ts";
import { addCell, emptyParts, sumParts } from "./cellParts.ts";

/**
 * The same slots with regions summed to the larger ones they are part of; `bounds` is present.
 * @param into [region] where its cells go (`RegionTable.partOf`); where that is -1 they stay: a market has no cells of no county
 */
export function summedCounts(counts: CountTable, into: Int32Array): CountTable {
  const slots = counts.offsets.length - 1;
  const parts = emptyParts(counts.region.length);
  for (let slot = 0; slot < slots; slot++)
    for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++) {
      const region = counts.region[cell];
      addCell(parts, slot, into[region] < 0 ? region : into[region], counts, cell);
    }
  return sumParts(parts, counts.year, slots);
}
