import type { SitePositions } from "#spatial/sitePositions.ts";
import { binaryWeights, type Weights } from "./weights.ts";

/** Share by which the squares of two equal distances may differ. */
const ROUNDING = 1e-9;

export interface NearestWeights extends Weights {
  /** Regions whose last neighbour is exactly as far as one that was left out, ascending. */
  tied: Uint32Array;
}

/**
 * Binary weights of the `k` nearest other sites of each, so not mutual. Of those equally far the lower row is taken, which is
 * arbitrary: `tied` says where. Throws unless there are more than `k` sites.
 */
export function nearestWeights(sites: SitePositions, k: number): NearestWeights {
  const { length, x, y, z } = sites;
  if (!(Number.isInteger(k) && k >= 1 && k < length))
    throw new Error(`nearest: expected 1 to ${length - 1} neighbours among ${length} sites, got ${k}`);
  const nearest: Uint32Array[] = [];
  const tied: number[] = [];
  const row = new Uint32Array(k + 1);
  const squared = new Float64Array(k + 1);
  for (let i = 0; i < length; i++) {
    squared.fill(Infinity);
    for (let j = 0; j < length; j++) {
      const s = (x[j] - x[i]) ** 2 + (y[j] - y[i]) ** 2 + (z[j] - z[i]) ** 2;
      if (j === i || s >= squared[k] * (1 - ROUNDING)) continue;
      let slot = k;
      for (; slot > 0 && squared[slot - 1] * (1 - ROUNDING) > s; slot--) {
        squared[slot] = squared[slot - 1];
        row[slot] = row[slot - 1];
      }
      squared[slot] = s;
      row[slot] = j;
    }
    nearest.push(row.slice(0, k));
    if (squared[k] * (1 - ROUNDING) <= squared[k - 1]) tied.push(i);
  }
  return { ...binaryWeights(nearest), tied: Uint32Array.from(tied) };
}
