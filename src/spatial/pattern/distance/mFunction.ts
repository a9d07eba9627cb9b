import type { CurveSimulation } from "#spatial/pattern/curveTest.ts";
import { type DistanceSteps, distanceSteps } from "./distanceSteps.ts";
import { type Random, sampleWithoutReplacement } from "#spatial/random.ts";
import { pickSites, type SitePositions, sweepSites } from "#spatial/sitePositions.ts";

export interface MOptions {
  /** Metres, ascending; M is taken within each of them, a pair exactly at it included. */
  distances: ArrayLike<number>;
  /** By site, 0 or more, as employment; 1 for every site if absent. */
  weight?: ArrayLike<number>;
}

/**
 * M of the rows `selected`, and of the same number of labels redrawn among all sites, every set equally likely. Weights stay with
 * the sites: where employment is does not change, only which of it is the industry's. What surrounds a site is summed once, when
 * it is first drawn; after that a simulation costs the pairs of labels within the largest distance.
 */
export function createMSimulation(
  positions: SitePositions,
  selected: ArrayLike<number>,
  { distances, weight, random, onBeat }: MOptions & { random: Random; onBeat?: () => void },
): CurveSimulation {
  const sites = sweptSites(positions, distances, weight);
  const { swept, steps } = sites;
  const n = positions.length;
  const total = sum(sites.weight);
  const around = new Float64Array(n * steps.count);
  const isKnown = new Uint8Array(n);
  const isDrawn = new Uint8Array(n);
  const place = new Uint32Array(n);
  swept.rows.forEach((row, k) => (place[row] = k));
  const deck = new Uint32Array(n);
  const order = new Uint32Array(selected.length);

  const curve = (): Float64Array => {
    let count = 0;
    for (let k = 0; k < n; k++) {
      if (isDrawn[k] === 0) continue;
      isDrawn[k] = 0;
      order[count++] = k;
    }
    const labels = order.subarray(0, count);
    const labelWeight = Float64Array.from(labels, (k) => sites.weight[k]);
    const labelTotal = sum(labelWeight);
    const alike = weightsAroundEach(pickSites(swept, labels), labelWeight, steps, onBeat);
    const mean = meanShare(steps.count);
    for (let i = 0; i < count; i++) {
      onBeat?.();
      const k = labels[i];
      if (isKnown[k] === 0) {
        weightsAround(sites, sites.weight, k, around.subarray(k * steps.count, (k + 1) * steps.count));
        isKnown[k] = 1;
      }
      const share = (labelTotal - labelWeight[i]) / (total - labelWeight[i]);
      mean.add(alike, i * steps.count, around, k * steps.count, share);
    }
    return mean.take();
  };

  const draw = (rows: ArrayLike<number>): Float64Array => {
    for (let k = 0; k < rows.length; k++) isDrawn[place[rows[k]]] = 1;
    return curve();
  };
  return {
    distances: Float64Array.from(distances),
    observed: draw(selected),
    next: () => draw(sampleWithoutReplacement(n, selected.length, random, deck)),
  };
}

interface SweptSites {
  swept: ReturnType<typeof sweepSites>;
  weight: Float64Array;
  steps: DistanceSteps;
}

function sweptSites(
  positions: SitePositions,
  distances: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
): SweptSites {
  if (weight !== undefined && weight.length !== positions.length)
    throw new Error(`weight: expected ${positions.length} sites, got ${weight.length}`);
  const swept = sweepSites(positions);
  const ordered = Float64Array.from(swept.rows, (row) => weight?.[row] ?? 1);
  ordered.forEach((value, k) => {
    if (!(value >= 0 && value < Infinity))
      throw new Error(`weight ${swept.rows[k]}: expected a finite number of 0 or more, got ${value}`);
  });
  return { swept, weight: ordered, steps: distanceSteps(positions, distances) };
}

/** Fills `into` with the weight within each distance of site `k`, itself excluded. */
function weightsAround({ swept, steps }: SweptSites, weight: Float64Array, k: number, into: Float64Array): void {
  const { length, x, y, z } = swept;
  const { count, squared, reach, first, scale } = steps;
  const last = squared[count - 1];
  const xk = x[k];
  const yk = y[k];
  const zk = z[k];
  into.fill(0);
  let from = k;
  while (from > 0 && xk - x[from - 1] <= reach) from--;
  for (let j = from; j < length; j++) {
    const dx = x[j] - xk;
    if (dx > reach) break;
    const dy = y[j] - yk;
    const dz = z[j] - zk;
    const q = dx * dx + dy * dy + dz * dz;
    if (q > last || j === k) continue;
    let step = first[(q * scale) | 0];
    while (q > squared[step]) step++;
    into[step] += weight[j];
  }
  for (let step = 1; step < count; step++) into[step] += into[step - 1];
}

/** [site x step] the weight within each distance of every site, itself excluded; each pair is looked at once. */
function weightsAroundEach(
  { length, x, y, z }: SitePositions,
  weight: Float64Array,
  steps: DistanceSteps,
  onBeat?: () => void,
): Float64Array {
  const { count, squared, reach, first, scale } = steps;
  const last = squared[count - 1];
  const into = new Float64Array(length * count);
  for (let k = 0; k < length; k++) {
    onBeat?.();
    const xk = x[k];
    const yk = y[k];
    const zk = z[k];
    const wk = weight[k];
    const own = k * count;
    for (let j = k + 1; j < length; j++) {
      const dx = x[j] - xk;
      if (dx > reach) break;
      const dy = y[j] - yk;
      const dz = z[j] - zk;
      const q = dx * dx + dy * dy + dz * dz;
      if (q > last) continue;
      let step = first[(q * scale) | 0];
      while (q > squared[step]) step++;
      into[own + step] += weight[j];
      into[j * count + step] += wk;
    }
    for (let step = own + 1; step < own + count; step++) into[step] += into[step - 1];
  }
  return into;
}

/** The quotient of M: shares around over shares everywhere, summed over the references that have a neighbour. */
function meanShare(count: number) {
  const local = new Float64Array(count);
  const global = new Float64Array(count);
  return {
    add(alike: Float64Array, a: number, around: Float64Array, b: number, share: number): void {
      for (let step = 0; step < count; step++) {
        if (around[b + step] === 0) continue;
        local[step] += alike[a + step] / around[b + step];
        global[step] += share;
      }
    },
    take: (): Float64Array => local.map((value, step) => value / global[step]),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
