import { type ClusterFile, NO_CLUSTER, SEVERAL_CLUSTERS } from "#industries/benchmarkClusters.ts";
import type { IndustryCodes } from "#industries/industryCodes.ts";
import type { IndustryTree } from "#industries/industryTree.ts";

/** A row of the definitions. */
export interface Definition {
  naics: string;
  traded: boolean;
  cluster: string;
  subcluster: string;
}

/** "Aerospace Vehicles and Defense" to "aerospace-vehicles-and-defense". */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * Clusters of every node. A node belongs to a cluster when every NAICS leaf under it does; a Mexican class has what its
 * deepest shared ancestor has.
 */
export function clusterFile(definitions: readonly Definition[], tree: IndustryTree, codes: IndustryCodes): ClusterFile {
  const names = [...new Set(definitions.map(({ cluster }) => cluster))].sort();
  const clusters = names.map((name) => {
    const rows = definitions.filter(({ cluster }) => cluster === name);
    return {
      id: slug(name),
      name,
      traded: rows[0].traded,
      subclusters: [...new Set(rows.map(({ subcluster }) => subcluster))].sort(),
    };
  });
  const clusterOf: number[] = Array.from({ length: tree.length }, () => NO_CLUSTER);
  const subclusterOf: number[] = Array.from({ length: tree.length }, () => NO_CLUSTER);
  for (const { naics, cluster, subcluster } of definitions) {
    const { node, exact } = codes.resolve(naics, "naics");
    if (!exact) throw new Error(`cluster definitions: ${naics} is not a NAICS 2017 code`);
    clusterOf[node] = names.indexOf(cluster);
    subclusterOf[node] = clusters[clusterOf[node]].subclusters.indexOf(subcluster);
  }
  for (let node = tree.length - 1; node >= 0; node--) {
    const children: number[] = [];
    for (let child = node + 1; child < tree.end[node]; child = tree.end[child])
      if (tree.system[child] !== "scian") children.push(child);
    if (children.length === 0) continue;
    clusterOf[node] = agreed(children.map((child) => clusterOf[child]));
    subclusterOf[node] = clusterOf[node] < 0 ? clusterOf[node] : agreed(children.map((child) => subclusterOf[child]));
  }
  for (let node = 0; node < tree.length; node++) {
    if (tree.system[node] !== "scian" || tree.parent[node] < 0) continue;
    clusterOf[node] = clusterOf[tree.parent[node]];
    subclusterOf[node] = subclusterOf[tree.parent[node]];
  }
  return { clusters, clusterOf, subclusterOf };
}

function agreed(values: readonly number[]): number {
  return values.every((value) => value === values[0]) ? values[0] : SEVERAL_CLUSTERS;
}
