import type { ColourClasses } from "#industries/colourClasses.ts";
import type { IndustryTree } from "#industries/industryTree.ts";

/**
 * Establishments of each colour class. A class that holds another does not count what the other has, so that the counts
 * and what is in no class add up to the whole.
 *
 * @param counts [industry node] establishments in the subtree
 */
export function classCounts(tree: IndustryTree, nodes: ColourClasses["nodes"], counts: ArrayLike<number>): number[] {
  const result = nodes.map((node) => counts[node]);
  nodes.forEach((node) => {
    for (let above = tree.parent[node]; above >= 0; above = tree.parent[above]) {
      const holder = nodes.indexOf(above);
      if (holder < 0) continue;
      result[holder] -= counts[node];
      break;
    }
  });
  return result;
}
