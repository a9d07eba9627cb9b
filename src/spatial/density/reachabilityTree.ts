import { squaredToBox, type PointTree } from "./neighbours/pointTree.ts";
import { find, union, unionFind } from "./unionFind.ts";

/** The edges of a tree, parallel columns. */
export interface TreeEdges {
  /** Places. */
  a: Uint32Array;
  b: Uint32Array;
  weight: Float64Array;
}

const NOWHERE = -1;

/**
 * Minimum spanning tree of the places of `tree` under mutual reachability: the weight between two places is the largest of their
 * squared distance and `core` of either (squared too). The edges come unsorted. `onBeat` is called as it goes on.
 *
 * Borůvka's rounds: every component finds its lightest edge out, then all are added. Nodes of the k-d tree that lie wholly in the
 * component, or cannot beat what it has, are passed over; what a place found in an earlier round, a neighbour or only a lower bound,
 * still holds while that neighbour is outside, as components only grow (March, Ram & Gray 2010 without the second tree).
 */
export function reachabilityTree(tree: PointTree, core: Float64Array, onBeat?: () => void): TreeEdges {
  const { x, y, z } = tree.at;
  const { firstLeaf, from, to, box } = tree;
  const length = x.length;
  const edges = Math.max(0, length - 1);
  const made = { a: new Uint32Array(edges), b: new Uint32Array(edges), weight: new Float64Array(edges) };
  const sets = unionFind(length);
  const component = Int32Array.from(sets);
  const nodeComponent = new Int32Array(from.length).fill(NOWHERE);
  const nodeCore = new Float64Array(from.length);
  const bound = Float64Array.from(core);
  const partner = new Int32Array(length).fill(NOWHERE);
  const lightest = new Float64Array(length);
  const end = new Int32Array(length);
  const stack = new Int32Array(128);
  const stackBound = new Float64Array(128);

  for (let v = from.length - 1; v >= 0; v--) {
    let least = Infinity;
    if (v < firstLeaf) least = Math.min(nodeCore[2 * v + 1], nodeCore[2 * v + 2]);
    else for (let p = from[v]; p < to[v]; p++) least = Math.min(least, core[p]);
    nodeCore[v] = least;
  }

  let count = 0;
  while (count < edges) {
    markNodes();
    lightest.fill(Infinity);
    end.fill(NOWHERE);
    for (let p = 0; p < length; p++) {
      if (partner[p] === NOWHERE) continue;
      if (component[partner[p]] === component[p]) partner[p] = NOWHERE;
      else offer(p);
    }
    for (let p = 0; p < length; p++) {
      if (partner[p] !== NOWHERE || bound[p] >= lightest[component[p]]) continue;
      if ((p & 15) === 0) onBeat?.();
      search(p);
      if (partner[p] !== NOWHERE) offer(p);
    }
    for (let c = 0; c < length; c++) {
      const p = end[c];
      if (p === NOWHERE || !union(sets, p, partner[p])) continue;
      made.a[count] = p;
      made.b[count] = partner[p];
      made.weight[count++] = bound[p];
    }
    for (let p = 0; p < length; p++) component[p] = find(sets, p);
  }
  return made;

  function offer(p: number): void {
    const c = component[p];
    if (bound[p] >= lightest[c] && end[c] !== NOWHERE) return;
    lightest[c] = bound[p];
    end[c] = p;
  }

  /** The component of each node that lies wholly in one. */
  function markNodes(): void {
    for (let v = from.length - 1; v >= 0; v--) {
      let c: number;
      if (v < firstLeaf) {
        const left = nodeComponent[2 * v + 1];
        c = left === nodeComponent[2 * v + 2] ? left : NOWHERE;
      } else {
        c = from[v] < to[v] ? component[from[v]] : NOWHERE;
        for (let p = from[v] + 1; p < to[v]; p++) if (component[p] !== c) c = NOWHERE;
      }
      nodeComponent[v] = c;
    }
  }

  /** Finds the lightest edge from `p` out of its component below what the component has; raises `bound` in either case. */
  function search(p: number): void {
    const own = component[p];
    const px = x[p];
    const py = y[p];
    const pz = z[p];
    const corep = core[p];
    let best = lightest[own];
    let at = NOWHERE;
    let top = 0;
    stack[top] = 0;
    stackBound[top++] = 0;
    while (top > 0) {
      const node = stack[--top];
      if (stackBound[top] >= best || nodeComponent[node] === own) continue;
      if (node >= firstLeaf) {
        for (let q = from[node]; q < to[node]; q++) {
          if (component[q] === own) continue;
          const dx = px - x[q];
          const dy = py - y[q];
          const dz = pz - z[q];
          const weight = Math.max(dx * dx + dy * dy + dz * dz, corep, core[q]);
          if (weight >= best) continue;
          best = weight;
          at = q;
        }
        if (best <= corep) break;
        continue;
      }
      const left = 2 * node + 1;
      const right = left + 1;
      const toLeft = Math.max(squaredToBox(box, left, px, py, pz), nodeCore[left]);
      const toRight = Math.max(squaredToBox(box, right, px, py, pz), nodeCore[right]);
      const isLeftFirst = toLeft < toRight || (toLeft === toRight && p < from[right]);
      stack[top] = isLeftFirst ? right : left;
      stackBound[top++] = isLeftFirst ? toRight : toLeft;
      stack[top] = isLeftFirst ? left : right;
      stackBound[top++] = isLeftFirst ? toLeft : toRight;
    }
    bound[p] = best;
    partner[p] = at;
  }
}
