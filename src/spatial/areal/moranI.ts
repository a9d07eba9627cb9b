import type { Random } from "#spatial/random.ts";
import { centred } from "./centred.ts";
import { normalP } from "./normalTail.ts";
import { type Alternative, permutationP } from "./permutationP.ts";
import type { Weights } from "./weights/weights.ts";

/** Share of what it is the difference of below which a variance is only rounding. */
const NOTHING = 1e-12;

export interface MoranOptions {
  permutations?: number;
  /** Of all p-values; "greater" is for like beside like. */
  alternative?: Alternative;
  random: Random;
  /** Called for each permutation. */
  onBeat?: () => void;
}

/**
 * NaN where a figure is undefined: all of them for equal values or no neighbours at all, variances for fewer than four regions and
 * z and p beside them where I cannot vary (each region the neighbour of all others).
 */
export interface Moran {
  I: number;
  /** -1 / (n - 1), without autocorrelation. */
  expectedI: number;
  /** If the values were drawn from a normal distribution. */
  varianceNormal: number;
  zNormal: number;
  pNormal: number;
  /** If the given values were spread over the regions at random. */
  varianceRandom: number;
  zRandom: number;
  pRandom: number;
  permutations: number;
  /** Mean and standard deviation of the permuted I, and where the observed one is between them. */
  meanSim: number;
  deviationSim: number;
  zSim: number;
  /** (M + 1) / (R + 1), two-sided twice the smaller tail. */
  pSim: number;
}

/**
 * Moran's I (Moran 1950; moments by Cliff and Ord 1981): whether regions are like those near them,
 * `(n / S0) sum w_ij z_i z_j / sum z^2`. Regions without neighbours count among the `n`.
 */
export function moranI(
  y: ArrayLike<number>,
  w: Weights,
  { permutations = 999, alternative = "two-sided", random, onBeat }: MoranOptions,
): Moran {
  const n = w.length;
  const { z, m2, rounding } = centred(y, w);
  const { S0, S1, S2 } = weightSums(w);
  const scale = 1 / (S0 * m2);
  const ofMap = () => crossProducts(w, z) * scale;
  const I = ofMap();
  const expectedI = n > 1 ? -1 / (n - 1) : NaN;
  const kurtosis = z.reduce((sum, value) => sum + value ** 4, 0) / n / m2 ** 2;
  const normal = (n * n * S1 - n * S2 + 3 * S0 * S0) / ((n * n - 1) * S0 * S0);
  const random4 =
    (n * ((n * n - 3 * n + 3) * S1 - n * S2 + 3 * S0 * S0) - kurtosis * ((n * n - n) * S1 - 2 * n * S2 + 6 * S0 * S0)) /
    ((n - 1) * (n - 2) * (n - 3) * S0 * S0);
  const varianceNormal = n > 3 ? varianceOf(normal, expectedI) : NaN;
  const varianceRandom = n > 3 ? varianceOf(random4, expectedI) : NaN;
  const score = (variance: number) => (variance > 0 ? (I - expectedI) / Math.sqrt(variance) : NaN);
  const zNormal = score(varianceNormal);
  const zRandom = score(varianceRandom);

  const equal = rounding * Math.sqrt(m2) * S0 * Math.abs(scale);
  const simulated = new Float64Array(permutations);
  let atLeast = 0;
  let atMost = 0;
  for (let r = 0; r < permutations; r++) {
    onBeat?.();
    shuffle(z, random);
    simulated[r] = ofMap();
    if (simulated[r] >= I - equal) atLeast++;
    if (simulated[r] <= I + equal) atMost++;
  }
  const meanSim = simulated.reduce((sum, value) => sum + value, 0) / permutations;
  const deviationSim = Math.sqrt(simulated.reduce((sum, value) => sum + (value - meanSim) ** 2, 0) / permutations);
  return {
    I,
    expectedI,
    varianceNormal,
    zNormal,
    pNormal: normalP(zNormal, alternative),
    varianceRandom,
    zRandom,
    pRandom: normalP(zRandom, alternative),
    permutations,
    meanSim,
    deviationSim,
    zSim: deviationSim > equal ? (I - meanSim) / deviationSim : NaN,
    pSim: Number.isNaN(I) ? NaN : permutationP(atLeast, atMost, permutations, alternative),
  };
}

/** Of a mean square and the mean; 0 where only rounding is left of it. */
function varianceOf(square: number, mean: number): number {
  const variance = square - mean * mean;
  return Math.abs(variance) <= NOTHING * mean * mean ? 0 : variance;
}

/** Sum of w_ij z_i z_j. */
function crossProducts({ length, offsets, neighbours, values }: Weights, z: Float64Array): number {
  let all = 0;
  for (let i = 0; i < length; i++) {
    let lag = 0;
    for (let e = offsets[i]; e < offsets[i + 1]; e++) lag += values[e] * z[neighbours[e]];
    all += z[i] * lag;
  }
  return all;
}

/** Sum of all weights, half the sum of (w_ij + w_ji)^2, sum of (row sum + column sum)^2. */
function weightSums({ length, offsets, neighbours, values }: Weights): { S0: number; S1: number; S2: number } {
  const both = new Float64Array(length);
  const back = new Float64Array(length);
  const into = Array.from({ length }, (): number[] => []);
  let S0 = 0;
  for (let i = 0; i < length; i++)
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      S0 += values[e];
      both[i] += values[e];
      both[neighbours[e]] += values[e];
      into[neighbours[e]].push(i, values[e]);
    }
  // sum (w_ij + w_ji)^2 / 2 = sum w_ij^2 + sum w_ij w_ji
  let S1 = 0;
  for (let i = 0; i < length; i++) {
    for (let k = 0; k < into[i].length; k += 2) back[into[i][k]] = into[i][k + 1];
    for (let e = offsets[i]; e < offsets[i + 1]; e++) S1 += values[e] * (values[e] + back[neighbours[e]]);
    for (let k = 0; k < into[i].length; k += 2) back[into[i][k]] = 0;
  }
  return { S0, S1, S2: both.reduce((sum, value) => sum + value * value, 0) };
}

function shuffle(values: Float64Array, random: Random): void {
  for (let k = values.length - 1; k > 0; k--) {
    const j = Math.floor(random() * (k + 1));
    const held = values[j];
    values[j] = values[k];
    values[k] = held;
  }
}
