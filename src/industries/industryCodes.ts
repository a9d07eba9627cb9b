import type { IndustryTree } from "./industryTree.ts";

/** The two published classifications a code can be written in. */
export type CodeSystem = "naics" | "scian";

/** Codes of other NAICS vintages to their 2017 codes; only codes that 2017 does not have. */
export interface Concordances {
  naics2012: Record<string, string[]>;
  naics2022: Record<string, string[]>;
}

/** Where a code stands in the tree. */
export interface ResolvedIndustry {
  /** Node index, -1 when not even the sector is known. */
  node: number;
  /** True if the node is that very class; false if it is only the deepest ancestor that is certain. */
  exact: boolean;
  /** The concordance that brought the code to 2017, if one did. */
  via?: keyof Concordances;
}

/** Looks up published codes. */
export interface IndustryCodes {
  resolve(code: string, system: CodeSystem): ResolvedIndustry;
}

const NOWHERE: ResolvedIndustry = { node: -1, exact: false };

/**
 * Codes of both systems to nodes. A code the tree does not have is brought forward by the concordances (a code that
 * was split goes to the deepest common ancestor of its parts), else by its longest known prefix.
 */
export function industryCodes(tree: IndustryTree, concordances?: Concordances): IndustryCodes {
  const known = { naics: codesOf(tree, "naics"), scian: codesOf(tree, "scian") };

  function byPrefix(code: string, system: CodeSystem): ResolvedIndustry {
    for (let length = code.length; length >= 2; length--) {
      const node = known[system].get(code.slice(0, length));
      if (node !== undefined) return { node, exact: length === code.length };
    }
    return NOWHERE;
  }

  function byConcordance(code: string, via: keyof Concordances): ResolvedIndustry | undefined {
    const concordance = concordances?.[via] ?? {};
    const successors =
      concordance[code] ??
      Object.keys(concordance)
        .filter((old) => old.startsWith(code))
        .flatMap((old) => concordance[old]);
    if (successors.length === 0) return undefined;
    const nodes = new Set(successors.map((successor) => known.naics.get(successor) ?? -1));
    const node = commonAncestor(tree, [...nodes]);
    return node < 0 ? undefined : { node, exact: nodes.size === 1 && code.length === 6, via };
  }

  return {
    resolve(text, system) {
      const code = text.trim();
      if (!/^\d{2}(-\d{2}|\d{0,4})$/.test(code)) return NOWHERE;
      const direct = byPrefix(code, system);
      if (direct.exact || system === "scian" || code.length < 3) return direct;
      return byConcordance(code, "naics2022") ?? byConcordance(code, "naics2012") ?? direct;
    },
  };
}

/** The deepest node that holds all of them, -1 if none does. */
export function commonAncestor(tree: IndustryTree, nodes: readonly number[]): number {
  if (nodes.length === 0 || nodes.some((node) => node < 0)) return -1;
  let ancestor = nodes[0];
  for (const node of nodes) {
    while (ancestor >= 0 && !(ancestor <= node && node < tree.end[ancestor])) ancestor = tree.parent[ancestor];
  }
  return ancestor;
}

/** The code of a node in one system ("42" or "43" for wholesale), or undefined if the system does not have it. */
export function codeIn(tree: IndustryTree, node: number, system: CodeSystem): string | undefined {
  const owner = tree.system[node];
  if (owner !== "shared" && owner !== system) return undefined;
  const [naics, scian = naics] = tree.code[node].split("/");
  return system === "naics" ? naics : scian;
}

function codesOf(tree: IndustryTree, system: CodeSystem): Map<string, number> {
  const nodes = new Map<string, number>();
  for (let node = 0; node < tree.length; node++) {
    const code = codeIn(tree, node, system);
    if (code === undefined) continue;
    nodes.set(code, node);
    const span = /^(\d\d)-(\d\d)$/.exec(code);
    if (span) for (let part = Number(span[1]); part <= Number(span[2]); part++) nodes.set(String(part), node);
  }
  return nodes;
}
