import type { EconomyId } from "#economies/economies.ts";
import { type CodeSystem, isOfSystem } from "#industries/industryCodes.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import type { CountSource } from "./countTable.ts";

/** A selected industry finer than the source counts: its figures are those of the broader `to`. */
export interface Coarsened {
  economy: EconomyId;
  from: number;
  to: number;
}

/** What a selection of industries means for one source. */
export interface SlotSelection {
  /** [slot] 1 if its figures belong to the selection. */
  selected: Uint8Array;
  /** How many are. */
  count: number;
  coarsened: Coarsened[];
  /** Selected nodes the source has no figures for at any level (government in County Business Patterns). */
  uncovered: number[];
  /** True if nothing selected is of the source's classification. */
  isForeign: boolean;
}

/**
 * Finds the slots of a selection (a mask over nodes, 1 at each selected node and below). Classes of the other
 * classification do not count: the selection's topmost nodes are found among the source's own and the shared ones.
 */
export function slotSelection(
  tree: IndustryTree,
  mask: Uint8Array,
  source: Pick<CountSource, "economy" | "system" | "slots">,
): SlotSelection {
  const slotOf = slotLookup(tree, source.slots);
  const result: SlotSelection = {
    selected: new Uint8Array(source.slots.length),
    count: 0,
    coarsened: [],
    uncovered: [],
    isForeign: true,
  };
  for (const root of ownRoots(tree, mask, source.system)) {
    result.isForeign = false;
    const from = lowerBound(source.slots, root);
    const to = lowerBound(source.slots, tree.end[root]);
    result.selected.fill(1, from, to);
    if (to > from) continue;
    const slot = slotOf[root];
    if (slot < 0) result.uncovered.push(root);
    else {
      result.selected[slot] = 1;
      result.coarsened.push({ economy: source.economy, from: root, to: source.slots[slot] });
    }
  }
  result.count = result.selected.reduce((sum, bit) => sum + bit, 0);
  return result;
}

/** [node] the slot that holds it (the slot's node itself or an ancestor), -1 above the slots and outside them. */
export function slotLookup(tree: IndustryTree, slots: Int32Array): Int32Array {
  const slotOf = new Int32Array(tree.length).fill(-1);
  slots.forEach((node, slot) => slotOf.fill(slot, node, tree.end[node]));
  return slotOf;
}

/** Topmost selected nodes among those of one system; a node is selected when all its children of that system are. */
function ownRoots(tree: IndustryTree, mask: Uint8Array, system: CodeSystem): number[] {
  const isOwn = (node: number) => isOfSystem(tree, node, system);
  const children = new Uint16Array(tree.length);
  const selected = new Uint16Array(tree.length);
  const isSelected = new Uint8Array(tree.length);
  for (let node = tree.length - 1; node >= 0; node--) {
    if (!isOwn(node)) continue;
    isSelected[node] = children[node] === 0 ? mask[node] : Number(selected[node] === children[node]);
    const parent = tree.parent[node];
    if (parent < 0) continue;
    children[parent]++;
    selected[parent] += isSelected[node];
  }
  const roots: number[] = [];
  for (let node = 0; node < tree.length;) {
    if (isSelected[node] === 1) {
      roots.push(node);
      node = tree.end[node];
    } else node++;
  }
  return roots;
}

function lowerBound(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
