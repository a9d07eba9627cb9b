/** What stays as it is: addresses, names of files, placeholders in braces, and codes in capitals such as NAICS. */
const KEPT = /https?:\S+|\w+\.(?:json|csv|md)\b|\{[^}]*\}|\b[A-Z]{2}[A-Z0-9-]*s?\b/;

/** A key that a sentence is chosen by, as "employment" or "not published": words in small letters, none of them from this language. */
const KEY = /^[a-z][a-z -]*$/;
const DOUBLED = /^(?:[^aeiou]|aa|ee|ii|oo|uu)*$/i;

/**
 * Words in the pseudo-language: every vowel of every text twice, within lists and objects too. A function becomes one whose sentence is
 * doubled but for the texts it was given: names, and words that are doubled already.
 */
export function doubled<T>(words: T): T {
  return copy(words, []) as T;
}

function copy(value: unknown, given: readonly string[]): unknown {
  if (typeof value === "string") return doubledText(value, given);
  if (typeof value === "function")
    return (...args: unknown[]) =>
      copy((value as (...all: unknown[]) => unknown)(...args), [...given, ...textsIn(args)]);
  if (Array.isArray(value)) return value.map((item) => copy(item, given));
  if (value && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, given)]));
  return value;
}

function doubledText(text: string, given: readonly string[]): string {
  const literal = given
    .toSorted((a, b) => b.length - a.length)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const kept = new RegExp(`(${[...literal, KEPT.source].join("|")})`, "g");
  return text
    .split(kept)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[aeiou]/gi, "$&$&")))
    .join("");
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value && !(KEY.test(value) && !DOUBLED.test(value)) ? [value] : [];
  return value && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}
