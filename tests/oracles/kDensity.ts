import {
  type KDensityOptions,
  positiveBandwidth,
  reflectedGaussian,
} from "#spatial/pattern/distance/kDensitySimulation.ts";
import { pairDistances } from "#spatial/pattern/distance/pairDistances.ts";
import type { SitePositions } from "#spatial/sitePositions.ts";

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
