import type { Positions } from "#spatial/greatCircle.ts";

/** Places a leaf has at most. */
const LEAF = 8;

/**
 * A k-d tree: points sorted so that every node is a range of places. Node 0 is the root, the children of node `v` are `2v + 1` and
 * `2v + 2`, each with half of its places; the nodes from `firstLeaf` on have no children.
 */
export interface PointTree {
  /** [place] point. */
  order: Uint32Array;
  /** By place. */
  at: Positions;
  firstLeaf: number;
  /** [node] its places are `from[node]` to `to[node] - 1`. */
  from: Uint32Array;
  to: Uint32Array;
  /** [6 * node] lowest x, y, z, highest x, y, z. */
  box: Float64Array;
}

/** Sorts `positions` itself. `onBeat` is called as it goes on. */
export function pointTree(positions: Positions, onBeat?: () => void): PointTree {
  const { x, y, z } = positions;
  const length = x.length;
  const order = Uint32Array.from({ length }, (_, i) => i);
  let leaves = 1;
  while (leaves * LEAF < length) leaves *= 2;
  const nodes = 2 * leaves - 1;
  const from = new Uint32Array(nodes);
  const to = new Uint32Array(nodes);
  const box = new Float64Array(6 * nodes);
  to[0] = length;
  for (let v = 0; v < nodes; v++) {
    if ((v & 63) === 0) onBeat?.();
    const begin = from[v];
    const end = to[v];
    const widest = measure(v, begin, end);
    if (v >= leaves - 1) continue;
    const middle = (begin + end) >> 1;
    if (end - begin > 1) select([x, y, z][widest], begin, end - 1, middle);
    from[2 * v + 1] = begin;
    to[2 * v + 1] = middle;
    from[2 * v + 2] = middle;
    to[2 * v + 2] = end;
  }
  return { order, at: positions, firstLeaf: leaves - 1, from, to, box };

  /** Writes the box of a node and returns its longest axis. */
  function measure(v: number, begin: number, end: number): number {
    let widest = 0;
    let width = -1;
    for (let d = 0; d < 3; d++) {
      const along = d === 0 ? x : d === 1 ? y : z;
      let low = Infinity;
      let high = -Infinity;
      for (let p = begin; p < end; p++) {
        const value = along[p];
        if (value < low) low = value;
        if (value > high) high = value;
      }
      box[6 * v + d] = low;
      box[6 * v + d + 3] = high;
      if (high - low > width) {
        width = high - low;
        widest = d;
      }
    }
    return widest;
  }

  /** Hoare's selection: no place before `k` is farther along than `k`, none after it less far. */
  function select(along: Float64Array, low: number, high: number, k: number): void {
    while (low < high) {
      const pivot = median(along[low], along[(low + high) >> 1], along[high]);
      let i = low;
      let j = high;
      while (i <= j) {
        while (along[i] < pivot) i++;
        while (along[j] > pivot) j--;
        if (i <= j) swap(i++, j--);
      }
      if (k <= j) high = j;
      else if (k >= i) low = i;
      else return;
    }
  }

  function swap(i: number, j: number): void {
    let held = x[i];
    x[i] = x[j];
    x[j] = held;
    held = y[i];
    y[i] = y[j];
    y[j] = held;
    held = z[i];
    z[i] = z[j];
    z[j] = held;
    held = order[i];
    order[i] = order[j];
    order[j] = held;
  }
}

function median(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** Squared distance from a point to the box of a node, 0 inside; never more than to any place of it, rounding included. */
export function squaredToBox(box: Float64Array, node: number, x: number, y: number, z: number): number {
  const b = 6 * node;
  const dx = x < box[b] ? box[b] - x : x > box[b + 3] ? x - box[b + 3] : 0;
  const dy = y < box[b + 1] ? box[b + 1] - y : y > box[b + 4] ? y - box[b + 4] : 0;
  const dz = z < box[b + 2] ? box[b + 2] - z : z > box[b + 5] ? z - box[b + 5] : 0;
  return dx * dx + dy * dy + dz * dz;
}
