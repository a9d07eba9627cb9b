import type { IndustryTree } from "#industries/industryTree.ts";
import type { CountSource, CountTable } from "#regions/counts/countTable.ts";
import { addCell, emptyParts, sumParts } from "./cellParts.ts";

/** Counts by the classes of one level of the tree. */
export interface LevelCounts {
  /** [slot] node of the tree, ascending. */
  nodes: Int32Array;
  /** `bounds` is present. */
  table: CountTable;
}

/** Sums of a source's slots by their ancestors at `digits` 2 (sectors) or 3; slots of that level or above stay themselves. */
export function levelCounts(
  tree: Pick<IndustryTree, "parent" | "depth">,
  source: Pick<CountSource, "slots">,
  counts: CountTable,
  digits: 2 | 3,
): LevelCounts {
  const ancestors = source.slots.map((slot) => {
    let node = slot;
    while (tree.depth[node] > digits - 2) node = tree.parent[node];
    return node;
  });
  const nodes = Int32Array.from(new Set(ancestors)).sort();
  const groupOf = new Map([...nodes].map((node, group) => [node, group]));
  const parts = emptyParts(counts.region.length);
  ancestors.forEach((ancestor, slot) => {
    for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++)
      addCell(parts, groupOf.get(ancestor)!, counts.region[cell], counts, cell);
  });
  return { nodes, table: sumParts(parts, counts.year, nodes.length) };
}
