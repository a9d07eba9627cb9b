import type { TreeEdges } from "./reachabilityTree.ts";
import { find, union, unionFind } from "./unionFind.ts";

/** No node. */
export const NONE = -1;

/**
 * How points merge as distance grows. Nodes below `points` are points; the others are sets that come together at one height, in any
 * number at once, so the tree does not depend on the order of edges of equal weight. The children of a node are a linked list.
 */
export interface MergeTree {
  points: number;
  /** The node of all points; `NONE` where there are no points. */
  root: number;
  /** [node] */
  height: Float64Array;
  size: Uint32Array;
  firstChild: Int32Array;
  nextSibling: Int32Array;
}

/** `weight` of a spanning tree of `points` places, as heights of one unit; those below `least` count as `least`. */
export function mergeTree(points: number, { a, b, weight }: TreeEdges, least: number): MergeTree {
  const nodes = Math.max(0, 2 * points - 1);
  const height = new Float64Array(nodes);
  const size = new Uint32Array(nodes).fill(1, 0, points);
  const firstChild = new Int32Array(nodes).fill(NONE);
  const lastChild = new Int32Array(nodes).fill(NONE);
  const nextSibling = new Int32Array(nodes).fill(NONE);
  const sets = unionFind(points);
  const nodeOf = Int32Array.from({ length: points }, (_, p) => p);
  const order = Uint32Array.from(weight, (_, e) => e).sort((d, e) => weight[d] - weight[e]);
  let next = points;

  for (const edge of order) {
    const level = Math.max(weight[edge], least);
    let into = nodeOf[find(sets, a[edge])];
    const other = nodeOf[find(sets, b[edge])];
    const isAt = (node: number) => node >= points && height[node] === level;
    if (!isAt(into)) {
      const made = next++;
      height[made] = level;
      firstChild[made] = into;
      lastChild[made] = into;
      size[made] = size[into];
      into = made;
    }
    const begin = isAt(other) ? firstChild[other] : other;
    nextSibling[lastChild[into]] = begin;
    lastChild[into] = isAt(other) ? lastChild[other] : other;
    size[into] += size[other];
    union(sets, a[edge], b[edge]);
    nodeOf[find(sets, a[edge])] = into;
  }
  return { points, root: points > 0 ? nodeOf[find(sets, 0)] : NONE, height, size, firstChild, nextSibling };
}
