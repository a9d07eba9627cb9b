import { english } from "./en/language.ts";
import { pseudo } from "./qps/language.ts";
import type { Language } from "./words.ts";

/** The languages the interface speaks; the first is spoken where nobody chose. */
export const LANGUAGES: readonly Language[] = [english, pseudo];
