import type { Language, Words, WordsPart } from "./words.ts";

/** The words of one language that are here. */
export interface HeldWords {
  language: Language;
  words: Partial<Words>;
}

/** Fetches those of `parts` that are not here yet; undefined where all are. */
export function fetchWords(held: HeldWords, parts: readonly WordsPart[]): Promise<void> | undefined {
  const absent = parts.filter((part) => !held.words[part]);
  if (absent.length === 0) return undefined;
  return Promise.all(absent.map((part) => fetchPart(held, part))).then(() => undefined);
}

async function fetchPart({ language, words }: HeldWords, part: WordsPart): Promise<void> {
  const { default: found } = await language.parts[part]();
  Object.assign(words, { [part]: found });
}
