import type { SitePositions } from "#spatial/sitePositions.ts";
import { binaryWeights, type Weights } from "./weights.ts";

/** Share of a distance by which a pair exactly at it may seem further away: 0.1 mm of 100 km. */
const ROUNDING = 1e-9;

/** Binary weights of all other sites at most so many metres away along the surface. Throws unless `metres` is positive. */
export function distanceWeights(sites: SitePositions, metres: number): Weights {
  if (!(metres > 0)) throw new Error(`distance: expected more than 0 m, got ${metres}`);
  const { length, x, y, z } = sites;
  const reach = (sites.straight(metres) * (1 + ROUNDING)) ** 2;
  const near = Array.from({ length }, (): number[] => []);
  for (let i = 0; i < length; i++)
    for (let j = i + 1; j < length; j++) {
      if ((x[j] - x[i]) ** 2 + (y[j] - y[i]) ** 2 + (z[j] - z[i]) ** 2 > reach) continue;
      near[i].push(j);
      near[j].push(i);
    }
  return binaryWeights(near);
}
