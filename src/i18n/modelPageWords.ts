import type { Accessor } from "solid-js";
import { type Language, useI18n } from "./I18n.tsx";
import { modelPageEn, type ModelPageWords } from "./modelPage.en.ts";

const WORDS: Record<Language, ModelPageWords> = { en: modelPageEn };

/** The words of the page about the recommendation model in the reader's language. */
export function useModelPageWords(): Accessor<ModelPageWords> {
  const { language } = useI18n();
  return () => WORDS[language()];
}
