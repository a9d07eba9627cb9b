import type { CurveSimulation } from "#spatial/pattern/curveTest.ts";
import { countPairs, weighPairs } from "./pairBins.ts";
import { pairDistances } from "./pairDistances.ts";
import { type Random, sampleWithoutReplacement } from "#spatial/random.ts";
import { pickSites, type SitePositions, sweepSites } from "#spatial/sitePositions.ts";

/** Bins a bandwidth. The kernel slopes by 0.242 / bandwidth² at most, twice that where it folds: a density is within 0.243 / 512 = 4.8e-4 of 1 / bandwidth. */
export const BINS_A_BANDWIDTH = 512;
/** Bandwidths from which the kernel counts as 0; it is 6e-9 of 1 / bandwidth there. */
const KERNEL_REACH = 6;
const MOST_BINS = 8_000_000;

export interface KDensityOptions {
  /** Metres, at which the density is taken. */
  distances: ArrayLike<number>;
  /** Metres; `pairDistances(sites).bandwidth` if absent. */
  bandwidth?: number;
  /** By establishment, 0 or more, as employment: a pair counts with the product. 1 for every establishment if absent. */
  weight?: ArrayLike<number>;
}

/**
 * K-density of the rows `selected`, and of as many establishments redrawn among all sites without replacement, every set equally
 * likely: the null of Duranton and Overman (2005). `weight` is by establishment of `selected` and goes with the label: a redrawn
 * industry has the same sizes at other sites. All curves share the bandwidth of the observed distances.
 *
 * Distances are counted in bins of 1/512 of the bandwidth and then smoothed, the observed ones like the simulated ones, so a
 * simulation costs its pairs within the largest distance and six bandwidths, not pairs times distances.
 */
export function createKDensitySimulation(
  sites: SitePositions,
  selected: ArrayLike<number>,
  { distances, bandwidth, weight, random, onBeat }: KDensityOptions & { random: Random; onBeat?: () => void },
): CurveSimulation & { bandwidth: number } {
  if (selected.length < 2) throw new Error(`K-density: expected at least 2 establishments, got ${selected.length}`);
  const h = positiveBandwidth(bandwidth ?? pairDistances(pickSites(sites, selected), onBeat).bandwidth);
  const binned = binnedKernel(sites, distances, h);
  const swept = sweepSites(sites);
  const place = new Uint32Array(sites.length);
  swept.rows.forEach((row, k) => (place[row] = k));
  const deck = new Uint32Array(sites.length);
  const slot = new Int32Array(sites.length).fill(-1);
  const order = new Uint32Array(selected.length);
  const total = weight ? pairTotal(weight) : (selected.length * (selected.length - 1)) / 2;

  const curve = (rows: ArrayLike<number>): Float64Array => {
    for (let i = 0; i < rows.length; i++) slot[place[rows[i]]] = i;
    let count = 0;
    const labelWeight = new Float64Array(weight ? rows.length : 0);
    for (let k = 0; k < slot.length; k++) {
      if (slot[k] < 0) continue;
      if (weight) labelWeight[count] = weight[slot[k]];
      order[count++] = k;
      slot[k] = -1;
    }
    binned.bins.fill(0);
    const picked = pickSites(swept, order);
    if (weight) weighPairs(picked, labelWeight, binned.width, binned.bins, onBeat);
    else countPairs(picked, binned.width, binned.bins, onBeat);
    return binned.smooth(total);
  };

  return {
    distances: Float64Array.from(distances),
    bandwidth: h,
    observed: curve(selected),
    next: () => curve(sampleWithoutReplacement(sites.length, selected.length, random, deck)),
  };
}

/** Bins of straight lines, and the kernel of each distance over the bins it reaches, computed once. */
function binnedKernel(sites: SitePositions, distances: ArrayLike<number>, h: number) {
  const furthest = Array.from(distances).reduce((a, b) => Math.max(a, b), 0) + KERNEL_REACH * h;
  // The straight line of the last stretch is the shortest for its distance, so no bin stretches over more than this distance.
  const width = sites.straight(furthest) - sites.straight(furthest - h / BINS_A_BANDWIDTH);
  const count = Math.ceil(sites.straight(furthest) / width);
  if (!(count <= MOST_BINS))
    throw new Error(
      `distances: expected at most ${MOST_BINS / BINS_A_BANDWIDTH} bandwidths and not the antipodes, got ${furthest} with bandwidth ${h}`,
    );
  const bins = new Float64Array(count);
  const kernels = Array.from(distances, (distance) => {
    const from = Math.max(0, Math.floor(sites.straight(Math.max(0, distance - KERNEL_REACH * h)) / width));
    const to = Math.min(count, Math.ceil(sites.straight(distance + KERNEL_REACH * h) / width));
    const kernel = Float64Array.from({ length: to - from }, (_, k) =>
      reflectedGaussian(distance, sites.along((from + k + 0.5) * width), h),
    );
    return { from, kernel };
  });
  const smooth = (total: number) =>
    Float64Array.from(kernels, ({ from, kernel }) => {
      let density = 0;
      for (let k = 0; k < kernel.length; k++) density += kernel[k] * bins[from + k];
      return density / total;
    });
  return { width, bins, smooth };
}

function pairTotal(weight: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weight.length; i++) {
    if (!(weight[i] >= 0 && weight[i] < Infinity))
      throw new Error(`weight ${i}: expected a finite number of 0 or more, got ${weight[i]}`);
    sum += weight[i];
    squares += weight[i] * weight[i];
  }
  return (sum * sum - squares) / 2;
}

/** Normal density around `between` at `distance`, with what falls below 0 folded back. */
export function reflectedGaussian(distance: number, between: number, bandwidth: number): number {
  const u = (distance - between) / bandwidth;
  const v = (distance + between) / bandwidth;
  return (Math.exp(-0.5 * u * u) + Math.exp(-0.5 * v * v)) / (bandwidth * Math.sqrt(2 * Math.PI));
}

/** Throws where a bandwidth is none: all establishments at one place, or fewer than three. */
export function positiveBandwidth(bandwidth: number): number {
  if (!(bandwidth > 0 && bandwidth < Infinity))
    throw new Error(
      `bandwidth: expected more than 0 metres, got ${bandwidth}; establishments at one place have no K-density`,
    );
  return bandwidth;
}
