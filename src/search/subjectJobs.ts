import type { ClusterGroups } from "#industries/benchmarkClusters.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { parseSubject } from "#industries/subject.ts";
import type { DerivedFigures } from "#regions/counts/derivedFigures.ts";

/**
 * Jobs in the country of every subject of `nation`: benchmark clusters as they stand, industries as the sum of the counted ones below them.
 * NaN for subclusters and what is finer than the counts.
 */
export function subjectJobs(
  tree: IndustryTree,
  groups: ClusterGroups,
  { industries, nation }: Pick<DerivedFigures, "industries" | "nation">,
): (subject: string) => number {
  const known = new Map(industries.map((id, slot) => [tree.index.get(id), nation.groups.employment[slot]]));
  return (id) => {
    const subject = parseSubject(id, tree, groups);
    if (subject?.kind === "cluster") return nation.clusters.employment[subject.cluster] ?? Number.NaN;
    if (subject?.kind !== "industry") return Number.NaN;
    let sum = Number.NaN;
    for (let node = subject.node; node < tree.end[subject.node]; node++) {
      const jobs = known.get(node);
      if (jobs !== undefined && jobs >= 0) sum = (Number.isNaN(sum) ? 0 : sum) + jobs;
    }
    return sum;
  };
}
