import { type ClusterFile, SEVERAL_CLUSTERS } from "#industries/benchmarkClusters.ts";

/** Industries sorted into groups: the clusters, their subclusters. */
export interface IndustryGroups {
  count: number;
  /** [tree node] its group, or -1 in none, -2 in several (`NO_CLUSTER`, `SEVERAL_CLUSTERS`). */
  groupOf: Int32Array;
}

/** The benchmark clusters as groups: a group is an index into `file.clusters`. */
export function clusterIndustryGroups(file: ClusterFile): IndustryGroups {
  return { count: file.clusters.length, groupOf: Int32Array.from(file.clusterOf) };
}

/** The subclusters of all clusters as groups: those of cluster c are `first[c]` to `first[c + 1] - 1`, in the file's order. */
export function subclusterIndustryGroups(file: ClusterFile): IndustryGroups & { first: Int32Array } {
  const first = new Int32Array(file.clusters.length + 1);
  file.clusters.forEach(({ subclusters }, cluster) => (first[cluster + 1] = first[cluster] + subclusters.length));
  const groupOf = Int32Array.from(file.clusterOf, (cluster, node) => {
    if (cluster < 0) return cluster;
    return file.subclusterOf[node] < 0 ? SEVERAL_CLUSTERS : first[cluster] + file.subclusterOf[node];
  });
  return { count: first[file.clusters.length], groupOf, first };
}
