import type { IndustryTree } from "./industryTree.ts";

/** How much of a node's subtree a selection holds. */
export type SelectionState = "none" | "some" | "all";
const STATES: readonly SelectionState[] = ["none", "some", "all"];

/**
 * A selection as a mask over nodes: 1 at each selected node and everything below it; a parent is selected exactly
 * when all its children are.
 */
export function selectionMask(tree: IndustryTree, nodes: Iterable<number>): Uint8Array {
  const mask = new Uint8Array(tree.length);
  for (const node of nodes) mask.fill(1, node, tree.end[node]);
  return closeUpward(tree, mask);
}

/** The fewest nodes whose subtrees make up the selection, in tree order. The inverse of `selectionMask`. */
export function selectionRoots(tree: IndustryTree, mask: Uint8Array): number[] {
  const roots: number[] = [];
  for (let node = 0; node < tree.length;) {
    if (mask[node] === 1) {
      roots.push(node);
      node = tree.end[node];
    } else node++;
  }
  return roots;
}

/** The mask with a node's whole subtree selected or not. */
export function withSelected(
  tree: IndustryTree,
  mask: Uint8Array,
  node: number,
  wanted: "selected" | "unselected",
): Uint8Array {
  const next = mask.slice();
  next.fill(wanted === "selected" ? 1 : 0, node, tree.end[node]);
  return closeUpward(tree, next);
}

/** For every node: index into none, some, all. Read it with `selectionState`. */
export function selectionStates(tree: IndustryTree, mask: Uint8Array): Uint8Array {
  const states = new Uint8Array(tree.length);
  for (let node = tree.length - 1; node >= 0; node--) {
    if (mask[node] === 1) states[node] = 2;
    const parent = tree.parent[node];
    if (parent >= 0 && states[node] > 0) states[parent] = Math.max(states[parent], 1);
  }
  return states;
}

/** The word for one element of `selectionStates`. */
export function selectionState(states: Uint8Array, node: number): SelectionState {
  return STATES[states[node]];
}

function closeUpward(tree: IndustryTree, mask: Uint8Array): Uint8Array {
  const children = new Uint16Array(tree.length);
  const selected = new Uint16Array(tree.length);
  for (let node = tree.length - 1; node >= 0; node--) {
    if (children[node] > 0) mask[node] = selected[node] === children[node] ? 1 : 0;
    const parent = tree.parent[node];
    if (parent < 0) continue;
    children[parent]++;
    selected[parent] += mask[node];
  }
  return mask;
}
