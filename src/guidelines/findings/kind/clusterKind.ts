import type { IndustryTree } from "#industries/industryTree.ts";
import type { ClusterKind, KindTable } from "#guidelines/findings/model/findingModel.ts";

/** A subject and those above it, itself first: "industry/3364", "industry/336", "industry/31-33". A subcluster's is its cluster. */
export function subjectLine(
  subject: string,
  { id, index, parent }: Pick<IndustryTree, "id" | "index" | "parent">,
): string[] {
  const [kind, name, part] = subject.split("/");
  if (kind === "cluster") return part === undefined ? [subject] : [subject, `cluster/${name}`];
  const line: string[] = [];
  for (let node = index.get(name) ?? -1; node >= 0; node = parent[node]) line.push(`industry/${id[node]}`);
  return line;
}

/** What a cluster is made of, by the table; undefined for a subject it does not know. */
export function clusterKind(line: readonly string[], { clusters, industries }: KindTable): ClusterKind | undefined {
  for (const subject of line) {
    const [of, name] = subject.split("/");
    const found = (of === "cluster" ? clusters : industries)[name];
    if (found) return found;
  }
  return undefined;
}
