import type { SitePositions } from "#spatial/sitePositions.ts";

/** Sites in a plane, in metres or any one unit: distances that a person can check. */
export function planeSites(x: ArrayLike<number>, y: ArrayLike<number>): SitePositions {
  return {
    length: x.length,
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    z: new Float64Array(x.length),
    straight: (distance) => distance,
    along: (straight) => straight,
  };
}
