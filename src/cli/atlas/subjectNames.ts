import type { ClusterGroups } from "#industries/benchmarkClusters.ts";
import { codeIn, type CodeSystem } from "#industries/industryCodes.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { parseSubject } from "#industries/subject.ts";

/** What a subject is called. */
export interface SubjectName {
  id: string;
  title: string;
  /** Of an industry. */
  code?: string;
  /** Of a cluster or one of its parts. */
  traded?: boolean;
}

export type SubjectNames = (subject: string) => SubjectName;

/** Names of subjects: "Automotive", "Motor Vehicle Parts Manufacturing" with its code in the source's classification. */
export function subjectNames(tree: IndustryTree, groups: ClusterGroups, system: CodeSystem): SubjectNames {
  return (id) => {
    const subject = parseSubject(id, tree, groups);
    if (!subject) return { id, title: id };
    if (subject.kind === "industry") {
      const { node } = subject;
      return { id, code: codeIn(tree, node, system) ?? tree.code[node], title: tree.en[node] ?? tree.es[node] ?? "" };
    }
    const { name, traded, subclusters } = groups.clusters[subject.cluster];
    return { id, traded, title: subject.kind === "cluster" ? name : subclusters[subject.subcluster] };
  };
}
