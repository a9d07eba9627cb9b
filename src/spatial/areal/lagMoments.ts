import type { Weights } from "./weights/weights";

/** Share of the mean square below which a variance is only rounding. */
const NOTHING = 1e-12;

/**
 * Mean and standard deviation of each region's lag if it keeps its centred value `z` and the others' are spread at random (Sokal, Oden
 * and Thomson 1998). NaN for regions without neighbours and where nothing can vary.
 */
export function lagMoments(
  { length: n, offsets, values }: Weights,
  z: Float64Array,
  m2: number,
): { mean: Float64Array; deviation: Float64Array } {
  const mean = new Float64Array(n).fill(NaN);
  const deviation = new Float64Array(n).fill(NaN);
  for (let i = 0; i < n; i++) {
    if (offsets[i] === offsets[i + 1]) continue;
    let sum = 0;
    let squares = 0;
    for (let e = offsets[i]; e < offsets[i + 1]; e++) {
      sum += values[e];
      squares += values[e] * values[e];
    }
    const others = m2 - (z[i] * z[i]) / (n - 1);
    const spread = squares - (sum * sum) / (n - 1);
    if (!(others > NOTHING * m2 && spread > NOTHING * squares)) continue;
    mean[i] = (-sum * z[i]) / (n - 1);
    deviation[i] = Math.sqrt((n / (n - 2)) * spread * others);
  }
  return { mean, deviation };
}
