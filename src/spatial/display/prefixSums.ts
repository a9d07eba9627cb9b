import type { BubbleTree } from "./bubbleTree.ts";

/** Leaves of a block whose rank is kept, and passing leaves of a block whose sums are, as powers of two. */
const RANK_BITS = 5;
const SUM_BITS = 4;

/**
 * What passes a filter, so that any range of leaves `[a, b)` is answered at once: with `from = rankOf(sums, a)` and
 * `to = rankOf(sums, b)` the passing leaves of it are `leaves[from]` to `leaves[to - 1]`, and their sums
 * `sumOf(sums, "employment", from, to)`. Ranks and sums are kept by block, and the few leaves beyond whole blocks are counted and
 * added up when asked for: a filter writes 6 bytes an establishment where it would write 32.
 */
export interface PrefixSums {
  /** Leaves that pass. */
  count: number;
  /** [leaf] byte of what it passes, which equals `all` if it passes everything. */
  passes: Uint8Array;
  all: number;
  /** [block of leaves] passing leaves before it. */
  rank: Uint32Array;
  /** [0..count - 1] the passing leaves in order; the rest of the buffer is old. */
  leaves: Uint32Array;
  /** Persons by leaf, 0 where unknown. */
  employment: ColumnSums;
  /** World coordinates by leaf; sums are exact. */
  x: ColumnSums;
  y: ColumnSums;
}

/** A column by leaf, and its sums over the passing leaves before each block of them. */
interface ColumnSums {
  values: Float32Array | Int32Array;
  before: Float64Array;
}

/** Empty sums with room for `length` leaves, to be filled by `sumPassing` again and again. */
export function prefixSums(length: number): PrefixSums {
  const column = (): ColumnSums => ({
    values: new Int32Array(0),
    before: new Float64Array((length >> SUM_BITS) + 2),
  });
  return {
    count: 0,
    passes: new Uint8Array(0),
    all: 0,
    rank: new Uint32Array((length >> RANK_BITS) + 1),
    leaves: new Uint32Array(length + 1),
    employment: column(),
    x: column(),
    y: column(),
  };
}

/**
 * Fills `sums` with the leaves whose byte in `passes` equals `all`. `employment` is by leaf and holds no NaN. Both columns are kept,
 * not copied: `sums` are true until they change. Allocates nothing.
 */
export function sumPassing(
  sums: PrefixSums,
  tree: BubbleTree,
  employment: Float32Array,
  passes: Uint8Array,
  all: number,
): void {
  sums.passes = passes;
  sums.all = all;
  sums.count = rankPassing(passes, all, sums.rank, sums.leaves);
  sums.employment.values = employment;
  sums.x.values = tree.x;
  sums.y.values = tree.y;
  accumulate(sums, employment, tree.x, tree.y);
}

/** Passing leaves before `leaf` (0..length). */
export function rankOf({ passes, all, rank }: PrefixSums, leaf: number): number {
  const block = leaf >> RANK_BITS;
  let count = rank[block];
  for (let i = block << RANK_BITS; i < leaf; i++) if (passes[i] === all) count++;
  return count;
}

/** Sum of a column over the passing leaves `sums.leaves[from]` to `sums.leaves[to - 1]`. */
export function sumOf(sums: PrefixSums, column: "employment" | "x" | "y", from: number, to: number): number {
  const { leaves } = sums;
  const { values, before } = sums[column];
  const first = (from + (1 << SUM_BITS) - 1) >> SUM_BITS;
  const last = to >> SUM_BITS;
  const isWithinBlocks = first >= last;
  let sum = isWithinBlocks ? 0 : before[last] - before[first];
  const head = isWithinBlocks ? to : first << SUM_BITS;
  for (let k = from; k < head; k++) sum += values[leaves[k]];
  if (!isWithinBlocks) for (let k = last << SUM_BITS; k < to; k++) sum += values[leaves[k]];
  return sum;
}

function rankPassing(passes: Uint8Array, all: number, rank: Uint32Array, leaves: Uint32Array): number {
  const length = passes.length;
  let count = 0;
  for (let i = 0, block = 0; i < length; block++) {
    rank[block] = count;
    const end = Math.min(i + (1 << RANK_BITS), length);
    for (; i < end; i++) {
      leaves[count] = i;
      count += ((passes[i] ^ all) - 1) >>> 31;
    }
  }
  if (length % (1 << RANK_BITS) === 0) rank[length >> RANK_BITS] = count;
  return count;
}

function accumulate(sums: PrefixSums, employment: Float32Array, x: Int32Array, y: Int32Array): void {
  const { count, leaves } = sums;
  const { before: beforeE } = sums.employment;
  const { before: beforeX } = sums.x;
  const { before: beforeY } = sums.y;
  let e = 0;
  let sx = 0;
  let sy = 0;
  let block = 0;
  for (let k = 0; k < count; block++) {
    beforeE[block] = e;
    beforeX[block] = sx;
    beforeY[block] = sy;
    const end = Math.min(k + (1 << SUM_BITS), count);
    for (; k < end; k++) {
      const i = leaves[k];
      e += employment[i];
      sx += x[i];
      sy += y[i];
    }
  }
  beforeE[block] = e;
  beforeX[block] = sx;
  beforeY[block] = sy;
}
