import { squaredToBox, type PointTree } from "./pointTree.ts";

/**
 * Squared distance from each of `places` (all where left out) to its `k`-th nearest place, itself the first; Infinity where there are
 * fewer than `k`. In the order of `places`. `onBeat` is called as it goes on.
 */
export function kthNeighbour(
  tree: PointTree,
  k: number,
  { places, onBeat }: { places?: Uint32Array; onBeat?: () => void } = {},
): Float64Array {
  const { at, firstLeaf, from, to, box } = tree;
  const { x, y, z } = at;
  const length = places ? places.length : x.length;
  const found = new Float64Array(length).fill(Infinity);
  if (k > x.length) return found;
  const nearest = new Float64Array(k); // a heap, the farthest first
  const stack = new Int32Array(128);
  const distance = new Float64Array(128);
  for (let i = 0; i < length; i++) {
    if ((i & 63) === 0) onBeat?.();
    const p = places ? places[i] : i;
    const px = x[p];
    const py = y[p];
    const pz = z[p];
    nearest.fill(Infinity);
    let top = 0;
    stack[top] = 0;
    distance[top++] = 0;
    while (top > 0) {
      const node = stack[--top];
      if (distance[top] >= nearest[0]) continue;
      if (node >= firstLeaf) {
        for (let q = from[node]; q < to[node]; q++) {
          const dx = px - x[q];
          const dy = py - y[q];
          const dz = pz - z[q];
          const squared = dx * dx + dy * dy + dz * dz;
          if (squared < nearest[0]) replaceFarthest(nearest, squared);
        }
        continue;
      }
      let near = 2 * node + 1;
      let far = near + 1;
      let toNear = squaredToBox(box, near, px, py, pz);
      let toFar = squaredToBox(box, far, px, py, pz);
      if (toFar < toNear || (toFar === toNear && p >= from[far])) {
        [near, far] = [far, near];
        [toNear, toFar] = [toFar, toNear];
      }
      stack[top] = far;
      distance[top++] = toFar;
      stack[top] = near;
      distance[top++] = toNear;
    }
    found[i] = nearest[0];
  }
  return found;
}

/** Puts a smaller value in the place of a heap's largest. */
function replaceFarthest(heap: Float64Array, value: number): void {
  const { length } = heap;
  let slot = 0;
  for (;;) {
    let child = 2 * slot + 1;
    if (child >= length) break;
    if (child + 1 < length && heap[child + 1] > heap[child]) child++;
    if (heap[child] <= value) break;
    heap[slot] = heap[child];
    slot = child;
  }
  heap[slot] = value;
}
