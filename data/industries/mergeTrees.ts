import type { IndustryFile, IndustrySystem } from "#industries/industryTree.ts";
import { DIVERGENT_BELOW, SECTOR_PAIRS } from "./divergent.ts";

interface Node {
  id: string;
  code: string;
  system: IndustrySystem;
  en: string | null;
  es: string | null;
  /** Sorts siblings: by code, the shared one first, then NAICS, then SCIAN. */
  order: string;
  children: Node[];
}

/**
 * One tree for two classifications, given as code to title. A class is shared where both have its code, its parent is
 * shared, and the codes mean the same: sectors to 5 digits unless listed as divergent; 6 digits only for "…0" codes, which in
 * both classifications repeat an undivided 5-digit class. Everything else is national: "us:336111", "mx:336110".
 */
export function mergeTrees(naics: ReadonlyMap<string, string>, scian: ReadonlyMap<string, string>): IndustryFile {
  const nodes = new Map<string, Node>();
  const roots: Node[] = [];
  const place = (node: Node, parent: Node | undefined) => {
    nodes.set(node.id, node);
    (parent ? parent.children : roots).push(node);
  };
  const pairs = new Map([...SECTOR_PAIRS].map(([us, mx]) => [mx, us]));
  const find = (code: string, prefix: "us:" | "mx:") => nodes.get(code) ?? nodes.get(prefix + code);

  for (const code of byLength(naics.keys())) {
    const parentCode = parentOf(code, naics);
    const parent = parentCode === undefined ? undefined : find(parentCode, "us:");
    if (parentCode !== undefined && !parent) throw new Error(`NAICS ${code}: expected its parent ${parentCode}`);
    const mexican = SECTOR_PAIRS.get(code) ?? code;
    const isShared =
      scian.has(mexican) && (parent?.system ?? "shared") === "shared" && meansTheSame(code, parent, naics, scian);
    place(
      {
        id: isShared ? code : `us:${code}`,
        code: isShared && mexican !== code ? `${code}/${mexican}` : code,
        system: isShared ? "shared" : "naics",
        en: naics.get(code)!,
        es: isShared ? scian.get(mexican)! : null,
        order: `${code}0`,
        children: [],
      },
      parent,
    );
  }
  for (const code of byLength(scian.keys())) {
    if (nodes.get(pairs.get(code) ?? code)?.system === "shared") continue;
    const parentCode = parentOf(code, scian);
    const parent = parentCode === undefined ? undefined : find(pairs.get(parentCode) ?? parentCode, "mx:");
    if (!parent) throw new Error(`SCIAN ${code}: expected its parent ${parentCode}`);
    place(
      { id: `mx:${code}`, code, system: "scian", en: null, es: scian.get(code)!, order: `${code}1`, children: [] },
      parent,
    );
  }
  return columns(roots);
}

/** A class of a classification that stands by itself. */
interface OwnClass {
  code: string;
  /** Code of the class it is part of; undefined for the broadest. */
  parent: string | undefined;
  title: string;
}

/** A classification that shares nothing with the others, given with its broader classes before what is in them: "au:C", "au:12". */
export function ownTree(system: IndustrySystem, prefix: string, classes: readonly OwnClass[]): IndustryFile {
  const at = new Map(classes.map(({ code }, place) => [code, place]));
  return {
    id: classes.map(({ code }) => `${prefix}:${code}`),
    code: classes.map(({ code }) => code),
    parent: classes.map(({ parent }) => (parent === undefined ? -1 : at.get(parent)!)),
    system: classes.map(() => system),
    en: classes.map(({ title }) => title),
    es: classes.map(() => null),
  };
}

/** One file of several, each after the other. */
export function withTrees(first: IndustryFile, others: readonly IndustryFile[]): IndustryFile {
  return others.reduce(
    (all, { id, code, parent, system, en, es }) => ({
      id: [...all.id, ...id],
      code: [...all.code, ...code],
      parent: [...all.parent, ...parent.map((above) => (above < 0 ? -1 : above + all.id.length))],
      system: [...all.system, ...system],
      en: [...all.en, ...en],
      es: [...all.es, ...es],
    }),
    first,
  );
}

/** The published parent of a code: one digit shorter, a spanning sector for 3 digits, undefined for a sector. */
export function parentOf(code: string, codes: ReadonlyMap<string, string>): string | undefined {
  if (code.length === 2 || code.includes("-")) return undefined;
  const shorter = code.slice(0, -1);
  if (shorter.length > 2 || codes.has(shorter)) return shorter;
  for (const sector of codes.keys()) {
    const [from, to] = sector.split("-");
    if (to !== undefined && shorter >= from && shorter <= to) return sector;
  }
  return shorter;
}

function meansTheSame(
  code: string,
  parent: Node | undefined,
  naics: ReadonlyMap<string, string>,
  scian: ReadonlyMap<string, string>,
): boolean {
  if (parent && DIVERGENT_BELOW.has(parent.code)) return false;
  if (code.length < 6) return true;
  return code.endsWith("0") && onlyChild(code, naics) && onlyChild(code, scian);
}

function onlyChild(code: string, codes: ReadonlyMap<string, string>): boolean {
  for (let digit = 1; digit <= 9; digit++) if (codes.has(code.slice(0, 5) + digit)) return false;
  return true;
}

function byLength(codes: Iterable<string>): string[] {
  const length = (code: string) => (code.includes("-") ? 2 : code.length);
  return [...codes].sort((a, b) => length(a) - length(b) || (a < b ? -1 : 1));
}

function columns(roots: Node[]): IndustryFile {
  const file: IndustryFile = { id: [], code: [], parent: [], system: [], en: [], es: [] };
  const visit = (siblings: Node[], parent: number) => {
    for (const node of siblings.sort((a, b) => (a.order < b.order ? -1 : 1))) {
      const at = file.id.push(node.id) - 1;
      file.code.push(node.code);
      file.parent.push(parent);
      file.system.push(node.system);
      file.en.push(node.en);
      file.es.push(node.es);
      visit(node.children, at);
    }
  };
  visit(roots, -1);
  return file;
}
