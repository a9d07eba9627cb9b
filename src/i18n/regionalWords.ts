import type { Accessor } from "solid-js";
import { type Language, useI18n } from "./I18n.tsx";
import { regionalEn, type RegionalWords } from "./regional.en.ts";

const WORDS: Record<Language, RegionalWords> = { en: regionalEn };

/** The words of regional measures in the reader's language. */
export function useRegionalWords(): Accessor<RegionalWords> {
  const { language } = useI18n();
  return () => WORDS[language()];
}
