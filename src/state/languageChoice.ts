import { createEffect, onMount } from "solid-js";
import { PartMissing } from "#engine/parts/partLoader.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { LANGUAGES } from "#i18n/languages.ts";
import type { Language } from "#i18n/words.ts";
import { keepChoice, keptChoice } from "./keptChoice.ts";
import { useNotices } from "./NoticesContext.tsx";
import { loadPart } from "./parts/pageParts.ts";

const STORAGE_KEY = "agglomera.language";

/** Speaks another language. Where its words cannot be had, the page says so and goes on in the language it has. */
export function useLanguageChoice(): (language: Language) => Promise<void> {
  const { t, setLanguage } = useI18n();
  const { tell, dismiss } = useNotices();
  return async (language) => {
    try {
      await loadPart(() => setLanguage(language));
      dismiss("language");
    } catch (error) {
      if (!(error instanceof PartMissing)) throw error;
      tell({ key: "language", tone: "problem", text: t().part.missing[error.fault](error.file) });
    }
  };
}

/** Keeps the language that is spoken in this browser, and has the document say it. */
export function createKeptLanguage(): void {
  const { spoken } = useI18n();
  const choose = useLanguageChoice();
  createEffect((before: Language | undefined) => {
    document.documentElement.lang = spoken().id;
    if (before) keepChoice(STORAGE_KEY, spoken().id);
    return spoken();
  });
  onMount(() => {
    const kept = LANGUAGES.find(({ id }) => id === keptChoice(STORAGE_KEY));
    if (kept && kept !== spoken()) void choose(kept);
  });
}
