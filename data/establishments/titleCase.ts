const SMALL = new Set(["a", "al", "and", "at", "by", "con", "da", "de", "del", "do", "e", "el", "en", "for", "in", "la", "las", "los", "of", "on", "para", "por", "the", "to", "y"]);
const KEEP = new Set(
  "LLC LP LLP PLC USA US NA CO2 NGL LNG LPG CNG WTP WWTP FS AG CHS ADM BP BASF DTE AES NRG PSE WTG CFE PEMEX IMSS ISSSTE PEP SA SC AC SAPI SAB CV RL SPR II III IV VI VII VIII IX NH3".split(" "),
);

/** Which casing conventions a name follows. */
export type NameLanguage = "en" | "es";

/**
 * Gently title-cases a name that is written in capitals throughout; any name with a lower-case letter is left as it is.
 * Legal forms ("S.A. DE C.V." becomes "S.A. de C.V."), abbreviations with points, words with digits or without vowels, and roman
 * numerals keep their capitals.
 */
export function titleCase(name: string, language: NameLanguage): string {
  const text = name.replace(/\s+/g, " ").trim();
  if (/\p{Ll}/u.test(text) || !/\p{Lu}/u.test(text)) return text;
  let first = true;
  return text.replace(/[\p{L}\p{M}\d.'’&]+/gu, (word) => {
    const isFirst = first;
    first = false;
    const bare = word.replace(/\.$/, "");
    if (KEEP.has(bare) || /\d/.test(word) || /^(\p{Lu}\.)+\p{Lu}?$/u.test(word) || word.includes("&")) return word;
    const lower = word.toLocaleLowerCase(language);
    if (!isFirst && SMALL.has(lower)) return lower;
    if (bare.length > 1 && bare.length <= 4 && !/[AEIOUYÁÉÍÓÚÜ]/.test(bare)) return ABBREVIATED.has(bare) ? capitalised(lower, language) : word;
    return capitalised(lower, language);
  });
}

const ABBREVIATED = new Set(["ST", "DR", "MR", "MT", "FT", "NTE", "CD", "JR"]);

function capitalised(lower: string, language: NameLanguage): string {
  return lower[0].toLocaleUpperCase(language) + lower.slice(1);
}
