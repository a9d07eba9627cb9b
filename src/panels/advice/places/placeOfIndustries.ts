import { economyOf } from "#economies/economies.ts";
import { NO_CLUSTER, type ClusterGroups } from "#industries/benchmarkClusters.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { subjectId } from "#industries/subject.ts";
import { regionParts } from "#regions/regionId.ts";

/** The region and subject that recommendations for something on the map are those of, or why there is none. */
export type FoundPlace =
  | { region: string; subject: string }
  | { reason: "noRegion" | "noIndustry" | "noCluster" | "severalClusters" | "severalIndustries" };

/** The benchmark cluster all industries belong to; where the source counts no clusters, the one industry. */
export function placeOfIndustries(
  nodes: readonly number[],
  region: string | undefined,
  tree: IndustryTree,
  groups: ClusterGroups,
): FoundPlace {
  if (!region) return { reason: "noRegion" };
  if (nodes.length === 0) return { reason: "noIndustry" };
  if (!economyOf(regionParts(region).economy).hasClusters) {
    if (nodes.length > 1) return { reason: "severalIndustries" };
    return { region, subject: subjectId({ kind: "industry", node: nodes[0] }, tree, groups) };
  }
  const clusters = new Set(nodes.map((node) => groups.clusterOf[node]));
  const [cluster] = clusters;
  if (clusters.size > 1) return { reason: "severalClusters" };
  if (cluster < 0) return { reason: cluster === NO_CLUSTER ? "noCluster" : "severalClusters" };
  return { region, subject: subjectId({ kind: "cluster", cluster }, tree, groups) };
}
