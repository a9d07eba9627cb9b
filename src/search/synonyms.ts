/**
 * `data/synonyms.json`: everyday words in English and Spanish, beside the names that classifications and regions have. Reviewed by hand; a
 * test holds it to `docs/schema/synonyms.schema.json` and to the subjects and regions of the atlas.
 */
export interface SynonymFile {
  /** Each with what it is called, and what in the atlas it is, most useful first. A word may be of several. */
  concepts: { en: string[]; es: string[]; subjects: string[] }[];
  /** By id of a region: what else it is called. */
  regions: Record<string, string[]>;
  /** By id of an economy, and of a level: words that may be added to a name. */
  economies: Record<string, string[]>;
  levels: Record<string, string[]>;
}

/** The file, read. */
export interface Synonyms extends Omit<SynonymFile, "concepts"> {
  concepts: { terms: string[]; subjects: string[] }[];
  /** The industry that stands for a cluster where an economy has no clusters; undefined where none does. */
  industryOf: (cluster: string) => string | undefined;
}

/** What the file says, as a search uses it. */
export function synonyms({ concepts, ...words }: SynonymFile): Synonyms {
  const industries = new Map<string, string>();
  for (const { subjects } of concepts) {
    const industry = subjects.find((subject) => subject.startsWith("industry/"));
    for (const subject of subjects) if (industry && !industries.has(subject)) industries.set(subject, industry);
  }
  return {
    concepts: concepts.map(({ en, es, subjects }) => ({ terms: [...en, ...es], subjects })),
    ...words,
    industryOf: (cluster) => industries.get(cluster) ?? industries.get(cluster.split("/").slice(0, 2).join("/")),
  };
}
