import type { Words } from "#i18n/words.ts";

/** Writes the words and numbers of evidence. What is not known (NaN) says so. */
export interface EvidenceWriter {
  words: Words["regionalProfile"];
  number: (value: number) => string;
  ratio: (value: number) => string;
  percent: (share: number) => string;
  /** A change with its sign. */
  change: (share: number) => string;
  /** With so many digits after the point. */
  digits: (value: number, digits: number) => string;
  /** Name of a subject by its id. */
  title: (subject: string) => string;
  rules: Words["strongRules"];
}
