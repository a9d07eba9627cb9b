import type { Accessor } from "solid-js";
import { type Language, useI18n } from "./I18n.tsx";
import { recommendationsEn, type RecommendationWords } from "./recommendations.en.ts";

const WORDS: Record<Language, RecommendationWords> = { en: recommendationsEn };

/** The words of recommendations, plans and the notebook in the reader's language. */
export function useRecommendationWords(): Accessor<RecommendationWords> {
  const { language } = useI18n();
  return () => WORDS[language()];
}
