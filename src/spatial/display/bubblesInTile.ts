import { nodeReach, treeZoom, visitNodes } from "./bubbleNodes.ts";
import type { BubbleTree } from "./bubbleTree.ts";
import { WORLD } from "./mercator.ts";
import { type PrefixSums, rankOf, sumOf } from "./prefixSums.ts";

/** What passes the filter of one node of the tree. */
export interface Bubble {
  /** First leaf of the node, whether it passes or not: the same under every filter, unique at one zoom. */
  id: number;
  /** Its passing leaves are `sums.leaves[from]` to `sums.leaves[to - 1]`. */
  from: number;
  to: number;
  /** Their centroid in tiles of the zoom, from the tile's corner: 0..1, the far edge only at the end of the world. */
  u: number;
  v: number;
}

/** Bubbles of a tile; the tiles of a zoom hold every bubble exactly once, by its centroid. */
export type BubblesInTile = (sums: PrefixSums, z: number, x: number, y: number) => Bubble[];

/**
 * Finds bubbles by tile. A filtered bubble's centroid is not where the node's was, but inside the node's outline; so candidates
 * are the nodes whose first leaf stands within the largest node's size of the tile. That size is found once a zoom.
 */
export function bubblesInTile(tree: BubbleTree): BubblesInTile {
  const reaches: [number, number][] = [];
  return (sums, z, x, y) => {
    const zoom = treeZoom(z);
    const [width, height] = (reaches[zoom] ??= nodeReach(tree, zoom));
    const tiles = 2 ** z;
    const size = WORLD / tiles;
    const west = x * size - WORLD / 2;
    const north = y * size - WORLD / 2;
    const bubbles: Bubble[] = [];
    visitNodes(tree, zoom, [west - width, north - height, west + size + width, north + size + height], (id, end) => {
      const from = rankOf(sums, id);
      const to = rankOf(sums, end);
      if (from === to) return;
      const column = (sumOf(sums, "x", from, to) / (to - from) + WORLD / 2) / size;
      const row = (sumOf(sums, "y", from, to) / (to - from) + WORLD / 2) / size;
      if (Math.min(Math.floor(column), tiles - 1) !== x || Math.min(Math.floor(row), tiles - 1) !== y) return;
      bubbles.push({ id, from, to, u: column - x, v: row - y });
    });
    return bubbles;
  };
}
