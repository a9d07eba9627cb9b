import type { Accessor } from "solid-js";
import { guidelinesEn, type GuidelineWords } from "./guidelines.en.ts";
import { type Language, useI18n } from "./I18n.tsx";

const WORDS: Record<Language, GuidelineWords> = { en: guidelinesEn };

/** The words of the recommendation model's view and page in the reader's language. */
export function useGuidelineWords(): Accessor<GuidelineWords> {
  const { language } = useI18n();
  return () => WORDS[language()];
}
