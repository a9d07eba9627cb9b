import { children } from "#industries/colourClasses.ts";
import type { IndustryTree } from "#industries/industryTree.ts";

/**
 * The industries that say most about a set of establishments, most first, none inside another: of the selected industries
 * (the sectors, when nothing is selected); if only one has any, of its parts.
 *
 * @param counts [industry node] establishments of the set in the subtree
 */
export function leadingIndustries(
  tree: IndustryTree,
  roots: readonly number[],
  counts: ArrayLike<number>,
  limit: number,
): { node: number; count: number }[] {
  const present = (nodes: readonly number[]) => nodes.filter((node) => counts[node] > 0);
  let nodes = present(roots.length ? roots : children(tree, -1));
  while (nodes.length === 1) {
    const parts = present(children(tree, nodes[0]));
    if (parts.length === 0) break;
    nodes = parts;
  }
  return nodes
    .map((node) => ({ node, count: counts[node] }))
    .sort((a, b) => b.count - a.count || a.node - b.node)
    .slice(0, limit);
}
