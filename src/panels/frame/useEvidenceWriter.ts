import { type Accessor, createMemo } from "solid-js";
import { type EvidenceWriter, evidenceWriter } from "#evidence/evidenceWriter.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";

/** The writer in the reader's language. Only under `<RegionalProvider>`. */
export function useEvidenceWriter(): Accessor<EvidenceWriter> {
  const words = useWords("regionalProfile");
  const rules = useWords("strongRules");
  const { language } = useI18n();
  const { title } = useRegional();
  const writer = createMemo(() => evidenceWriter({ words: words(), rules: rules(), title }, language()));
  return writer;
}
