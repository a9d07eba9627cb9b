import type { ApecId } from "#economies/apec.ts";
import { type CodeSystem, isNorthAmerican } from "#industries/industryCodes.ts";

/**
 * `data/synonyms.json`: everyday words in English and Spanish, beside the names that classifications and regions have. Reviewed by hand; a
 * test holds it to `docs/schema/synonyms.schema.json` and to the subjects and regions of the atlas.
 */
export interface SynonymFile {
  /** Each with what it is called, and what in the atlas it is, most useful first. A word may be of several. */
  concepts: { en: string[]; es: string[]; subjects: string[] }[];
  /** By id of a region: what else it is called. */
  regions: Record<string, string[]>;
  /** By id of an economy: its names, which may be added to the name of a region in it. */
  economies: Record<ApecId, string[]>;
  /** By level: words that may be added to a name. */
  levels: Record<string, string[]>;
}

/**
 * `data/counterparts.json`: by the beginning of a NAICS code the class of another system that holds it, the longest beginning first. Reviewed
 * by hand; a test holds every sector, and every industry that stands for a cluster, to it.
 */
export type CounterpartFile = Record<string, Partial<Record<CodeSystem, string>>>;

/** The file, read. */
export interface Synonyms extends Omit<SynonymFile, "concepts"> {
  concepts: { terms: string[]; subjects: string[] }[];
  /**
   * The industry that stands for a cluster, or an industry of NAICS or SCIAN, where an economy has no clusters or counts by another
   * system; undefined where none does.
   */
  industryIn: (subject: string, system: CodeSystem) => string | undefined;
}

/** What the file says, as a search uses it. */
export function synonyms({ concepts, ...words }: SynonymFile, counterparts: CounterpartFile): Synonyms {
  const industries = new Map<string, string>();
  for (const { subjects } of concepts) {
    const industry = subjects.find((subject) => subject.startsWith("industry/"));
    for (const subject of subjects) if (industry && !industries.has(subject)) industries.set(subject, industry);
  }
  return {
    concepts: concepts.map(({ en, es, subjects }) => ({ terms: [...en, ...es], subjects })),
    ...words,
    industryIn: (subject, system) => {
      const own = subject.startsWith("industry/")
        ? subject
        : (industries.get(subject) ?? industries.get(subject.split("/").slice(0, 2).join("/")));
      if (own === undefined || isNorthAmerican(system)) return own;
      const digits = /^industry\/(?:us:|mx:)?(\d+)/.exec(own)?.[1] ?? "";
      for (let length = digits.length; length >= 2; length--) {
        const found = counterparts[digits.slice(0, length)]?.[system];
        if (found !== undefined) return `industry/${found}`;
      }
      return undefined;
    },
  };
}
