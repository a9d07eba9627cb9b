import type { ClusterGroups } from "./benchmarkClusters.ts";
import type { IndustryTree } from "./industryTree.ts";

/** What a regional figure is about: an industry of the tree at any depth, a benchmark cluster, or one of its subclusters. */
export type Subject =
  | { kind: "industry"; node: number }
  | { kind: "cluster"; cluster: number }
  | { kind: "subcluster"; cluster: number; subcluster: number };

/** A subject as links write it: "industry/336", "cluster/automotive", "cluster/automotive/2". */
export function subjectId(subject: Subject, tree: IndustryTree, groups: ClusterGroups): string {
  if (subject.kind === "industry") return `industry/${tree.id[subject.node]}`;
  const cluster = `cluster/${groups.clusters[subject.cluster].id}`;
  return subject.kind === "cluster" ? cluster : `${cluster}/${subject.subcluster}`;
}

/** The inverse of `subjectId`; undefined where the atlas has no such subject. */
export function parseSubject(id: string, tree: IndustryTree, groups: ClusterGroups): Subject | undefined {
  const [kind, name, part, ...rest] = id.split("/");
  if (rest.length > 0 || name === undefined) return undefined;
  if (kind === "industry") {
    const node = tree.index.get(name);
    return node === undefined || part !== undefined ? undefined : { kind, node };
  }
  if (kind !== "cluster") return undefined;
  const cluster = groups.clusters.findIndex((candidate) => candidate.id === name);
  if (cluster < 0) return undefined;
  if (part === undefined) return { kind, cluster };
  const subcluster = /^\d+$/.test(part) ? Number(part) : -1;
  return subcluster >= 0 && subcluster < groups.clusters[cluster].subclusters.length
    ? { kind: "subcluster", cluster, subcluster }
    : undefined;
}

/** The nodes a subject consists of, each the topmost of its branch: what to select to see its establishments. */
export function subjectNodes(subject: Subject, groups: ClusterGroups): number[] {
  if (subject.kind === "industry") return [subject.node];
  if (subject.kind === "cluster") return groups.nodes[subject.cluster];
  return groups.subclusterNodes[subject.cluster][subject.subcluster];
}

/** The subject that consists of exactly these topmost selected nodes (`selectionRoots`); undefined where none does. */
export function subjectOfRoots(roots: readonly number[], groups: ClusterGroups | undefined): Subject | undefined {
  const isAll = (nodes: readonly number[]) =>
    nodes.length === roots.length && nodes.every((node, i) => node === roots[i]);
  if (roots.length === 0) return undefined;
  if (groups) {
    const cluster = groups.clusterOf[roots[0]];
    if (cluster >= 0) {
      if (isAll(groups.nodes[cluster])) return { kind: "cluster", cluster };
      const subcluster = groups.subclusterNodes[cluster].findIndex(isAll);
      // One industry that is a whole subcluster is better known by its own name.
      if (subcluster >= 0 && roots.length > 1) return { kind: "subcluster", cluster, subcluster };
    }
  }
  return roots.length === 1 ? { kind: "industry", node: roots[0] } : undefined;
}
