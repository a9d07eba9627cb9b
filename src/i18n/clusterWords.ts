import type { Accessor } from "solid-js";
import { clustersEn, type ClusterWords } from "./clusters.en.ts";
import { type Language, useI18n } from "./I18n.tsx";

const WORDS: Record<Language, ClusterWords> = { en: clustersEn };

/** The words of clusters in the reader's language. */
export function useClusterWords(): Accessor<ClusterWords> {
  const { language } = useI18n();
  return () => WORDS[language()];
}
