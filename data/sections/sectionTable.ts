import { fileURLToPath } from "node:url";
import { readRows } from "#data/sourceFiles.ts";
import type { CodeSystem } from "#industries/industryCodes.ts";
import { ISIC_SECTIONS } from "#industries/isicSections.ts";

/** A code of a classification in ISIC Rev. 4, by the reviewed table. */
export interface CodeSection {
  /** The section most of it is of; "" for none. */
  section: string;
  /** Others a part of it is of. */
  also: string[];
  /** Why, where it is a judgement; "" where the two classifications agree. */
  reason: string;
}

const FILE = fileURLToPath(new URL("sections.csv", import.meta.url));

/** Sections by classification and code. Throws where a row is not whole: a code of several sections has a reason. */
export function sectionTable(): ReadonlyMap<CodeSystem, ReadonlyMap<string, CodeSection>> {
  const table = new Map<CodeSystem, Map<string, CodeSection>>();
  for (const { system, code, section, also: others, reason } of readRows(FILE)) {
    const also = others === "" ? [] : others.split(";");
    const unknown = [section, ...also].filter((letter) => letter !== "" && !ISIC_SECTIONS.includes(letter));
    if (unknown.length > 0)
      throw new Error(`sections.csv: ${system} ${code} has ${unknown.join(", ")}, no section of ISIC`);
    if ((also.length > 0 || section === "") && reason === "")
      throw new Error(`sections.csv: ${system} ${code} is of several sections or none, and has no reason`);
    const codes = table.get(system as CodeSystem) ?? new Map<string, CodeSection>();
    table.set(system as CodeSystem, codes);
    if (codes.has(code)) throw new Error(`sections.csv: ${system} ${code} stands twice`);
    codes.set(code, { section, also, reason });
  }
  return table;
}
