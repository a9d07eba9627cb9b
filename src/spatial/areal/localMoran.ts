import type { Random } from "#spatial/random.ts";
import { centred, spatialLag } from "./centred.ts";
import { lagMoments } from "./draws/lagMoments.ts";
import { createLagDraws } from "./draws/lagDraws.ts";
import { normalP } from "./normalTail.ts";
import { type Alternative, permutationP } from "./permutationP.ts";
import type { Weights } from "./weights/weights.ts";

/** A region and its neighbours against the mean: high among high, low among high, low among low, high among low. */
export type Quadrant = "HH" | "LH" | "LL" | "HL";

export interface LocalMoranOptions {
  permutations?: number;
  /** "greater": like beside like (HH, LL); "less": unlike (LH, HL). */
  alternative?: Alternative;
  /** What the squares of the values are divided by: "n" as spdep and GeoDa, "n-1" as esda. */
  moments?: "n" | "n-1";
  /** Class of each region, from 0 (`sizeClasses`): neighbours' values are drawn from regions of their class. From all if absent. */
  classes?: ArrayLike<number>;
  random: Random;
}

/** Columns by region. NaN, and no quadrant, where a figure is undefined: without neighbours, with equal values. */
export interface LocalMoran {
  /** Permutations the result rests on; with classes, regions whose p is clearly not small stop earlier. */
  permutations: number;
  I: Float64Array;
  quadrant: (Quadrant | undefined)[];
  /** By the moments of I if the other regions' values were spread at random; NaN too where the region's value is the mean. */
  z: Float64Array;
  /** Of `z` by the normal distribution: only a hint, since few neighbours of skewed values are not normal. */
  pNormal: Float64Array;
  /** (M + 1) / (R + 1) by conditional permutation; two-sided twice the smaller tail, at most 1; NaN where `z` is. */
  pSim: Float64Array;
}

export interface LocalMoranTest {
  /** So many permutations more; true once all are done, after which it does nothing. */
  step: (count?: number) => boolean;
  /** Permutations done. */
  done: () => number;
  /** What the permutations so far say; an interim result until `step` gave true. */
  result: () => LocalMoran;
}

/**
 * Local Moran (Anselin 1995), `I_i = z_i sum_j w_ij z_j / m2`: whether each region is like or unlike those near it, against chance
 * that leaves it its value and draws its neighbours' from all others. Many regions are tested at once: `falseDiscovery` says
 * which to call significant, and `permutationsNeeded` how many permutations that takes. For rates of regions of different size
 * give standardised ones (`empiricalBayesRates`) and `classes`: either
 * alone leaves some maps of random rates with significant regions (tests/bench/nullAreal.ts).
 *
 * Some permutations a step, so that a worker can tell its progress, show the interim result and stop between two steps.
 */
export function createLocalMoranTest(
  y: ArrayLike<number>,
  w: Weights,
  { permutations = 999, alternative = "two-sided", moments = "n", classes, random }: LocalMoranOptions,
): LocalMoranTest {
  const n = w.length;
  const { z: value, m2, rounding } = centred(y, w);
  const lag = spatialLag(w, value);
  const { mean, deviation } = lagMoments(w, value, rounding, { own: "held", classes });
  const scale = 1 / (moments === "n" ? m2 : (m2 * n) / (n - 1));
  const hasNeighbours = (i: number) => w.offsets[i + 1] > w.offsets[i];
  const I = lag.map((sum, i) => (hasNeighbours(i) ? value[i] * sum * scale : NaN));
  const z = lag.map((sum, i) =>
    Math.abs(value[i]) <= rounding ? NaN : (Math.sign(value[i]) * (sum - mean[i])) / deviation[i],
  );
  const draws = createLagDraws(w, value, { own: "held", classes, permutations, rounding, random });

  const pseudo = (i: number) => {
    if (Number.isNaN(z[i])) return NaN;
    const [more, less] = value[i] > 0 ? [draws.atLeast, draws.atMost] : [draws.atMost, draws.atLeast];
    return permutationP(more[i], less[i], draws.trials(i), alternative);
  };
  const quadrant = Array.from(lag, (sum, i) => (hasNeighbours(i) ? quadrantOf(value[i], sum, rounding) : undefined));
  return {
    step: draws.step,
    done: draws.done,
    result: () => ({
      permutations: draws.done(),
      I,
      quadrant,
      z,
      pNormal: z.map((score) => normalP(score, alternative)),
      pSim: z.map((_, i) => pseudo(i)),
    }),
  };
}

function quadrantOf(value: number, lag: number, rounding: number): Quadrant | undefined {
  if (Math.abs(value) <= rounding || Math.abs(lag) <= rounding) return undefined;
  if (lag > 0) return value > 0 ? "HH" : "LH";
  return value > 0 ? "HL" : "LL";
}
