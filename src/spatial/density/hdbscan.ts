import { condensedTree, mostStable } from "./condensedTree.ts";
import { NOISE } from "./dbscan.ts";
import { arcOfSquaredChord, checkDegrees, spherePositions } from "#spatial/greatCircle.ts";
import { kthNeighbour } from "./neighbours/kthNeighbour.ts";
import { mergeTree, NONE } from "./mergeTree.ts";
import { numberClusters } from "./numberClusters.ts";
import { pointTree } from "./neighbours/pointTree.ts";
import { reachabilityTree } from "./reachabilityTree.ts";

export interface HdbscanOptions {
  /** Points within the core distance of a point, itself included. */
  minPts: number;
  /** Points a cluster has at least, from 2. */
  minClusterSize: number;
  /** Metres: shorter distances count as this. Keeps density finite where establishments share a coordinate. */
  resolution?: number;
  /** Called from inside its loops. */
  onBeat?: () => void;
}

export interface HierarchyClusters {
  /** [row] 0..count - 1, or `NOISE`. */
  cluster: Int32Array;
  /** [row] 0 for noise, else how far up the densities of its cluster it stays: 1 for those that stay longest. */
  probability: Float64Array;
  /** Clusters. */
  count: number;
  /** [cluster] excess of mass, points per kilometre. */
  stability: Float64Array;
  /** [cluster] metres: it exists, apart from others and undivided, for `eps` from `epsFrom` up to but below `epsTo`. */
  epsFrom: Float64Array;
  epsTo: Float64Array;
}

/**
 * HDBSCAN* (Campello, Moulavi & Sander 2013), exact, on great-circle metres: the core points of `dbscan` at every `eps` at once, and
 * of that hierarchy the clusters that persist over the widest range of densities.
 *
 * The core distance reaches the `minPts`-th nearest point, itself included; two points are as far apart as the largest of their core
 * distances and their distance. All points together are never a cluster. As in the paper, what parts at one distance parts at once:
 * core distances make equal distances common, and implementations that part them one by one (scikit-learn's) keep points in a cluster
 * that leave it at its birth. So the result does not depend on the order of the rows. Numbers are by size, then by the smallest
 * longitude (then latitude).
 *
 * `lon` and `lat` are degrees. Throws for counts that are none, a `resolution` of 0 and rows without a place.
 */
export function hdbscan(lon: Float64Array, lat: Float64Array, options: HdbscanOptions): HierarchyClusters {
  const { minPts, minClusterSize, resolution = 1, onBeat } = options;
  if (!(Number.isInteger(minPts) && minPts >= 1))
    throw new RangeError(`minPts: expected a count from 1, got ${minPts}`);
  if (!(Number.isInteger(minClusterSize) && minClusterSize >= 2))
    throw new RangeError(`minClusterSize: expected a count from 2, got ${minClusterSize}`);
  if (!(resolution > 0)) throw new RangeError(`resolution: expected metres above 0, got ${resolution}`);
  checkDegrees(lon, lat);
  const length = lon.length;
  if (length < Math.max(minPts, minClusterSize)) return noClusters(length);

  const tree = pointTree(spherePositions(lon, lat), onBeat);
  const edges = reachabilityTree(tree, kthNeighbour(tree, minPts, { onBeat }), onBeat);
  const weight = edges.weight.map((squared) => arcOfSquaredChord(squared) / 1000);
  const condensed = condensedTree(mergeTree(length, { ...edges, weight }, resolution / 1000), minClusterSize);
  const within = mostStable(condensed);

  const selected = [...within.keys()].filter((c) => within[c] === c);
  const slot = new Int32Array(within.length).fill(NONE);
  selected.forEach((c, k) => (slot[c] = k));
  const { size, west, south } = extents(lon, lat, tree.order, (p) => slotOf(p), selected.length);
  const number = numberClusters({ count: selected.length, size, lon: west, lat: south, claims: [] });

  const found = noClusters(length, selected.length);
  for (let p = 0; p < length; p++) {
    const k = slotOf(p);
    if (k === NONE) continue;
    const c = selected[k];
    found.cluster[tree.order[p]] = number[k];
    found.probability[tree.order[p]] = condensed.last[p] === c ? condensed.leaves[p] / condensed.death[c] : 1;
  }
  selected.forEach((c, k) => {
    found.stability[number[k]] = condensed.stability[c];
    found.epsFrom[number[k]] = 1000 / condensed.death[c];
    found.epsTo[number[k]] = 1000 / condensed.birth[c];
  });
  return found;

  function slotOf(p: number): number {
    const c = within[condensed.last[p]];
    return c === NONE ? NONE : slot[c];
  }
}

function noClusters(length: number, count = 0): HierarchyClusters {
  return {
    cluster: new Int32Array(length).fill(NOISE),
    probability: new Float64Array(length),
    count,
    stability: new Float64Array(count),
    epsFrom: new Float64Array(count),
    epsTo: new Float64Array(count),
  };
}

/** [slot] members, and the smallest longitude with the smallest latitude at it. */
function extents(
  lon: Float64Array,
  lat: Float64Array,
  order: Uint32Array,
  slotOf: (place: number) => number,
  count: number,
): { size: Uint32Array; west: Float64Array; south: Float64Array } {
  const size = new Uint32Array(count);
  const west = new Float64Array(count).fill(Infinity);
  const south = new Float64Array(count).fill(Infinity);
  for (let p = 0; p < order.length; p++) {
    const k = slotOf(p);
    if (k === NONE) continue;
    const i = order[p];
    size[k]++;
    if (lon[i] > west[k] || (lon[i] === west[k] && lat[i] >= south[k])) continue;
    west[k] = lon[i];
    south[k] = lat[i];
  }
  return { size, west, south };
}
