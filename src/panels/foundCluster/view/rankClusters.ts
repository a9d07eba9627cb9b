import type { SpatialCluster } from "#clusters/found/delineate.ts";

export const RANKS = ["size", "excess", "p"] as const;
export type ClusterRank = (typeof RANKS)[number];

type Ranked = Pick<SpatialCluster, "cluster" | "establishments" | "excess" | "llr">;

/** The clusters in an order. By p those without one come last; equals by how strong they are, which p's are too coarse to tell. */
export function rankClusters<T extends Ranked>(
  clusters: readonly T[],
  rank: ClusterRank,
  p: readonly number[] | undefined,
): T[] {
  const known = (cluster: T) => p?.[cluster.cluster] ?? Number.POSITIVE_INFINITY;
  return clusters.toSorted((a, b) => {
    if (rank === "size") return b.establishments - a.establishments || a.cluster - b.cluster;
    if (rank === "excess") return b.excess - a.excess || a.cluster - b.cluster;
    const [first, second] = [known(a), known(b)];
    if (first !== second) return first - second;
    return b.llr - a.llr || a.cluster - b.cluster;
  });
}
