import type { CodeSystem } from "./industryCodes.ts";

/** Which classification a node belongs to; "shared": both the United States' NAICS 2017 and Mexico's SCIAN 2018. */
export type IndustrySystem = "shared" | CodeSystem;

/** `public/atlas/industries.json`: the nodes in depth-first order, one column a property. */
export interface IndustryFile {
  /** "336", or "us:336111" / "mx:336110" where these two differ; "au:12", "jp:E" of the others. Unique, stable, used in links. */
  id: string[];
  /** The code as published. Sectors that span codes keep the published form ("31-33"). */
  code: string[];
  /** Index of the parent node, -1 for a sector. */
  parent: number[];
  system: IndustrySystem[];
  /** English title; for national SCIAN nodes without one, null. */
  en: (string | null)[];
  /** Spanish title as published by INEGI, null where there is none. */
  es: (string | null)[];
}

/**
 * One tree for NAICS and SCIAN, and after it one for each other classification. Nodes stand in depth-first order, so the subtree of node `i`
 * is the contiguous range `[i, end[i])`.
 */
export interface IndustryTree {
  length: number;
  id: string[];
  code: string[];
  system: IndustrySystem[];
  en: (string | null)[];
  es: (string | null)[];
  parent: Int32Array;
  end: Int32Array;
  depth: Uint8Array;
  index: ReadonlyMap<string, number>;
}

/** Derives the columns a tree needs from the file. Throws if the nodes are not in depth-first order or an id repeats. */
export function industryTree(file: IndustryFile): IndustryTree {
  const length = file.id.length;
  const parent = Int32Array.from(file.parent);
  const end = new Int32Array(length);
  const depth = new Uint8Array(length);
  const index = new Map<string, number>();
  for (let i = 0; i < length; i++) {
    if (parent[i] >= i)
      throw new Error(`industry ${file.id[i]}: expected its parent before it, got ${parent[i]} at ${i}`);
    if (index.has(file.id[i]))
      throw new Error(`industry ${file.id[i]} stands twice, at ${index.get(file.id[i])} and ${i}`);
    index.set(file.id[i], i);
    depth[i] = parent[i] < 0 ? 0 : depth[parent[i]] + 1;
    end[i] = i + 1;
    for (let p = parent[i]; p >= 0; p = parent[p]) {
      if (end[p] !== i)
        throw new Error(
          `industry ${file.id[i]}: expected depth-first order, its ancestor ${file.id[p]} ended at ${end[p]}`,
        );
      end[p] = i + 1;
    }
  }
  return {
    length,
    id: file.id,
    code: file.code,
    system: file.system,
    en: file.en,
    es: file.es,
    parent,
    end,
    depth,
    index,
  };
}
