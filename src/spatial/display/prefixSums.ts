import type { BubbleTree } from "./bubbleTree";

/**
 * What passes a filter, so that any range of leaves `[a, b)` is answered by subtraction: the passing leaves of it are
 * `leaves[rank[a]]` to `leaves[rank[b] - 1]`, and their sums `s[rank[b]] - s[rank[a]]`.
 */
export interface PrefixSums {
  /** Leaves that pass. */
  count: number;
  /** [leaf 0..length] passing leaves before it. */
  rank: Uint32Array;
  /** [0..count - 1] the passing leaves in order; the rest of the buffer is old. */
  leaves: Uint32Array;
  /** [0..count] sums over the passing leaves before. */
  employment: Float64Array;
  /** World coordinates; sums are exact. */
  x: Float64Array;
  y: Float64Array;
}

/** Empty sums with room for `length` leaves, to be filled by `sumPassing` again and again. */
export function prefixSums(length: number): PrefixSums {
  return {
    count: 0,
    rank: new Uint32Array(length + 1),
    leaves: new Uint32Array(length + 1),
    employment: new Float64Array(length + 1),
    x: new Float64Array(length + 1),
    y: new Float64Array(length + 1),
  };
}

/** Fills `sums` with the leaves whose byte in `passes` equals `all`. `employment` is by leaf and holds no NaN. Allocates nothing. */
export function sumPassing(
  sums: PrefixSums,
  tree: BubbleTree,
  employment: Float32Array,
  passes: Uint8Array,
  all: number,
): void {
  sums.count = rankPassing(passes, all, sums.rank, sums.leaves);
  accumulate(sums, employment, tree.x, tree.y);
}

function rankPassing(passes: Uint8Array, all: number, rank: Uint32Array, leaves: Uint32Array): number {
  const length = passes.length;
  let count = 0;
  for (let i = 0; i < length; i++) {
    rank[i] = count;
    leaves[count] = i;
    count += ((passes[i] ^ all) - 1) >>> 31;
  }
  rank[length] = count;
  return count;
}

function accumulate(sums: PrefixSums, employment: Float32Array, x: Int32Array, y: Int32Array): void {
  const { count, leaves, employment: sumE, x: sumX, y: sumY } = sums;
  let e = 0;
  let sx = 0;
  let sy = 0;
  for (let k = 0; k < count; k++) {
    const i = leaves[k];
    sumE[k] = e;
    sumX[k] = sx;
    sumY[k] = sy;
    e += employment[i];
    sx += x[i];
    sy += y[i];
  }
  sumE[count] = e;
  sumX[count] = sx;
  sumY[count] = sy;
}
