import { spatialLag } from "#spatial/areal/centred.ts";
import type { LagDraws, LagDrawsOptions } from "./lagDraws.ts";
import type { Weights } from "#spatial/areal/weights/weights.ts";

/** Permutations counted together: enough for sorting them to pay, few enough for a step of milliseconds. */
const BATCH = 512;

/**
 * `createLagDraws` where each region's weights are equal and values are drawn from all regions.
 *
 * A permutation is one order of the regions, begun only as far as the most neighbours need, and serves them all: each takes the first
 * of it, leaving itself out, which is as random as draws of its own. Regions with `k` neighbours share those sums, so they are sorted once a batch and searched by each; only
 * the few that come among their own first `k` are put right one by one. So most regions cost nothing a permutation.
 */
export function createSharedLagDraws(
  w: Weights,
  z: Float64Array,
  { own, permutations, rounding, random }: Omit<LagDrawsOptions, "classes">,
): LagDraws {
  const { length: n, offsets, values } = w;
  const isHeld = own === "held";
  const atLeast = new Int32Array(n);
  const atMost = new Int32Array(n);
  const lag = spatialLag(w, z);
  const size = Uint32Array.from({ length: n }, (_, i) => offsets[i + 1] - offsets[i]);
  const rows = Uint32Array.from(size.keys()).filter((i) => size[i] > 0);
  /** Bounds of what is at least, and at most, the observed sum. */
  const low = lag.map((sum, i) => sum / values[offsets[i]] - size[i] * rounding);
  const high = lag.map((sum, i) => sum / values[offsets[i]] + size[i] * rounding);
  const sizes = Uint32Array.from(new Set(Array.from(rows, (i) => size[i])));
  const groupOfSize = new Map(Array.from(sizes, (k, group) => [k, group]));
  const group = Uint32Array.from(size, (k) => groupOfSize.get(k) ?? 0);

  const depth = Math.min(n, size.reduce((most, k) => Math.max(most, k), 0) + Number(isHeld));
  const deck = Uint32Array.from({ length: n }, (_, i) => i);
  /** The first `t` values of the present order together. */
  const sums = new Float64Array(depth + 1);
  /** [group][permutation of the batch] */
  const drawn = Array.from(sizes, () => new Float64Array(BATCH));
  let done = 0;

  const draw = () => {
    for (let t = 0; t < depth; t++) {
      const j = t + Math.floor(random() * (n - t));
      const row = deck[j];
      deck[j] = deck[t];
      deck[t] = row;
      sums[t + 1] = sums[t] + z[row];
    }
  };

  /** Of regions among their own first: exchanges the sum with themselves, which their group counts, for that of the others. */
  const putRight = () => {
    for (let t = 0; t < depth; t++) {
      const i = deck[t];
      if (t >= size[i]) continue;
      const withItself = sums[size[i]];
      const without = sums[size[i] + 1] - z[i];
      atLeast[i] += Number(without >= low[i]) - Number(withItself >= low[i]);
      atMost[i] += Number(without <= high[i]) - Number(withItself <= high[i]);
    }
  };

  const count = (batch: number) => {
    const sorted = drawn.map((sample) => sample.subarray(0, batch).sort());
    for (const i of rows) {
      atLeast[i] += batch - below(sorted[group[i]], low[i], "exclusive");
      atMost[i] += below(sorted[group[i]], high[i], "inclusive");
    }
  };

  return {
    step: (most = BATCH) => {
      const until = Math.min(permutations, done + most);
      while (done < until) {
        const batch = Math.min(BATCH, until - done);
        for (let r = 0; r < batch; r++) {
          draw();
          for (let g = 0; g < sizes.length; g++) drawn[g][r] = sums[sizes[g]];
          if (isHeld) putRight();
        }
        count(batch);
        done += batch;
      }
      return done >= permutations;
    },
    done: () => done,
    trials: () => done,
    atLeast,
    atMost,
  };
}

/** Numbers of `sorted` below `value`, or at most `value`. */
function below(sorted: Float64Array, value: number, end: "exclusive" | "inclusive"): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] < value || (end === "inclusive" && sorted[middle] === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}
