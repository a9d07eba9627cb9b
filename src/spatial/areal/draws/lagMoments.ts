import type { Weights } from "../weights/weights";

/** Share of the mean square below which a variance is only rounding. */
const NOTHING = 1e-12;

export interface LagMomentsOptions {
  /** As of `createLagDraws`. */
  own: "held" | "drawn";
  classes?: ArrayLike<number>;
}

/**
 * Exact mean and standard deviation of each region's lag over what `createLagDraws` draws from (for local Moran Sokal, Oden and Thomson
 * 1998, for Gi and Gi* Ord and Getis 1995). `z` are centred values, `m2` their mean square. NaN for regions without neighbours
 * and where nothing can vary.
 */
export function lagMoments(
  w: Weights,
  z: Float64Array,
  m2: number,
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
    let all = 0;
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      weight[classes[neighbours[e]]] += values[e];
      weightSquares[classes[neighbours[e]]] += values[e] * values[e];
      all += values[e] * values[e];
    }
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      const c = classes[neighbours[e]];
      if (weight[c] === 0) continue;
      const without = own === "held" && c === classes[i] ? 1 : 0;
      const others = count[c] - without;
      const middle = (sum[c] - without * z[i]) / others;
      const spread = (squares[c] - without * z[i] * z[i]) / others - middle * middle;
      expected += weight[c] * middle;
      if (others > 1) variance += (spread * (others * weightSquares[c] - weight[c] * weight[c])) / (others - 1);
      weight[c] = 0;
      weightSquares[c] = 0;
    }
    if (!(variance > NOTHING * m2 * all)) continue;
    mean[i] = expected;
    deviation[i] = Math.sqrt(variance);
  }
  return { mean, deviation };
}
