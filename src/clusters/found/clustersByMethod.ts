import { clusterMembers } from "#spatial/density/clusterMembers.ts";
import { dbscan, type DensityClusters, NOISE } from "#spatial/density/dbscan.ts";
import { hdbscan } from "#spatial/density/hdbscan.ts";
import type { ClusterSpec } from "./clusterSpec.ts";
import { isWider } from "./isWider.ts";

/** Clusters as either method finds them. */
export interface MethodClusters extends DensityClusters {
  /** [cluster] of HDBSCAN: excess of mass, establishments per kilometre. */
  stability?: Float64Array;
  /** Of HDBSCAN: what is wider than a cluster may be; its places are noise in `cluster`. */
  areas?: { area: Int32Array; count: number };
}

/**
 * Groups places in degrees by the method of a spec. Of HDBSCAN `minPts` is both the points that make density and the smallest cluster,
 * every member counts as core, and `eps` is not used; it knows no distance, so that what is wider than `maxKm` is told apart as an area.
 * `onBeat` is called as it goes on.
 */
export function clustersByMethod(
  lon: Float64Array,
  lat: Float64Array,
  method: ClusterSpec["method"],
  { eps, minPts, maxKm }: { eps: number; minPts: number; maxKm: number },
  onBeat?: () => void,
): MethodClusters {
  if (method === "dbscan") return dbscan(lon, lat, eps, minPts, onBeat);
  const found = hdbscan(lon, lat, { minPts, minClusterSize: Math.max(2, minPts), onBeat });
  const members = clusterMembers(found.cluster, found.count);
  const kept: number[] = [];
  const wide: number[] = [];
  for (let c = 0; c < found.count; c++) {
    onBeat?.();
    const rows = members.rows.subarray(members.offsets[c], members.offsets[c + 1]);
    const degrees = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]);
    (isWider(degrees(lon), degrees(lat), maxKm) ? wide : kept).push(c);
  }
  const numbered = (clusters: readonly number[]) => {
    const numberOf = new Map(clusters.map((c, number) => [c, number]));
    return found.cluster.map((c) => numberOf.get(c) ?? NOISE);
  };
  const cluster = numbered(kept);
  return {
    cluster,
    core: Uint8Array.from(cluster, (c) => (c >= 0 ? 1 : 0)),
    count: kept.length,
    stability: Float64Array.from(kept, (c) => found.stability[c]),
    areas: { area: numbered(wide), count: wide.length },
  };
}
