import type { Accessor } from "solid-js";
import { type Language, useI18n } from "./I18n.tsx";
import { aboutEn, type AboutWords } from "./about.en.ts";

const WORDS: Record<Language, AboutWords> = { en: aboutEn };

/** The words of the page about the data in the reader's language. */
export function useAboutWords(): Accessor<AboutWords> {
  const { language } = useI18n();
  return () => WORDS[language()];
}
