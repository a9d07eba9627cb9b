import { densityClusters, type DensityClusters } from "#spatial/density/dbscan.ts";
import type { Positions } from "#spatial/greatCircle.ts";
import { planeCells } from "./planeCells.ts";

/** `dbscan` in a plane: `x`, `y` and `eps` in one unit of length; "longitude" above is `x`, "latitude" is `y`. */
export function dbscanPlanar(x: Float64Array, y: Float64Array, eps: number, minPts: number): DensityClusters {
  if (!(eps > 0)) throw new RangeError(`eps: expected a distance above 0, got ${eps}`);
  const positions = (rows: Uint32Array): Positions => ({
    x: Float64Array.from(rows, (i) => x[i]),
    y: Float64Array.from(rows, (i) => y[i]),
    z: new Float64Array(rows.length),
  });
  return densityClusters(planeCells(x, y, eps), positions, { limit: eps * eps, minPts, lon: x, lat: y });
}
