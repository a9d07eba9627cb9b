import type { IndustryTree } from "./industryTree.ts";

/** Value of `clusterOf` and `subclusterOf` for a node outside the definitions. */
export const NO_CLUSTER = -1;
/** Value for a node whose leaves belong to several, or only some of whose leaves belong to one. */
export const SEVERAL_CLUSTERS = -2;

/** One benchmark cluster definition: industries that tend to stand together across the United States. */
export interface BenchmarkCluster {
  /** Stable slug for links: "aerospace-vehicles-and-defense". */
  id: string;
  name: string;
  /** Traded clusters serve other regions; local ones serve their own. */
  traded: boolean;
  subclusters: string[];
}

/** `public/atlas/clusters.json`: the definitions, and for each tree node the cluster all its leaves belong to. */
export interface ClusterFile {
  clusters: BenchmarkCluster[];
  /** [tree node] index into `clusters`, or -1 none, -2 several. */
  clusterOf: number[];
  /** [tree node] index into the node's cluster's `subclusters`, or -1, -2. */
  subclusterOf: number[];
}

/** Clusters as a second grouping of the industries: a list of node lists. */
export interface ClusterGroups {
  clusters: BenchmarkCluster[];
  clusterOf: Int16Array;
  /** [cluster] the nodes that belong to it, each the topmost of its branch, in tree order. */
  nodes: number[][];
  /** [cluster][subcluster] likewise. */
  subclusterNodes: number[][][];
}

/** Turns the file into lists of nodes. Throws if it was made for another tree. */
export function clusterGroups(file: ClusterFile, tree: IndustryTree): ClusterGroups {
  if (file.clusterOf.length !== tree.length)
    throw new Error(`clusters.json: expected ${tree.length} nodes, got ${file.clusterOf.length}`);
  const nodes: number[][] = file.clusters.map(() => []);
  const subclusterNodes: number[][][] = file.clusters.map(({ subclusters }) => subclusters.map(() => []));
  for (let node = 0; node < tree.length; node++) {
    const cluster = file.clusterOf[node];
    if (cluster < 0) continue;
    const parent = tree.parent[node];
    const parentCluster = parent < 0 ? SEVERAL_CLUSTERS : file.clusterOf[parent];
    if (parentCluster !== cluster) nodes[cluster].push(node);
    const subcluster = file.subclusterOf[node];
    if (subcluster < 0) continue;
    if (parentCluster !== cluster || file.subclusterOf[parent] !== subcluster)
      subclusterNodes[cluster][subcluster].push(node);
  }
  return { clusters: file.clusters, clusterOf: Int16Array.from(file.clusterOf), nodes, subclusterNodes };
}
