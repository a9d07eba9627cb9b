import { NONE, type MergeTree } from "./mergeTree.ts";

/**
 * The merge tree read from the top, without the splits that only shed few points. Cluster 0 is all points; parents come before children.
 * Densities (λ) are one over a height.
 */
export interface CondensedTree {
  /** [cluster] */
  parent: number[];
  /** Density at which it parts from its parent, and the highest at which it still has points. */
  birth: number[];
  death: number[];
  /** Sum over its points of how far they stay beyond its birth. */
  stability: number[];
  /** [point] the last cluster it is in, and the density at which it leaves it. */
  last: Int32Array;
  leaves: Float64Array;
}

/** Campello, Moulavi & Sander (2013): a split counts where at least two parts have `minClusterSize` points. */
export function condensedTree(tree: MergeTree, minClusterSize: number): CondensedTree {
  const { points, root, height, size, firstChild, nextSibling } = tree;
  const made: CondensedTree = {
    parent: [NONE],
    birth: [0],
    death: [0],
    stability: [0],
    last: new Int32Array(points),
    leaves: new Float64Array(points),
  };
  const { parent, birth, death, stability, last, leaves } = made;
  const stack: number[] = root >= points ? [root, 0] : [];
  const inside: number[] = [];
  while (stack.length > 0) {
    const cluster = stack.pop() as number;
    const node = stack.pop() as number;
    const density = 1 / height[node];
    death[cluster] = density;
    const parts: number[] = [];
    for (let child = firstChild[node]; child !== NONE; child = nextSibling[child]) {
      if (size[child] >= minClusterSize) parts.push(child);
      else shed(child, cluster, density);
    }
    if (parts.length === 1) stack.push(parts[0], cluster);
    else {
      for (const part of parts) {
        stability[cluster] += size[part] * (density - birth[cluster]);
        parent.push(cluster);
        birth.push(density);
        death.push(density);
        stability.push(0);
        stack.push(part, parent.length - 1);
      }
    }
  }
  return made;

  function shed(node: number, cluster: number, density: number): void {
    stability[cluster] += size[node] * (density - birth[cluster]);
    inside.push(node);
    while (inside.length > 0) {
      const below = inside.pop() as number;
      if (below < points) {
        last[below] = cluster;
        leaves[below] = density;
      } else for (let child = firstChild[below]; child !== NONE; child = nextSibling[child]) inside.push(child);
    }
  }
}

/** Rounding, within which a cluster and its parts are equally stable. */
const TIE = 1e-9;

/**
 * Excess of mass: the clusters, none within another and never all points, whose stabilities sum to the most; of a cluster and equally
 * stable parts, the cluster. [cluster] the selected one it is or lies in, else `NONE`.
 */
export function mostStable({ parent, stability }: CondensedTree): Int32Array {
  const within = new Int32Array(parent.length).fill(NONE);
  const parts = new Float64Array(parent.length);
  const isBest = new Uint8Array(parent.length);
  for (let c = parent.length - 1; c > 0; c--) {
    isBest[c] = Number(stability[c] >= parts[c] * (1 - TIE));
    parts[parent[c]] += isBest[c] ? stability[c] : parts[c];
  }
  for (let c = 1; c < parent.length; c++) within[c] = within[parent[c]] === NONE && isBest[c] ? c : within[parent[c]];
  return within;
}
