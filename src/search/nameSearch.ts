import MiniSearch from "minisearch";
import { slips } from "#industries/nearest.ts";
import type { SearchEntry, SearchPhrase, SearchTarget } from "./searchEntries.ts";
import type { SearchWord } from "./searchWords.ts";

/** An entry with how well a text names it: 0 a whole name, 1 its beginning, 2 words of it, half more while a word is typed; from 3 with typing errors. */
export interface NameMatch {
  target: SearchTarget;
  phrase: SearchPhrase;
  rank: number;
}

/** From this rank on a name only resembles what was typed. */
export const RESEMBLES = 3;

/** Added where a word of the text is only the beginning of one of the name, and where it is not the last, so not being typed. */
const TYPED = 0.5;
const CUT_SHORT = 0.2;
/** Added for a typing error. */
const SLIP = 0.1;

/** Share of its letters in which a word may differ from one it is like, and how many names are compared. */
const ALIKE = 0.4;
const MOST_ALIKE = 40;

/** Whether words are to be spelt as they are in names. */
export type Care = "exactly" | "nearly";

export interface NameSearch {
  /** Entries by the words of their names, which may be spelt wrongly where that is near enough. */
  matches: (words: readonly SearchWord[], care: Care) => NameMatch[];
  /** Names that are like a text that names nothing, the most alike first. */
  alike: (words: readonly SearchWord[]) => string[];
}

/**
 * A search over names: each word that matters must be one of a name or of its context, in any order, and one at least of the name. An
 * inverted index (MiniSearch) gives the candidates; how good they are is told by which name it is and how much of it was said.
 */
export function nameSearch(entries: readonly SearchEntry[]): NameSearch {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: (text) => text.split(" "),
    processTerm: (word) => word,
  });
  index.addAll(
    entries.map(({ phrases, context }, id) => ({
      id,
      text: [...new Set([...phrases.flatMap(stemsOf), ...context])].join(" "),
    })),
  );

  return {
    matches(words, care) {
      const wanted = wantedOf(words);
      if (wanted.length === 0) return [];
      const isLetter = wanted.length === 1 && wanted[0].length === 1;
      const candidates = isLetter ? beginningWith(wanted[0]) : heldByIndex(wanted, care);
      const closeness = care === "nearly" ? remembered(nearly) : exactly;
      return candidates.flatMap((entry) => bestMatch(wanted, entry, closeness) ?? []);
    },
    alike(words) {
      const wanted = wantedOf(words);
      return index
        .search(wanted.join(" "), { combineWith: "OR", prefix: (word) => word.length > 2, fuzzy: ALIKE })
        .slice(0, MOST_ALIKE)
        .flatMap(({ id, terms }) => {
          const { phrases } = entries[id as number];
          return phrases.find((phrase) => stemsOf(phrase).some((stem) => terms.includes(stem)))?.text ?? [];
        });
    },
  };

  /** Where every name that holds the letter is too many. */
  function beginningWith(letter: string): SearchEntry[] {
    return entries.filter(({ phrases }) => phrases.some(({ words }) => words[0]?.stem.startsWith(letter)));
  }

  function heldByIndex(wanted: readonly string[], care: Care): SearchEntry[] {
    return index
      .search(wanted.join(" "), {
        combineWith: "AND",
        prefix: (word) => word.length > 1,
        fuzzy: care === "nearly" && ((word) => (allowedSlips(word) > 0 ? 2 : false)),
      })
      .map(({ id }) => entries[id as number]);
  }
}

/** The best of an entry's names, of equals the one of the largest. */
function bestMatch(wanted: readonly string[], { target, phrases, context }: SearchEntry, closeness: Closeness) {
  let best: NameMatch | undefined;
  for (const phrase of phrases) {
    const rank = rankOf(wanted, phrase, context, closeness);
    if (rank !== undefined && (!best || rank < best.rank || (rank === best.rank && phrase.size > best.phrase.size)))
      best = { target, phrase, rank };
  }
  return best;
}

/** Stems of the words that matter, or of all where none does. */
function wantedOf(words: readonly SearchWord[]): string[] {
  const needed = words.filter(({ isOptional }) => !isOptional);
  return (needed.length > 0 ? needed : words).slice(0, MOST_WORDS).map(({ stem }) => stem);
}

/** The words of a name, and all of them as one, for "nuevoleon". */
function stemsOf({ words }: SearchPhrase): string[] {
  const stems = words.map(({ stem }) => stem);
  return stems.length > 1 ? [...stems, stems.join("")] : stems;
}

/** Words of a text that are looked for, and letters of one that may be spelt wrongly. */
const MOST_WORDS = 8;
const LONGEST_WORD = 24;

/** Letters of a word that may be wrong. */
const allowedSlips = (word: string) => (word.length < 4 || word.length > LONGEST_WORD ? 0 : word.length < 8 ? 1 : 2);

function rankOf(
  wanted: readonly string[],
  { words, later }: SearchPhrase,
  context: ReadonlySet<string>,
  closeness: Closeness,
): number | undefined {
  if (wanted.length === 1 && words.length > 1 && words.map(({ stem }) => stem).join("") === wanted[0]) return later;
  const said = new Set<number>();
  let cost = 0;
  let isCutShort = false;
  for (const [at, word] of wanted.entries()) {
    let least = Infinity;
    let which = -1;
    for (const [k, { stem }] of words.entries()) {
      const close = said.has(k) ? Infinity : closeness(word, stem);
      if (close < least) [least, which] = [close, k];
    }
    if (least > 0 && context.has(word)) continue;
    if (which < 0) {
      for (const stem of context) least = Math.min(least, closeness(word, stem));
      if (least === Infinity) return undefined;
    } else said.add(which);
    if (least === TYPED) isCutShort = true;
    cost = Math.max(cost, least + (least === TYPED && at < wanted.length - 1 ? CUT_SHORT : 0));
  }
  if (said.size === 0) return undefined;
  const isWhole = !isCutShort && words.every(({ isOptional }, k) => isOptional || said.has(k));
  const first = words.findIndex(({ isOptional }) => !isOptional);
  return (isWhole ? 0 : said.has(first) || said.has(0) ? 1 : 2) + cost + later;
}

/** What it costs that a word of a text is one of a name: 0 the same, `TYPED` its beginning, from `RESEMBLES` with typing errors, Infinity not at all. */
type Closeness = (word: string, stem: string) => number;

const exactly: Closeness = (word, stem) => (stem === word ? 0 : stem.startsWith(word) ? TYPED : Infinity);

const nearly: Closeness = (word, stem) => {
  const plain = exactly(word, stem);
  const allowed = allowedSlips(word);
  if (plain < Infinity || allowed === 0 || Math.abs(stem.length - word.length) > allowed) return plain;
  const wrong = slips(word, stem);
  return wrong > allowed ? Infinity : RESEMBLES + wrong * SLIP;
};

/** It, computed once for two words. */
function remembered(closeness: Closeness): Closeness {
  const known = new Map<string, Map<string, number>>();
  return (word, stem) => {
    const own = known.get(word) ?? new Map<string, number>();
    known.set(word, own);
    const cost = own.get(stem) ?? closeness(word, stem);
    own.set(stem, cost);
    return cost;
  };
}
