import { BLOCK_LEAVES, NO_NODE, STACK_ZOOM, type BubbleTree } from "./bubbleTree.ts";

/** Zoom whose nodes are shown at a map zoom: the tree has none below 0 or beyond `STACK_ZOOM`. */
export function treeZoom(zoom: number): number {
  return Math.max(0, Math.min(STACK_ZOOM, Math.floor(zoom)));
}

/** First leaf after the node that begins at leaf `start` at `zoom` (0..`STACK_ZOOM`). */
export function nodeEnd(tree: BubbleTree, start: number, zoom: number): number {
  const { length, startZoom, blockZoom } = tree;
  let i = start + 1;
  while (i < length && startZoom[i] > zoom) {
    i++;
    while (i % BLOCK_LEAVES === 0 && i < length && blockZoom[i / BLOCK_LEAVES] > zoom) i += BLOCK_LEAVES;
  }
  return Math.min(i, length);
}

/**
 * Zoom at which leaves `first` and `last` (and those between) are no longer all in one node;
 * `NO_NODE` if they stand on one coordinate.
 */
export function splitZoom(tree: BubbleTree, first: number, last: number): number {
  const { startZoom, blockZoom } = tree;
  let zoom = NO_NODE;
  for (let i = first + 1; i <= last; i++) {
    while (i % BLOCK_LEAVES === 0 && i + BLOCK_LEAVES <= last) {
      if (blockZoom[i / BLOCK_LEAVES] < zoom) zoom = blockZoom[i / BLOCK_LEAVES];
      i += BLOCK_LEAVES;
    }
    if (startZoom[i] < zoom) zoom = startZoom[i];
  }
  return zoom;
}

/** True if leaves `first` to `last` stand on one coordinate. Stops at the first that does not. */
export function isStack(tree: BubbleTree, first: number, last: number): boolean {
  for (let i = last; i > first; i--) if (tree.startZoom[i] < NO_NODE) return false;
  return true;
}

/** Width and height, in world coordinates, no node of `zoom` exceeds. One pass over the leaves. */
export function nodeReach(tree: BubbleTree, zoom: number): [width: number, height: number] {
  const { length, x, y, startZoom } = tree;
  let width = 0;
  let height = 0;
  let west = 0;
  let east = 0;
  let north = 0;
  let south = 0;
  for (let i = 0; i < length; i++) {
    const xi = x[i];
    const yi = y[i];
    if (startZoom[i] <= zoom) {
      west = east = xi;
      north = south = yi;
      continue;
    }
    if (xi < west) west = xi;
    if (xi > east) east = xi;
    if (yi < north) north = yi;
    if (yi > south) south = yi;
    if (east - west > width) width = east - west;
    if (south - north > height) height = south - north;
  }
  return [width, height];
}

/** West, north, east, south in world coordinates, edges included. */
export type WorldBox = readonly [west: number, north: number, east: number, south: number];

/** Calls `visit` with the leaf range of every node of `zoom` whose first leaf stands in `box`, in leaf order. */
export function visitNodes(
  tree: BubbleTree,
  zoom: number,
  box: WorldBox,
  visit: (start: number, end: number) => void,
): void {
  const { length, x, y, startZoom, blockZoom, blockBox } = tree;
  const [west, north, east, south] = box;
  for (let block = 0, b = 0; block < blockZoom.length; block++, b += 4) {
    if (blockZoom[block] > zoom) continue;
    if (blockBox[b] > east || blockBox[b + 2] < west || blockBox[b + 1] > south || blockBox[b + 3] < north) continue;
    const to = Math.min((block + 1) * BLOCK_LEAVES, length);
    for (let i = block * BLOCK_LEAVES; i < to; i++) {
      if (startZoom[i] > zoom || x[i] < west || x[i] > east || y[i] < north || y[i] > south) continue;
      visit(i, nodeEnd(tree, i, zoom));
    }
  }
}
