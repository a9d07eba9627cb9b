import { NO_NODE, STACK_ZOOM, type BubbleTree } from "./bubbleTree.ts";
import type { PrefixSums } from "./prefixSums.ts";

/**
 * Largest bubble among what passes, [zoom 0..`STACK_ZOOM`], by number of establishments or by employment.
 * One pass over the leaves: a leaf that begins a node at zoom `z` closes the open bubbles of `z` and deeper; as those only get
 * smaller, the closing stops at the first that a stack already reaches. What it left out there the deeper zooms stand in for, at
 * the end: a bubble holds those of deeper zooms, and no size is negative.
 */
export function largestBubbles(
  tree: BubbleTree,
  sums: PrefixSums,
  weight: "establishments" | "employment",
): Float64Array {
  const { length, startZoom } = tree;
  const { passes, all } = sums;
  const weights = weight === "employment" ? sums.employment.values : undefined;
  const largest = new Float64Array(STACK_ZOOM + 1);
  const opened = new Float64Array(STACK_ZOOM + 1);
  const close = (from: number, before: number) => {
    for (let zoom = from; zoom <= STACK_ZOOM; zoom++) {
      const size = before - opened[zoom];
      if (size <= largest[STACK_ZOOM]) break;
      if (size > largest[zoom]) largest[zoom] = size;
    }
    for (let zoom = from; zoom <= STACK_ZOOM; zoom++) opened[zoom] = before;
  };
  let before = 0;
  let lowest = NO_NODE;
  for (let i = 0; i < length; i++) {
    if (startZoom[i] < lowest) lowest = startZoom[i];
    if (passes[i] !== all) continue;
    if (lowest <= STACK_ZOOM) close(lowest, before);
    lowest = NO_NODE;
    before += weights ? weights[i] : 1;
  }
  close(0, before);
  for (let zoom = STACK_ZOOM - 1; zoom >= 0; zoom--) {
    if (largest[zoom] < largest[zoom + 1]) largest[zoom] = largest[zoom + 1];
  }
  return largest;
}
