import type { Margins } from "./margins.ts";

/** Words of a sum in `Sums.of`: how far it is above its target, 1 / spread, from where errors count in proportion, floor less target. */
const WORDS = 4;

/** The sums of a chain beside what they have to be, one place in memory a sum. */
export function startSums(margins: Margins): Float64Array {
  const sums = new Float64Array(WORDS * margins.length);
  for (let m = 0; m < margins.length; m++) {
    sums[WORDS * m] = -margins.target[m];
    sums[WORDS * m + 1] = 1 / margins.spread[m];
    sums[WORDS * m + 2] = margins.robust[m];
    sums[WORDS * m + 3] = margins.floor[m] - margins.target[m];
  }
  return sums;
}

/** What the logarithm of the posterior gains where a cell's contribution changes by `by`. */
export function change(sums: Float64Array, { offsets, of }: Margins, j: number, by: number): number {
  if (by === 0) return 0;
  let gain = 0;
  for (let k = offsets[j]; k < offsets[j + 1]; k++) {
    const m = WORDS * of[k];
    const [off, scale, robust, floor] = [sums[m], sums[m + 1], sums[m + 2], sums[m + 3]];
    gain += loss(off * scale, robust) - loss((off + by) * scale, robust);
    if (floor === -Infinity) continue;
    const under = Math.min(0, (off - floor) * scale * 10);
    const next = Math.min(0, (off + by - floor) * scale * 10);
    gain += loss(under, robust) - loss(next, robust);
  }
  return gain;
}

/** Huber's: squared near 0, in proportion beyond. */
function loss(error: number, robust: number): number {
  const size = Math.abs(error);
  return size <= robust ? (size * size) / 2 : robust * (size - robust / 2);
}

/** Changes a cell's contribution by `by`. */
export function addTo(sums: Float64Array, margins: Margins, j: number, by: number): void {
  if (by === 0) return;
  for (let k = margins.offsets[j]; k < margins.offsets[j + 1]; k++) sums[WORDS * margins.of[k]] += by;
}

/**
 * Moves cells so that their sums draw near to all targets at once, each by its variance: a large plant takes up what is left. The chain
 * starts there.
 */
export function nearTargets(
  x: Float64Array,
  variance: Float64Array,
  { length, target, spread, offsets, of }: Margins,
): void {
  const [sum, room] = [new Float64Array(length), new Float64Array(length)];
  for (let round = 0; round < 60; round++) {
    sum.fill(0);
    for (let m = 0; m < length; m++) room[m] = spread[m] * spread[m];
    for (let j = 0; j < x.length; j++)
      for (let k = offsets[j]; k < offsets[j + 1]; k++) {
        sum[of[k]] += x[j];
        room[of[k]] += x[j] * x[j] * variance[j];
      }
    for (let m = 0; m < length; m++) sum[m] = (target[m] - sum[m]) / room[m];
    for (let j = 0; j < x.length; j++) {
      let by = 0;
      for (let k = offsets[j]; k < offsets[j + 1]; k++) by += sum[of[k]];
      x[j] *= Math.exp(0.25 * Math.max(-1, Math.min(1, by * x[j] * variance[j])));
    }
  }
}
