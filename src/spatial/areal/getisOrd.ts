import type { Random } from "#spatial/random.ts";
import { centred, spatialLag } from "./centred.ts";
import { createLagDraws } from "./draws/lagDraws.ts";
import { lagMoments } from "./draws/lagMoments.ts";
import { normalP } from "./normalTail.ts";
import { type Alternative, permutationP } from "./permutationP.ts";
import type { Weights } from "./weights/weights.ts";

export interface GetisOrdOptions {
  /** "Gi" is of the neighbours alone, "Gi*" of the region with them, at the mean weight of its neighbours. */
  statistic?: "Gi" | "Gi*";
  permutations?: number;
  /** "greater": hot spots only; "less": cold ones. */
  alternative?: Alternative;
  /** Class of each region, from 0 (`sizeClasses`): values are drawn from regions of their class. From all if absent. */
  classes?: ArrayLike<number>;
  random: Random;
}

/** Columns by region; NaN without neighbours or where nothing can vary. */
export interface GetisOrd {
  /** Permutations the result rests on. */
  permutations: number;
  /** Weighted sum of the neighbours' values as a share of the sum over all regions (for Gi, all others). */
  G: Float64Array;
  /** Above 0 where values are high around (hot), below where low (cold). */
  z: Float64Array;
  /** Of `z` by the normal distribution: only a hint, since few neighbours of skewed values are not normal. */
  pNormal: Float64Array;
  /** (M + 1) / (R + 1); two-sided twice the smaller tail, at most 1. */
  pSim: Float64Array;
}

export interface GetisOrdTest {
  /** So many permutations more; true once all are done, after which it does nothing. */
  step: (count?: number) => boolean;
  /** Permutations done. */
  done: () => number;
  /** What the permutations so far say; an interim result until `step` gave true. */
  result: () => GetisOrd;
}

/**
 * Hot and cold spots (Getis and Ord 1992; standard deviations for any weights by Ord and Getis 1995). Gi holds the region's own value
 * and spreads the others', so its p is that of local Moran; Gi* spreads all, so a region's own value counts too. Throws for
 * negative values: sums of them as a share of their total mean nothing, so values need a natural zero.
 *
 * Some permutations a step, so that a worker can tell its progress, show the interim result and stop between two steps.
 */
export function createGetisOrdTest(
  y: ArrayLike<number>,
  w: Weights,
  { statistic = "Gi*", permutations = 999, alternative = "two-sided", classes, random }: GetisOrdOptions,
): GetisOrdTest {
  const { z: value, mean, rounding } = centred(y, w);
  const n = w.length;
  for (let i = 0; i < n; i++)
    if (y[i] < 0)
      throw new Error(
        `Getis-Ord, region ${i}: expected values of 0 or more that have a natural zero, got ${y[i]}; use local Moran for differences and scores`,
      );
  const isStar = statistic === "Gi*";
  const ring = isStar ? withOwn(w) : w;
  const lag = spatialLag(ring, value);
  const own = isStar ? "drawn" : "held";
  const moments = lagMoments(ring, value, rounding, { own, classes });
  const z = lag.map((sum, i) => (sum - moments.mean[i]) / moments.deviation[i]);
  const total = mean * n;
  const G = lag.map((sum, i) => {
    if (ring.offsets[i] === ring.offsets[i + 1]) return NaN;
    const weight = ring.values.subarray(ring.offsets[i], ring.offsets[i + 1]).reduce((all, one) => all + one, 0);
    return (sum + weight * mean) / (isStar ? total : total - y[i]);
  });
  const draws = createLagDraws(ring, value, { own, classes, permutations, rounding, random });
  const pseudo = (i: number) =>
    Number.isNaN(z[i]) ? NaN : permutationP(draws.atLeast[i], draws.atMost[i], draws.trials(i), alternative);
  return {
    step: draws.step,
    done: draws.done,
    result: () => ({
      permutations: draws.done(),
      G,
      z,
      pNormal: z.map((score) => normalP(score, alternative)),
      pSim: z.map((_, i) => pseudo(i)),
    }),
  };
}

/** The weights with each region last in its own row, at the mean of the others there; none for regions without neighbours. */
function withOwn({ length, offsets, neighbours, values, kind }: Weights): Weights {
  const all: number[] = [];
  const own: number[] = [];
  const ends = new Uint32Array(length + 1);
  for (let i = 0; i < length; i++) {
    const size = offsets[i + 1] - offsets[i];
    const row = values.subarray(offsets[i], offsets[i + 1]);
    const sum = row.reduce((total, value) => total + value, 0);
    const scale = kind === "binary" ? 1 : size / (size + 1);
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      all.push(neighbours[e]);
      own.push(values[e] * scale);
    }
    if (size > 0) {
      all.push(i);
      own.push((row.every((value) => value === row[0]) ? row[0] : sum / size) * scale);
    }
    ends[i + 1] = all.length;
  }
  return { length, offsets: ends, neighbours: Int32Array.from(all), values: Float64Array.from(own), kind };
}
