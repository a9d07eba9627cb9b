import { english } from "#i18n/en/language.ts";
import type { Language } from "#i18n/words.ts";

type Load = () => Promise<{ default: unknown }>;

const inDoubledVowels =
  (load: Load): Load =>
  async () => {
    const [{ doubled }, { default: words }] = await Promise.all([import("./doubled.ts"), load()]);
    return { default: doubled(words) };
  };

/** English with every vowel doubled: what a reader still finds in plain English does not come from the language. */
export const pseudo: Language = {
  id: "qps",
  name: "Pseudo (for testing)",
  formats: "en",
  parts: Object.fromEntries(
    Object.entries(english.parts).map(([part, load]) => [part, inDoubledVowels(load)]),
  ) as Language["parts"],
};
