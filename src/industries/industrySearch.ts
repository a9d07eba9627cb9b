import { foldText } from "./foldText.ts";
import type { IndustryTree } from "./industryTree.ts";

/** Finds industries by code or by words of their titles in either language. */
export interface IndustrySearch {
  /** All matching nodes, best first; ties in tree order. An empty query matches none. */
  (query: string): number[];
}

/**
 * A search over a tree: every word of the query must occur in the code or in a title (accents and case folded).
 * Rank: the code itself, codes that begin with the query, titles that begin with it, a word that begins with it, the rest;
 * within a rank the broader industry first.
 */
export function industrySearch(tree: IndustryTree): IndustrySearch {
  let folded: string[][] | undefined; // by who searches first: few do at once
  const foldTitles = () =>
    Array.from({ length: tree.length }, (_, node) =>
      [tree.en[node], tree.es[node]].filter((title) => title !== null).map(foldText),
    );
  return (query) => {
    const text = foldText(query).trim();
    const words = text.split(/\s+/).filter((word) => word !== "");
    if (words.length === 0) return [];
    const titles = (folded ??= foldTitles());
    const found: { node: number; rank: number }[] = [];
    for (let node = 0; node < tree.length; node++) {
      const codes = tree.code[node].split("/");
      const matches = words.every(
        (word) => codes.some((code) => code.startsWith(word)) || titles[node].some((title) => title.includes(word)),
      );
      if (matches) found.push({ node, rank: rankOf(text, codes, titles[node]) });
    }
    return found
      .sort((a, b) => a.rank - b.rank || tree.depth[a.node] - tree.depth[b.node] || a.node - b.node)
      .map(({ node }) => node);
  };
}

function rankOf(text: string, codes: readonly string[], titles: readonly string[]): number {
  if (codes.includes(text)) return 0;
  if (codes.some((code) => code.startsWith(text))) return 1;
  if (titles.some((title) => title.startsWith(text))) return 2;
  if (titles.some((title) => title.includes(` ${text}`))) return 3;
  return 4;
}
