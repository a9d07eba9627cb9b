import type { IndustryTree } from "#industries/industryTree.ts";

/**
 * [industry node] the node that stands for it in a short list: the sector or, where only industries below one node are selected, the
 * child of the deepest such node; the node itself for what is stated no deeper than that.
 */
export function industryGroups(tree: IndustryTree, selected?: Uint8Array): Uint16Array {
  const root = selected ? deepestCommon(tree, selected) : -1;
  const groups = new Uint16Array(tree.length);
  for (let node = 0; node < tree.length; node++) {
    const parent = tree.parent[node];
    groups[node] = parent === root || parent < 0 || node === root ? node : groups[parent];
  }
  return groups;
}

/** The deepest node whose subtree holds every selected node; -1 if only the whole tree does. A lone leaf gives its parent. */
function deepestCommon(tree: IndustryTree, selected: Uint8Array): number {
  const first = selected.indexOf(1);
  const last = selected.lastIndexOf(1);
  if (first < 0) return -1;
  let node = first === last ? tree.parent[first] : first;
  while (node >= 0 && tree.end[node] <= last) node = tree.parent[node];
  return node;
}
