import { foldText } from "#industries/foldText.ts";
import type { ClusterGroups } from "#industries/benchmarkClusters.ts";
import type { IndustryCodes } from "#industries/industryCodes.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { parseSubject, subjectId } from "#industries/subject.ts";
import { nearest } from "#industries/nearest.ts";
import type { SearchedRegions } from "./regionChoice.ts";
import { Refusal } from "#cli/refusal.ts";

/** Most clusters suggested for a text that is no name. */
const MOST_NAMES = 5;
/** Of clusters, and of industries, among what is only called so every day. */
const MOST_OF_KIND = 2;

/** What subjects are known by. */
export interface KnownSubjects {
  tree: IndustryTree;
  codes: IndustryCodes;
  groups: ClusterGroups;
  /** For texts that are none of its names and codes. */
  search: SearchedRegions["search"];
}

/**
 * The subject a text means: the id of a subject ("cluster/automotive", "industry/336"), the id or name of a benchmark cluster
 * ("automotive"), or the code of an industry ("3363", of a classification of its own "au:12"). Refuses what is none, and names those it could be.
 */
export async function subjectChoice(text: string, { tree, codes, groups, search }: KnownSubjects): Promise<string> {
  const wanted = text.trim();
  if (parseSubject(wanted, tree, groups)) return wanted;
  if (parseSubject(`industry/${wanted}`, tree, groups) && wanted.includes(":")) return `industry/${wanted}`;
  const folded = foldText(wanted);
  const { clusters } = groups;
  const cluster = clusters.findIndex(({ id, name }) => id === folded || foldText(name) === folded);
  if (cluster >= 0) return subjectId({ kind: "cluster", cluster }, tree, groups);
  if (parseSubject(`cluster/${folded}`, tree, groups)) return `cluster/${folded}`;

  if (/^\d{2}/.test(wanted)) {
    const { node, exact } = codes.resolve(wanted, "naics");
    if (exact) return subjectId({ kind: "industry", node }, tree, groups);
    const meant = node < 0 ? "a NAICS code such as 3363" : `did you mean ${tree.code[node]} ${tree.en[node] ?? ""}?`;
    throw new Refusal(
      `--cluster: there is no industry ${JSON.stringify(text)}; ${node < 0 ? `expected ${meant}.` : meant}`,
    );
  }
  const holding = clusters.filter(({ name }) => folded.length > 2 && foldText(name).includes(folded));
  const near = nearest(
    wanted,
    clusters.map(({ name }) => name),
  );
  const shown =
    holding.length > 0 ? holding.slice(0, MOST_NAMES).map(({ name }) => name) : near ? [near] : await searched();
  if (shown.length === 0)
    throw new Refusal(
      `There is no cluster ${JSON.stringify(text)}; expected a benchmark cluster such as Automotive or a NAICS code such as 3363.`,
    );
  const more = holding.length - MOST_NAMES;
  throw new Refusal(
    `There is no cluster ${JSON.stringify(text)}; did you mean ${shown.join(" or ")}${more > 0 ? ` or one of ${more} more` : ""}?`,
  );

  /** What is called so every day: "wine" is 31213 Wineries. */
  async function searched(): Promise<string[]> {
    const { groups: found } = await search(wanted);
    const names = found.flatMap(({ hits }) =>
      hits.slice(0, MOST_OF_KIND).flatMap((hit) => {
        if (hit.kind === "cluster") return hit.of === undefined ? hit.name : `${hit.subject} ${hit.name}`;
        if (hit.kind === "industry") return `${tree.id[hit.node]} ${tree.en[hit.node] ?? tree.es[hit.node] ?? ""}`;
        return [];
      }),
    );
    return names.slice(0, MOST_NAMES);
  }
}
