/** Sections of ISIC Rev. 4, in its order. */
export const ISIC_SECTIONS: readonly string[] = "A B C D E F G H I J K L M N O P Q R S T U".split(" ");

/** One section of an economy. */
export interface SectionShare {
  section: string;
  /** Of what the economy's source tells by section, 0 to 1; null where it has no code for it. */
  share: number | null;
  /** Sections a part of which is among it, since a code of the source holds both. */
  with: string[];
  /** Where it has no code: the sections it is among. */
  within: string[];
}

/** An economy in sections, and how its own codes were taken to them. */
export interface EconomySections {
  id: string;
  year: number;
  /** What is counted, in all, and of it what is of no section. */
  total: number;
  untold: number;
  /** Share of it in codes that a concordance has in several sections, divided equally between its rows. */
  divided: number;
  sections: SectionShare[];
  /** Codes whose section is a judgement, and why. */
  judged: { code: string; title: string; section: string; reason: string }[];
}

/** `public/atlas/sections.json`: shares of the sections of ISIC, the one classification all economies are told in. */
export type SectionFile = EconomySections[];
