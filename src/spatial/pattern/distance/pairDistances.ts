import { countPairs } from "./pairBins.ts";
import { diagonal, type SitePositions, sweepSites } from "#spatial/sitePositions.ts";

/** Sites up to which every distance is kept and sorted; beyond, distances are counted in bins. */
const KEPT_SITES = 1500;
const BINS = 65_536;

/** All distances between two different sites, summed up. */
export interface PairDistances {
  count: number;
  /** Metres; Duranton and Overman measure up to the median distance of all establishments. */
  median: number;
  /**
   * Silverman's rule as Duranton and Overman apply it: 0.9 min(sd, IQR / 1.34) count^(-1/5) over the distances, unweighted and
   * before reflection. If half of all distances are equal the interquartile range is 0 and the standard deviation counts alone.
   */
  bandwidth: number;
}

/**
 * Median and bandwidth of the distances between sites. Exact up to 1,500 sites; beyond, quartiles are right to 1/65,536 of the
 * diagonal of the sites' box (76 m over 5,000 km). NaN for fewer than two pairs. `onBeat` is called as it goes on.
 */
export function pairDistances(sites: SitePositions, onBeat?: () => void): PairDistances {
  const count = (sites.length * Math.max(0, sites.length - 1)) / 2;
  if (count < 2) return { count, median: count === 1 ? keptDistances(sites)[0] : Number.NaN, bandwidth: Number.NaN };
  const { at, deviation } = sites.length <= KEPT_SITES ? kept(sites, count) : counted(sites, count, onBeat);
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quartile(at, share * (count - 1)));
  const range = (upper - lower) / 1.34;
  const spread = range > 0 ? Math.min(deviation, range) : deviation;
  return { count, median, bandwidth: 0.9 * spread * count ** -0.2 };
}

function quartile(at: (rank: number) => number, rank: number): number {
  const below = at(Math.floor(rank));
  return below + (rank - Math.floor(rank)) * (at(Math.ceil(rank)) - below);
}

interface Ranked {
  /** Distance at rank 0..count-1. */
  at: (rank: number) => number;
  deviation: number;
}

function keptDistances({ length, x, y, z, along }: SitePositions): Float64Array {
  const distances = new Float64Array((length * (length - 1)) / 2);
  let k = 0;
  for (let i = 0; i < length; i++)
    for (let j = i + 1; j < length; j++) distances[k++] = along(Math.hypot(x[i] - x[j], y[i] - y[j], z[i] - z[j]));
  return distances.sort();
}

function kept(sites: SitePositions, count: number): Ranked {
  const distances = keptDistances(sites);
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / count;
  const squares = distances.reduce((sum, distance) => sum + (distance - mean) ** 2, 0);
  return { at: (rank) => distances[rank], deviation: Math.sqrt(squares / (count - 1)) };
}

function counted(sites: SitePositions, count: number, onBeat?: () => void): Ranked {
  const width = diagonal(sites) / BINS;
  if (width === 0) return { at: () => 0, deviation: 0 };
  const bins = new Float64Array(BINS + 2);
  countPairs(sweepSites(sites), width, bins, onBeat);
  const centre = (bin: number) => sites.along((bin + 0.5) * width);
  const mean = bins.reduce((sum, pairs, bin) => sum + pairs * centre(bin), 0) / count;
  const squares = bins.reduce((sum, pairs, bin) => sum + pairs * (centre(bin) - mean) ** 2, 0);
  for (let bin = 1; bin < bins.length; bin++) bins[bin] += bins[bin - 1];
  return { at: (rank) => centre(bins.findIndex((below) => below > rank)), deviation: Math.sqrt(squares / (count - 1)) };
}
