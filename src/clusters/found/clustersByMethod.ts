import { dbscan, type DensityClusters } from "#spatial/density/dbscan.ts";
import { hdbscan } from "#spatial/density/hdbscan.ts";
import type { ClusterSpec } from "./clusterSpec.ts";

/** Clusters as either method finds them. */
export interface MethodClusters extends DensityClusters {
  /** [cluster] of HDBSCAN: excess of mass, establishments per kilometre. */
  stability?: Float64Array;
}

/**
 * Groups places in degrees by the method of a spec. Of HDBSCAN `minPts` is both the points that make density and the smallest cluster,
 * every member counts as core, and `eps` is not used. `onBeat` is called as it goes on.
 */
export function clustersByMethod(
  lon: Float64Array,
  lat: Float64Array,
  method: ClusterSpec["method"],
  { eps, minPts }: { eps: number; minPts: number },
  onBeat?: () => void,
): MethodClusters {
  if (method === "dbscan") return dbscan(lon, lat, eps, minPts, onBeat);
  const { cluster, count, stability } = hdbscan(lon, lat, { minPts, minClusterSize: Math.max(2, minPts), onBeat });
  return { cluster, core: Uint8Array.from(cluster, (c) => (c >= 0 ? 1 : 0)), count, stability };
}
