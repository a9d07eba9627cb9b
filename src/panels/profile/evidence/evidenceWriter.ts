import type { Accessor } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import type { RegionalProfileWords } from "#i18n/regionalProfile.en.ts";
import { useRegionalProfileWords } from "#i18n/regionalProfileWords.ts";
import { useRegional } from "#state/regions/RegionalContext.tsx";

/** Writes the words and numbers of evidence. What is not known (NaN) says so. */
export interface EvidenceWriter {
  words: RegionalProfileWords;
  number: (value: number) => string;
  ratio: (value: number) => string;
  percent: (share: number) => string;
  /** A change with its sign. */
  change: (share: number) => string;
  /** With so many digits after the point. */
  digits: (value: number, digits: number) => string;
  /** Name of a subject by its id. */
  title: (subject: string) => string;
}

/** The writer in the reader's language. Only under `<RegionalProvider>`. */
export function useEvidenceWriter(): Accessor<EvidenceWriter> {
  const words = useRegionalProfileWords();
  const { number, ratio, percent, change, language } = useI18n();
  const { title } = useRegional();
  return () => {
    const unknown = words().unknown;
    const known = (write: (value: number) => string) => (value: number) =>
      Number.isFinite(value) ? write(value) : unknown;
    const locale = language();
    return {
      words: words(),
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
      title,
    };
  };
}
