import type { IndustryTree } from "./industryTree.ts";

/** A published classification, as codes are written in it. */
interface CodeForm {
  pattern: RegExp;
  /** The code that stands in files of counts as this number: 1 is "01" or "A". */
  ofNumber: (number: number) => string;
  /** Whether its classes of up to five digits are shared with NAICS, where they mean the same. */
  isNorthAmerican: boolean;
}

const letter = (number: number) => String.fromCharCode(64 + number);
const NORTH_AMERICAN: CodeForm = {
  pattern: /^\d{2}(-\d{2}|\d{0,4})$/,
  ofNumber: String,
  isNorthAmerican: true,
};

/**
 * The published classifications a code can be written in. Of ANZSIC 2006 the divisions ("C") and subdivisions ("12"), and what is known of
 * a division only ("C0", not further defined: 100 and the place of the letter in files, of a division itself 200); of JSIC the divisions ("E"); of
 * the Labour Force Survey of Canada its groups of sectors ("31-33").
 */
const FORMS = {
  naics: NORTH_AMERICAN,
  scian: NORTH_AMERICAN,
  anzsic: {
    pattern: /^([A-S]0?|\d{2})$/,
    ofNumber: (number) => {
      if (number > 200) return letter(number - 200);
      return number > 100 ? `${letter(number - 100)}0` : String(number).padStart(2, "0");
    },
    isNorthAmerican: false,
  },
  jsic: { pattern: /^[A-T]$/, ofNumber: letter, isNorthAmerican: false },
  lfs: { pattern: /^\d{2,3}(-\d{2})?$/, ofNumber: String, isNorthAmerican: false },
} as const satisfies Record<string, CodeForm>;

export type CodeSystem = keyof typeof FORMS;

const SYSTEMS = Object.keys(FORMS) as CodeSystem[];

/** Whether a system's classes of up to five digits are those of NAICS. */
export const isNorthAmerican = (system: CodeSystem): boolean => FORMS[system].isNorthAmerican;

/** The code that stands in a file of counts as a number. */
export function codeOfNumber(number: number, system: CodeSystem): string {
  return FORMS[system].ofNumber(number);
}

/** Whether a node of the tree is a class of a system. */
export function isOfSystem({ system }: Pick<IndustryTree, "system">, node: number, of: CodeSystem): boolean {
  const owner = system[node];
  return owner === "shared" ? FORMS[of].isNorthAmerican : owner === of;
}

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
 * Codes of all systems to nodes. A code the tree does not have is brought forward by the concordances (a code that
 * was split goes to the deepest common ancestor of its parts), else by its longest known prefix.
 */
export function industryCodes(tree: IndustryTree, concordances?: Concordances): IndustryCodes {
  const known = Object.fromEntries(SYSTEMS.map((system) => [system, codesOf(tree, system)])) as Record<
    CodeSystem,
    Map<string, number>
  >;

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
      if (!FORMS[system].pattern.test(code)) return NOWHERE;
      if (!FORMS[system].isNorthAmerican) {
        const node = known[system].get(code);
        return node === undefined ? NOWHERE : { node, exact: true };
      }
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
  if (!isOfSystem(tree, node, system)) return undefined;
  const [naics, scian = naics] = tree.code[node].split("/");
  return system === "scian" ? scian : naics;
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
