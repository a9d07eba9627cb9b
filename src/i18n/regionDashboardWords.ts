import type { Accessor } from "solid-js";
import { type Language, useI18n } from "./I18n.tsx";
import { regionDashboardEn, type RegionDashboardWords } from "./regionDashboard.en.ts";

const WORDS: Record<Language, RegionDashboardWords> = { en: regionDashboardEn };

/** The words of a region's dashboard in the reader's language. */
export function useRegionDashboardWords(): Accessor<RegionDashboardWords> {
  const { language } = useI18n();
  return () => WORDS[language()];
}
