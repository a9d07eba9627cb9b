import type { Accessor } from "solid-js";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";

/** The writer in the reader's language. Only under `<RegionalProvider>`. */
export function useEvidenceWriter(): Accessor<EvidenceWriter> {
  const words = useWords("regionalProfile");
  const { number, ratio, percent, change, language } = useI18n();
  const strongRules = useWords("strongRules");
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
      rules: strongRules(),
    };
  };
}
