import { commonAncestor } from "#industries/industryCodes.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { fold } from "#data/establishments/fold.ts";

/** Facilities of known industry a text must have before it says anything, and the share of them that must agree. */
const LEAST_FACILITIES = 5;
const LEAST_SHARE = 0.9;

/**
 * The deepest industry that texts of an activity or a sector imply, learned from the facilities that state both the text and a SCIAN
 * code in another year: the deepest node that holds at least 90% of at least 5 of them. A text that implies no more than the
 * root of all implies nothing.
 */
export class ActivityIndustries {
  readonly #nodes = new Map<string, number[]>();
  readonly #tree: IndustryTree;

  constructor(tree: IndustryTree) {
    this.#tree = tree;
  }

  add(text: string, node: number): void {
    const key = fold(text);
    this.#nodes.set(key, [...(this.#nodes.get(key) ?? []), node]);
  }

  /** Node of the tree, or undefined. */
  imply(text: string): number | undefined {
    const nodes = this.#nodes.get(fold(text)) ?? [];
    if (nodes.length < LEAST_FACILITIES) return undefined;
    let best: number | undefined;
    for (const candidate of new Set(nodes.flatMap((node) => this.#ancestors(node)))) {
      const held = nodes.filter((node) => commonAncestor(this.#tree, [candidate, node]) === candidate).length;
      if (
        held >= LEAST_SHARE * nodes.length &&
        (best === undefined || this.#tree.depth[candidate] > this.#tree.depth[best])
      )
        best = candidate;
    }
    return best;
  }

  #ancestors(node: number): number[] {
    const chain: number[] = [];
    for (let at = node; at >= 0; at = this.#tree.parent[at]) chain.push(at);
    return chain;
  }
}
