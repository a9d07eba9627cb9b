import type { Accessor } from "solid-js";
import { type Language, useI18n } from "./I18n.tsx";
import { profileEn, type ProfileWords } from "./profile.en.ts";

const WORDS: Record<Language, ProfileWords> = { en: profileEn };

/** The words of a profile in the reader's language. */
export function useProfileWords(): Accessor<ProfileWords> {
  const { language } = useI18n();
  return () => WORDS[language()];
}
