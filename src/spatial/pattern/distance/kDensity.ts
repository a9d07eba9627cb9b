import { pairDistances } from "./pairDistances.ts";
import type { SitePositions } from "#spatial/sitePositions.ts";

export interface KDensityOptions {
  /** Metres, at which the density is taken. */
  distances: ArrayLike<number>;
  /** Metres; `pairDistances(sites).bandwidth` if absent. */
  bandwidth?: number;
  /** By establishment, 0 or more, as employment: a pair counts with the product. 1 for every establishment if absent. */
  weight?: ArrayLike<number>;
}

/**
 * K-density of Duranton and Overman (2005), exact: the density of the distances between establishments of an industry, per metre,
 * Gaussian kernel reflected at 0, so that it integrates to 1 from 0 on. Time grows with pairs times distances; for thousands of
 * establishments take `createKDensitySimulation`. NaN where no pair has weight.
 */
export function kDensity(sites: SitePositions, { distances, bandwidth, weight }: KDensityOptions): Float64Array {
  const { length, x, y, z, along } = sites;
  const h = positiveBandwidth(bandwidth ?? pairDistances(sites).bandwidth);
  const density = new Float64Array(distances.length);
  let total = 0;
  for (let i = 0; i < length; i++)
    for (let j = i + 1; j < length; j++) {
      const between = along(Math.hypot(x[i] - x[j], y[i] - y[j], z[i] - z[j]));
      const pair = weight ? weight[i] * weight[j] : 1;
      total += pair;
      for (let k = 0; k < density.length; k++) density[k] += pair * reflectedGaussian(distances[k], between, h);
    }
  return density.map((value) => value / total);
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
