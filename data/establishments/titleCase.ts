const SMALL = {
  en: new Set("a and at by for in of on the to".split(" ")),
  es: new Set("a al con de del e el en la las los para por y".split(" ")),
};
const CAPITALS = new Set(
  "LLC LP LLP PLC USA US NA NGL LNG LPG CNG WTP WWTP FS ADM BP DTE AES NRG WTG CFE PEMEX IMSS ISSSTE PEP SA SC AC SAPI SAB CV RL SPR II III IV VI VII VIII IX".split(
    " ",
  ),
);
const ABBREVIATED = new Set(["ST", "DR", "MR", "MT", "FT", "NTE", "CD", "JR", "LTD"]);
const WORD = /[\p{L}\p{M}\d.'’&]+/gu;

/** Which casing conventions a name follows. */
export type NameLanguage = "en" | "es";

/** Spellings of words by their capitals: "DUPONT" to "DuPont". */
export type Spellings = ReadonlyMap<string, string>;

/**
 * How the names that are not written in capitals throughout spell their words: the spelling that two names or more and most of
 * those with the word use. Kept are capitals inside a word ("DuPont")  and, in English, short words all in capitals ("EMD"): Spanish
 * mixed-case names quote whole phrases in capitals.
 */
export function learnSpellings(names: Iterable<string>, language: NameLanguage): Spellings {
  const seen = new Map<string, Map<string, number>>();
  for (const name of names) {
    const words = name.match(WORD) ?? [];
    const loud = words.filter((word) => word.length > 3 && isCapitals(word)).length;
    if (isCapitals(name) || loud * 2 > words.length) continue;
    for (const word of words) {
      const bare = word.replace(/\.$/, "");
      if (bare.length < 2 || !/\p{Lu}/u.test(bare)) continue;
      const spellings = seen.get(bare.toUpperCase()) ?? new Map<string, number>();
      seen.set(bare.toUpperCase(), spellings.set(bare, (spellings.get(bare) ?? 0) + 1));
    }
  }
  const learned = new Map<string, string>();
  for (const [word, spellings] of seen) {
    const [best, count] = [...spellings].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0];
    const total = [...spellings.values()].reduce((sum, n) => sum + n, 0);
    const isAcronym = language === "en" && isCapitals(best) && best.length <= 4 && !SMALL.en.has(best.toLowerCase());
    if (count >= 2 && count * 2 > total && (isAcronym || (/\p{Lu}.*\p{Lu}/u.test(best) && !isCapitals(best))))
      learned.set(word, best);
  }
  return learned;
}

/**
 * Gently title-cases a name that is written in capitals throughout; any name with a lower-case letter is left as it is.
 * Legal forms, abbreviations with points, words with digits or without vowels and roman numerals keep their capitals, as does what
 * `spellings` says.
 */
export function titleCase(name: string, language: NameLanguage, spellings?: Spellings): string {
  const text = name.replace(/\s+/g, " ").trim();
  if (!isCapitals(text) || !/\p{Lu}/u.test(text)) return text;
  return text.replace(WORD, (word, offset: number) => {
    const bare = word.replace(/\.$/, "");
    const learned = spellings?.get(bare);
    if (learned !== undefined) return learned + word.slice(bare.length);
    if (CAPITALS.has(bare) || /\d/.test(word) || /^(\p{Lu}\.)+\p{Lu}?$/u.test(word) || word.includes("&")) return word;
    const lower = word.toLocaleLowerCase(language);
    const isInside = offset > 0 && offset + word.length < text.length;
    if (isInside && SMALL[language].has(lower) && /[^,][\s(]/.test(text.slice(offset - 2, offset))) return lower;
    if (bare.length > 1 && bare.length <= 4 && !/[AEIOUYÁÉÍÓÚÜ]/.test(bare) && !ABBREVIATED.has(bare)) return word;
    return capitalised(lower, language);
  });
}

function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}

function capitalised(lower: string, language: NameLanguage): string {
  return lower.charAt(0).toLocaleUpperCase(language) + lower.slice(1);
}
