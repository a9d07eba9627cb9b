import { colourClasses } from "../../industries/colourClasses";
import type { IndustryTree } from "../../industries/industryTree";

/**
 * The industries that say most about a set of establishments, most first: the classes the selection divides into,
 * by their counts in the set. One when the selection cannot be divided.
 *
 * @param counts [industry node] establishments of the set in the subtree
 */
export function leadingIndustries(
  tree: IndustryTree,
  roots: readonly number[],
  counts: ArrayLike<number>,
  limit: number,
): { node: number; count: number }[] {
  const nodes = colourClasses(tree, roots, counts)?.nodes ?? roots.filter((node) => counts[node] > 0);
  return nodes
    .map((node) => ({ node, count: counts[node] }))
    .sort((a, b) => b.count - a.count || a.node - b.node)
    .slice(0, limit);
}
