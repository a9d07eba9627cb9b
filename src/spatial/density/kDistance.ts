import { arcOfSquaredChord, checkDegrees, spherePositions } from "#spatial/greatCircle.ts";
import { kthNeighbour } from "./neighbours/kthNeighbour.ts";
import { pointTree } from "./neighbours/pointTree.ts";

/**
 * Great-circle metres from each establishment to its `k`-th nearest, itself the first; Infinity where there are fewer than `k`. Exact.
 * `lon` and `lat` are degrees. Sorted, it is the curve of Ester et al. (1996): `dbscan` with `minPts` of `k` has as core points those
 * whose `k`-distance is at most `eps`.
 */
export function kDistance(lon: Float64Array, lat: Float64Array, k: number, onBeat?: () => void): Float64Array {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`k: expected a count from 1, got ${k}`);
  checkDegrees(lon, lat);
  const tree = pointTree(spherePositions(lon, lat), onBeat);
  const squared = kthNeighbour(tree, k, { onBeat });
  const metres = new Float64Array(lon.length);
  for (let p = 0; p < metres.length; p++)
    metres[tree.order[p]] = squared[p] === Infinity ? Infinity : arcOfSquaredChord(squared[p]);
  return metres;
}
