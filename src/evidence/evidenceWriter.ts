import { numberFormats } from "#i18n/numberFormats.ts";
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

/** The writer of a language: its words, what subjects are called in it, and the locale (BCP 47) by which it writes numbers. */
export function evidenceWriter(
  said: Pick<EvidenceWriter, "words" | "rules" | "title">,
  locale: string,
): EvidenceWriter {
  const { number, ratio, percent, change } = numberFormats(locale);
  const known = (write: (value: number) => string) => (value: number) =>
    Number.isFinite(value) ? write(value) : said.words.unknown;
  return {
    ...said,
    number: known(number),
    ratio: known(ratio),
    percent: known(percent),
    change: known(change),
    digits: (value, digits) =>
      known((number) =>
        number
          .toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
          .replace("-", "\u2212"),
      )(value),
  };
}
