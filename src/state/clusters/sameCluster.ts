import type { SpatialCluster } from "#clusters/found/delineate.ts";

type Ground = Pick<SpatialCluster, "lon" | "lat" | "bounds">;

/**
 * The cluster that stands where `before` stood under other settings: of those whose bounds meet its own, the one with the nearest middle.
 * Undefined if none is left there.
 */
export function sameCluster<T extends Ground>(before: Ground, clusters: readonly T[]): T | undefined {
  let nearest: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const cluster of clusters) {
    if (!meet(before.bounds, cluster.bounds)) continue;
    const east = (cluster.lon - before.lon) * Math.cos((before.lat * Math.PI) / 180);
    const distance = Math.hypot(east, cluster.lat - before.lat);
    if (distance < least) [nearest, least] = [cluster, distance];
  }
  return nearest;
}

function meet(a: Ground["bounds"], b: Ground["bounds"]): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
