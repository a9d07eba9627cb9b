import type { IndustryTree } from "./industryTree";

/** Colours a map can keep apart (Okabe-Ito without black). */
export const MAX_CLASSES = 7;
/** Class of everything that is in none of the classes. */
export const OTHER_CLASS = 255;

export interface ColourClasses {
  /** Industry node of each class, most establishments first; the position is the colour. */
  nodes: number[];
  /** [industry node] position in `nodes`, or `OTHER_CLASS`. */
  classOf: Uint8Array;
}

/**
 * Divides the selected industries into at most seven classes worth telling apart by colour: starts from the selected
 * nodes (the sectors when nothing is selected) and opens the largest class as long as its children fit, then keeps
 * the seven with the most establishments. Undefined when one industry is left: one hue says more.
 *
 * @param roots selected nodes, none an ancestor of another; empty for all
 * @param counts [industry node] establishments in the subtree of the whole register, so that a colour does not change
 *   with the other filters
 */
export function colourClasses(tree: IndustryTree, roots: readonly number[], counts: ArrayLike<number>): ColourClasses | undefined {
  let classes = (roots.length ? [...roots] : sectors(tree)).filter((node) => counts[node] > 0);
  const total = classes.reduce((sum, node) => sum + counts[node], 0);
  for (;;) {
    classes.sort((a, b) => counts[b] - counts[a] || a - b);
    const open = classes.find((node) => {
      const parts = children(tree, node).filter((child) => counts[child] > 0);
      const tooLarge = classes.length === 1 || counts[node] > total / 4;
      return tooLarge && parts.length > 0;
    });
    // Opening is worth it while fewer than seven classes tell the register apart.
    if (open === undefined || (classes.length > 1 && classes.length >= 3 * MAX_CLASSES)) break;
    const parts = children(tree, open).filter((child) => counts[child] > 0);
    classes = [...classes.filter((node) => node !== open), ...parts];
  }
  if (classes.length < 2) return undefined;
  const nodes = classes.slice(0, MAX_CLASSES);
  const classOf = new Uint8Array(tree.length).fill(OTHER_CLASS);
  nodes.forEach((node, position) => classOf.fill(position, node, tree.end[node]));
  return { nodes, classOf };
}

function sectors(tree: IndustryTree): number[] {
  return children(tree, -1);
}

/** Child nodes in tree order; of -1, the sectors. */
export function children(tree: IndustryTree, node: number): number[] {
  const found: number[] = [];
  const end = node < 0 ? tree.length : tree.end[node];
  for (let child = node + 1; child < end; child = tree.end[child]) found.push(child);
  return found;
}
