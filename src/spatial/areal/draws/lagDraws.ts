import type { Random } from "#spatial/random.ts";
import { createMatchedLagDraws } from "./matchedLagDraws.ts";
import { createSharedLagDraws } from "./sharedLagDraws.ts";
import type { Weights } from "#spatial/areal/weights/weights.ts";

export interface LagDrawsOptions {
  /** "held": a region keeps its value and its neighbours' are drawn from the others. "drawn": from all, its own value included. */
  own: "held" | "drawn";
  /** Class of each region, from 0: a value is drawn from the class of the region it replaces. From all if absent. */
  classes?: ArrayLike<number>;
  permutations: number;
  /** Up to which two values count as equal, in sums once for each value. */
  rounding: number;
  random: Random;
}

/** Counts by region, which grow with each step. */
export interface LagDraws {
  /** At most so many permutations more (512); true once all are done, after which it does nothing. */
  step: (count?: number) => boolean;
  /** Permutations done. */
  done: () => number;
  /** Permutations that a region took part in: fewer than `done` where its p-value was soon clear. */
  trials: (region: number) => number;
  /** Permutations whose lag was at least, and at most, the observed one; 0 for regions without neighbours. */
  atLeast: Int32Array;
  atMost: Int32Array;
}

/**
 * Redraws the neighbours' values of each region without replacement (conditional permutation, Anselin 1995) and counts how often
 * their weighted sum is as large, and as small, as it is. The draws of a permutation serve all regions, so the error of too few
 * permutations is common to them.
 */
export function createLagDraws(w: Weights, z: Float64Array, { classes, ...options }: LagDrawsOptions): LagDraws {
  return classes === undefined && isEven(w)
    ? createSharedLagDraws(w, z, options)
    : createMatchedLagDraws(w, z, { ...options, classes: classes ?? new Uint8Array(w.length) });
}

/** Whether all neighbours of a region have the same weight. */
function isEven({ length, offsets, values }: Weights): boolean {
  for (let i = 0; i < length; i++)
    for (let e = offsets[i] + 1; e < offsets[i + 1]; e++) if (values[e] !== values[offsets[i]]) return false;
  return true;
}
