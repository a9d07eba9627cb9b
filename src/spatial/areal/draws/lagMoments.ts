import type { Weights } from "#spatial/areal/weights/weights.ts";

/** Share of what it is the difference of below which a difference is only rounding. */
const NOTHING = 1e-12;
/** Likewise below which a variance is computed anew from its deviations. */
const LITTLE = 1e-6;

export interface LagMomentsOptions {
  /** As of `createLagDraws`. */
  own: "held" | "drawn";
  classes?: ArrayLike<number>;
}

/**
 * Exact mean and standard deviation of each region's lag over what `createLagDraws` draws from (for local Moran Sokal, Oden and Thomson
 * 1998, for Gi and Gi* Ord and Getis 1995). `z` are centred values, which may differ by `rounding` and still be equal. NaN for regions
 * without neighbours and where nothing can vary.
 */
export function lagMoments(
  w: Weights,
  z: Float64Array,
  rounding: number,
  { own, classes = new Uint8Array(w.length) }: LagMomentsOptions,
): { mean: Float64Array; deviation: Float64Array } {
  const { length: n, offsets, neighbours, values } = w;
  const mean = new Float64Array(n).fill(NaN);
  const deviation = new Float64Array(n).fill(NaN);
  const count = new Float64Array(n);
  const sum = new Float64Array(n);
  const squares = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    count[classes[i]]++;
    sum[classes[i]] += z[i];
    squares[classes[i]] += z[i] * z[i];
  }
  const weight = new Float64Array(n);
  const weightSquares = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let expected = 0;
    let variance = 0;
    let total = 0;
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      weight[classes[neighbours[e]]] += values[e];
      weightSquares[classes[neighbours[e]]] += values[e] * values[e];
      total += values[e];
    }
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      const c = classes[neighbours[e]];
      if (weight[c] === 0) continue;
      const without = own === "held" && c === classes[i] ? 1 : 0;
      const others = count[c] - without;
      let middle = (sum[c] - without * z[i]) / others;
      let spread = (squares[c] - without * z[i] * z[i]) / others - middle * middle;
      // Beside a region far larger than all others, these are what is left of a difference of large numbers.
      if (spread < (LITTLE * squares[c]) / others)
        ({ middle, spread } = spreadOf(z, classes, c, without ? i : -1, others));
      expected += weight[c] * middle;
      const uneven = others * weightSquares[c] - weight[c] * weight[c];
      if (uneven > NOTHING * others * weightSquares[c]) variance += (spread * uneven) / (others - 1);
      weight[c] = 0;
      weightSquares[c] = 0;
    }
    if (!(Math.sqrt(variance) > rounding * total)) continue;
    mean[i] = expected;
    deviation[i] = Math.sqrt(variance);
  }
  return { mean, deviation };
}

/** Mean and mean square deviation of the `count` values of a class but one. */
function spreadOf(
  z: Float64Array,
  classes: ArrayLike<number>,
  ofClass: number,
  without: number,
  count: number,
): { middle: number; spread: number } {
  let sum = 0;
  for (let j = 0; j < z.length; j++) if (classes[j] === ofClass && j !== without) sum += z[j];
  const middle = sum / count;
  let squares = 0;
  for (let j = 0; j < z.length; j++) if (classes[j] === ofClass && j !== without) squares += (z[j] - middle) ** 2;
  return { middle, spread: squares / count };
}
