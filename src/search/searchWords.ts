import { foldText } from "#industries/foldText.ts";

/** Words that names and queries may have or lack: articles and prepositions in English and Spanish. */
const SMALL = "a an and at by de del e el en for from i in la las lo los near of on or para por the to with y".split(
  " ",
);
/** Words that say what is looked for rather than which one. */
const KINDS = (
  "business businesses cluster clusters companies company empresa empresas fabrica fabricas fabricacion factories factory firm firms " +
  "industria industrial industrias industries industry maker makers making manufacture manufacturer manufacturers manufacturing mfg plant " +
  "plants producer producers producing production produccion sector sectores sectors supplier suppliers trade elaboracion cultivo"
).split(" ");
/** One spelling of what names abbreviate. */
const SPELLINGS: Record<string, string> = {
  saint: "st",
  ste: "st",
  fort: "ft",
  mount: "mt",
  cd: "ciudad",
  cty: "county",
};

/** A word as it is compared. */
export interface SearchWord {
  /** Without accents, case and the endings of a plural; see `wordStem`. */
  stem: string;
  /** Whether a match may do without it. */
  isOptional: boolean;
}

const OPTIONAL = new Set([...SMALL, ...KINDS]);

/** Takes a text apart into the words that are compared, in any script; apostrophes join, everything else that is no letter or digit divides. */
export function searchWords(text: string): SearchWord[] {
  const words = foldText(text)
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60)) // katakana as hiragana
    .replace(/['’`´.]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words.map((word) => ({ stem: wordStem(SPELLINGS[word] ?? word), isOptional: OPTIONAL.has(word) }));
}

/**
 * A word without the ending of its plural, the same for both numbers in English and Spanish: "shoes" and "shoe" are "shoe", "motores" and
 * "motor" are "motor", "batteries" and "battery" are "batteri", "luces" and "luz" are "luc". Not a word of any language.
 */
export function wordStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word.replace(/z$/, "c");
  const single = word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  return single
    .replace(/ie$/, "i")
    .replace(/([^aeiou])y$/, "$1i")
    .replace(/([^aeiou])e$/, "$1")
    .replace(/z$/, "c");
}
