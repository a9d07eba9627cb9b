import type { BenchmarkCluster } from "#industries/benchmarkClusters.ts";

/** The subject a table names: by id ("cluster/automotive"), by the cluster's own id or by its name. Undefined where there is none. */
export function clusterNamed(
  name: string,
  clusters: readonly BenchmarkCluster[],
  isSubject: (id: string) => boolean,
): string | undefined {
  const text = name.trim();
  if (isSubject(text)) return text;
  const plain = text.toLowerCase();
  const found = clusters.find((cluster) => cluster.id === plain || cluster.name.toLowerCase() === plain);
  return found && `cluster/${found.id}`;
}
