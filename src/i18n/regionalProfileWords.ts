import type { Accessor } from "solid-js";
import { type Language, useI18n } from "./I18n.tsx";
import { regionalProfileEn, type RegionalProfileWords } from "./regionalProfile.en.ts";

const WORDS: Record<Language, RegionalProfileWords> = { en: regionalProfileEn };

/** The words of regional clusters' profiles and of their evidence in the reader's language. */
export function useRegionalProfileWords(): Accessor<RegionalProfileWords> {
  const { language } = useI18n();
  return () => WORDS[language()];
}
