import { selectionRoots } from "./industrySelection.ts";
import type { IndustryTree } from "./industryTree.ts";

/** Colours a map can keep apart (Okabe-Ito without black). */
export const MAX_CLASSES = 7;
/** Class of everything that is in none of the classes. */
export const OTHER_CLASS = 255;

/** The classes that are kept apart first cover at least this share. */
const BASE_SHARE = 0.75;
/** A class with more than this share is divided before a further small one is added. */
const LARGE_SHARE = 0.25;

export interface ColourClasses {
  /** Industry node of each class, most establishments first; the position is the colour. */
  nodes: number[];
  /** [class] true if a part of the node is a class of its own: the class is the rest of it. */
  isRest: boolean[];
  /** [class] the fewest nodes that make it up. */
  members: number[][];
  /** [industry node] position in `nodes`, or `OTHER_CLASS`. */
  classOf: Uint8Array;
}

/**
 * Divides the selected industries into at most seven classes worth telling apart by colour: the largest of the selected
 * nodes (of the sectors, when nothing is selected) until they cover three quarters; then the largest class, as long as it
 * holds more than a quarter, gives its largest part a colour of its own; what colours are left go to the next nodes.
 * Undefined when only one industry is left: one hue says more.
 *
 * @param roots selected nodes, none an ancestor of another; empty for all
 * @param counts [industry node] establishments in the subtree of the whole register, so that a colour does not change
 *   with the other filters
 */
export function colourClasses(
  tree: IndustryTree,
  roots: readonly number[],
  counts: ArrayLike<number>,
): ColourClasses | undefined {
  const byCount = (nodes: readonly number[]) =>
    nodes.filter((node) => counts[node] > 0).sort((a, b) => counts[b] - counts[a] || a - b);
  let candidates = byCount(roots.length ? roots : children(tree, -1));
  while (candidates.length === 1) {
    const parts = byCount(children(tree, candidates[0]));
    if (parts.length === 0) return undefined;
    candidates = parts;
  }
  if (candidates.length === 0) return undefined;
  const total = candidates.reduce((sum, node) => sum + counts[node], 0);
  /** What a class still holds when the parts with a colour of their own are taken out. */
  const left = new Map<number, number>();
  const add = (node: number) => {
    left.set(node, counts[node]);
    for (let above = tree.parent[node]; above >= 0; above = tree.parent[above]) {
      const rest = left.get(above);
      if (rest === undefined) continue;
      left.set(above, rest - counts[node]);
      break;
    }
  };
  let covered = 0;
  while (candidates.length && left.size < MAX_CLASSES && covered < BASE_SHARE * total) {
    covered += counts[candidates[0]];
    add(candidates[0]);
    candidates = candidates.slice(1);
  }
  while (left.size < MAX_CLASSES) {
    const [largest, rest] = [...left].reduce((most, next) => (next[1] > most[1] ? next : most));
    const part = rest > LARGE_SHARE * total ? largestPart(tree, largest, counts, left) : undefined;
    const next = part ?? candidates.shift();
    if (next === undefined) break;
    add(next);
  }
  const nodes = [...left]
    .filter(([, rest]) => rest > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([node]) => node);
  if (nodes.length < 2) return undefined;

  const classOf = new Uint8Array(tree.length).fill(OTHER_CLASS);
  for (const node of nodes.toSorted((a, b) => tree.depth[a] - tree.depth[b]))
    classOf.fill(nodes.indexOf(node), node, tree.end[node]);
  const isRest = nodes.map((node) => nodes.some((other) => other > node && other < tree.end[node]));
  const members = nodes.map((node, position) =>
    isRest[position] ? selectionRoots(tree, wholeSubtrees(tree, classOf, position)) : [node],
  );
  return { nodes, isRest, members, classOf };
}

/** The largest descendant without a colour yet, one level down at a time where a level has a single part. */
function largestPart(
  tree: IndustryTree,
  node: number,
  counts: ArrayLike<number>,
  taken: ReadonlyMap<number, number>,
): number | undefined {
  const parts = children(tree, node).filter((child) => counts[child] > 0);
  if (parts.length === 1 && !taken.has(parts[0])) return largestPart(tree, parts[0], counts, taken);
  const free = parts.filter((child) => !taken.has(child));
  return free.length ? free.reduce((most, next) => (counts[next] > counts[most] ? next : most)) : undefined;
}

/** 1 at each node whose whole subtree has the class. */
function wholeSubtrees(tree: IndustryTree, classOf: Uint8Array, position: number): Uint8Array {
  const mask = Uint8Array.from(classOf, (found) => (found === position ? 1 : 0));
  for (let node = tree.length - 1; node >= 0; node--) {
    const parent = tree.parent[node];
    if (parent >= 0 && mask[node] === 0) mask[parent] = 0;
  }
  return mask;
}

/** Child nodes in tree order; of -1, the sectors. */
export function children(tree: IndustryTree, node: number): number[] {
  const found: number[] = [];
  const end = node < 0 ? tree.length : tree.end[node];
  for (let child = node + 1; child < end; child = tree.end[child]) found.push(child);
  return found;
}
