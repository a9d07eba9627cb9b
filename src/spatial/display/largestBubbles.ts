import { NO_NODE, STACK_ZOOM, type BubbleTree } from "./bubbleTree";
import type { PrefixSums } from "./prefixSums";

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
  const { rank, employment } = sums;
  const largest = new Float64Array(STACK_ZOOM + 1);
  const opened = new Uint32Array(STACK_ZOOM + 1);
  const close = (from: number, k: number) => {
    for (let zoom = from; zoom <= STACK_ZOOM; zoom++) {
      const size = weight === "employment" ? employment[k] - employment[opened[zoom]] : k - opened[zoom];
      if (size <= largest[STACK_ZOOM]) break;
      if (size > largest[zoom]) largest[zoom] = size;
    }
    for (let zoom = from; zoom <= STACK_ZOOM; zoom++) opened[zoom] = k;
  };
  let lowest = NO_NODE;
  for (let i = 0; i < length; i++) {
    if (startZoom[i] < lowest) lowest = startZoom[i];
    if (rank[i + 1] === rank[i]) continue;
    if (lowest <= STACK_ZOOM) close(lowest, rank[i]);
    lowest = NO_NODE;
  }
  if (sums.count > 0) close(0, sums.count);
  for (let zoom = STACK_ZOOM - 1; zoom >= 0; zoom--) {
    if (largest[zoom] < largest[zoom + 1]) largest[zoom] = largest[zoom + 1];
  }
  return largest;
}
