import { SIGNIFICANCE } from "#clusters/found/clusterSpec.ts";
import type { ClusterTest } from "#clusters/found/testClusters.ts";

/** What a test says of a cluster. "general": not more than activity in general. */
export type ClusterVerdict = "untested" | "significant" | "general";

/** Fewer simulated maps cannot give so small a p. */
export const LEAST_MAPS = Math.round(1 / SIGNIFICANCE) - 1;

/** The verdict on cluster number `cluster` so far: of a finished, running or cancelled test. */
export function clusterVerdict(test: Pick<ClusterTest, "done" | "p"> | undefined, cluster: number): ClusterVerdict {
  if (!test || test.done < LEAST_MAPS || !(test.p[cluster] <= 1)) return "untested";
  return test.p[cluster] <= SIGNIFICANCE ? "significant" : "general";
}

/** How many of the clusters of a test are significant. */
export function significantClusters(test: Pick<ClusterTest, "done" | "p">): number {
  return test.p.filter((_, cluster) => clusterVerdict(test, cluster) === "significant").length;
}
