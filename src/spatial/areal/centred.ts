import type { Weights } from "./weights/weights.ts";

/** A column less its mean, with what the statistics need of it. */
export interface Centred {
  z: Float64Array;
  mean: number;
  /** Mean square of `z`. */
  m2: number;
  /** Most that two equal values, or sums of few, may differ by rounding. */
  rounding: number;
}

/**
 * Centres the values of regions. Throws unless there is one finite number for each region of `w`: regions without a value are to be
 * dropped from both, they are not 0. Equal values come out as exactly 0.
 */
export function centred(y: ArrayLike<number>, w: Weights): Centred {
  const n = w.length;
  if (y.length !== n) throw new Error(`expected values of ${n} regions, got ${y.length}`);
  let sum = 0;
  let isConstant = true;
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(y[i]))
      throw new Error(`region ${i}: expected a number, got ${y[i]}; drop the region from values and weights`);
    if (y[i] !== y[0]) isConstant = false;
    sum += y[i];
  }
  const first = isConstant && n > 0 ? y[0] : sum / n;
  const z = Float64Array.from(y, (value) => value - first);
  // Far from 0 the mean is only as exact as so large a number can be; what is left of it in the differences is not.
  const rest = isConstant ? 0 : z.reduce((all, value) => all + value, 0) / n;
  const mean = first + rest;
  let squares = 0;
  let most = 0;
  for (let i = 0; i < n; i++) {
    z[i] -= rest;
    squares += z[i] * z[i];
    most = Math.max(most, Math.abs(z[i]));
  }
  return { z, mean, m2: squares / n, rounding: Math.max(1e-12 * most, 1e-15 * Math.abs(mean)) };
}

/** Weighted sum of the neighbours' values by region: the spatial lag; 0 for a region without neighbours. */
export function spatialLag({ length, offsets, neighbours, values }: Weights, z: Float64Array): Float64Array {
  const lag = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    let sum = 0;
    for (let e = offsets[i]; e < offsets[i + 1]; e++) sum += values[e] * z[neighbours[e]];
    lag[i] = sum;
  }
  return lag;
}
