import type { HiddenCells } from "./hiddenCells.ts";

/** Against each establishment that a register of plants names and the cell has not, in logarithms: its industry may be put otherwise. */
const DOUBT = 2;

/** What the distributions of cells need again and again, worked out once. */
export interface CellLaws {
  /** [cell * 3 + n] of n 1 and 2: logarithm of the jobs at z = 0, and the standard deviation of the logarithm. */
  middle: Float64Array;
  spread: Float64Array;
  logMean: Float64Array;
}

export function lawsOf(hidden: HiddenCells): CellLaws {
  const laws: CellLaws = {
    middle: new Float64Array(3 * hidden.length),
    spread: new Float64Array(3 * hidden.length),
    logMean: hidden.mean.map(Math.log),
  };
  for (let j = 0; j < hidden.length; j++)
    for (let n = 1; n <= 2; n++) {
      laws.spread[3 * j + n] = Math.sqrt(hidden.spreadBase[j] + hidden.spreadEach[j] / n);
      laws.middle[3 * j + n] = Math.log(n) + hidden.logSize[j] - laws.spread[3 * j + n] ** 2 / 2;
    }
  return laws;
}

export function jobsOf(hidden: HiddenCells, laws: CellLaws, j: number, n: number, z: number): number {
  if (n === 0) return 0;
  if (n <= 2) return Math.exp(laws.middle[3 * j + n] + laws.spread[3 * j + n] * z);
  const variance = hidden.spreadBase[j] + hidden.spreadEach[j] / n;
  return n * Math.exp(hidden.logSize[j] - variance / 2 + Math.sqrt(variance) * z);
}

/** The z at which `jobsOf` is `jobs`. */
export function sizeOf(hidden: HiddenCells, laws: CellLaws, j: number, n: number, jobs: number): number {
  if (n <= 2) return (Math.log(jobs) - laws.middle[3 * j + n]) / laws.spread[3 * j + n];
  const variance = hidden.spreadBase[j] + hidden.spreadEach[j] / n;
  return (Math.log(jobs / n) - hidden.logSize[j] + variance / 2) / Math.sqrt(variance);
}

/** Logarithm of the prior of n, up to a constant of the cell: sharpened Poisson, and for many a normal with the spread of ten years. */
export function logCount(hidden: HiddenCells, laws: CellLaws, j: number, n: number): number {
  const mean = hidden.mean[j];
  if (mean > 8) return -((n - mean) ** 2) / (2 * (mean + (0.25 * mean) ** 2));
  const missing = Math.max(0, hidden.standing[j] - n);
  return hidden.sharpness[j] * (n * laws.logMean[j] - logFactorial(n)) - DOUBT * missing;
}

const LOG_FACTORIALS = [0];
function logFactorial(n: number): number {
  for (let k = LOG_FACTORIALS.length; k <= n; k++) LOG_FACTORIALS.push(LOG_FACTORIALS[k - 1] + Math.log(k));
  return LOG_FACTORIALS[n];
}
