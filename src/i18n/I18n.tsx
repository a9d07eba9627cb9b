import {
  type Accessor,
  type ParentProps,
  createContext,
  createMemo,
  createSignal,
  untrack,
  useContext,
} from "solid-js";
import page from "./en/page.ts";
import { english } from "./en/language.ts";
import type { Language, Words, WordsPart } from "./words.ts";
import { type NumberFormats, numberFormats } from "./numberFormats.ts";

export interface I18n extends NumberFormats {
  /** The words of the page itself. Read inside JSX or an effect: they change with the language. */
  t: Accessor<Words["page"]>;
  /** BCP 47: what numbers, dates and the order of names follow. */
  language: Accessor<string>;
  /** The language that is spoken. */
  spoken: Accessor<Language>;
  /** Fetches what is said now in another language, then speaks it, unless another was chosen meanwhile. */
  setLanguage: (language: Language) => Promise<void>;
  /** Fetches parts of the words in the reader's language; undefined where they are here. */
  loadWords: (parts: readonly WordsPart[]) => Promise<void> | undefined;
  /** A part of the words that is here. */
  words: <Part extends WordsPart>(part: Part) => Words[Part];
}

const I18nContext = createContext<I18n>();

export function I18nProvider(props: ParentProps) {
  const [held, setHeld] = createSignal<HeldWords>({ language: english, words: { page } });
  const wanted = new Set<WordsPart>(["page"]);
  const spoken = () => held().language;
  const language = createMemo(() => spoken().formats ?? spoken().id);
  const loadWords = (parts: readonly WordsPart[]): Promise<void> | undefined => {
    for (const part of parts) wanted.add(part);
    const now = untrack(held);
    // Another language may be spoken by the time they are here.
    return fetchWords(now, parts)?.then(() => (untrack(held) === now ? undefined : loadWords(parts)));
  };
  let chosen: Language = english;
  const setLanguage = async (next: Language) => {
    chosen = next;
    const others: HeldWords = { language: next, words: {} };
    while ([...wanted].some((part) => !others.words[part])) await fetchWords(others, [...wanted]);
    if (chosen === next) setHeld(others);
  };
  const words = <Part extends WordsPart>(part: Part): Words[Part] => {
    const found = held().words[part];
    if (!found) throw new Error(`The words "${part}" are not here: name them where the screen is made with lazyPart.`);
    return found;
  };
  const formats = createMemo(() => numberFormats(language()));
  const i18n: I18n = {
    t: () => words("page"),
    language,
    spoken,
    setLanguage,
    loadWords,
    words,
    number: (value) => formats().number(value),
    compact: (value) => formats().compact(value),
    percent: (share) => formats().percent(share),
    change: (share) => formats().change(share),
    ratio: (value) => formats().ratio(value),
  };
  return <I18nContext.Provider value={i18n}>{props.children}</I18nContext.Provider>;
}

/** Messages and number formats. Only under `<I18nProvider>`. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error("useI18n must be called under <I18nProvider>");
  return i18n;
}

/** A part of the words in the reader's language. The screen it stands on names the part, see `lazyPart`. */
export function useWords<Part extends WordsPart>(part: Part): Accessor<Words[Part]> {
  const { words } = useI18n();
  return () => words(part);
}

/** The words of one language that are here. */
interface HeldWords {
  language: Language;
  words: Partial<Words>;
}

/** Fetches those of `parts` that are not here yet; undefined where all are. */
function fetchWords(held: HeldWords, parts: readonly WordsPart[]): Promise<void> | undefined {
  const absent = parts.filter((part) => !held.words[part]);
  if (absent.length === 0) return undefined;
  return Promise.all(absent.map((part) => fetchPart(held, part))).then(() => undefined);
}

async function fetchPart({ language, words }: HeldWords, part: WordsPart): Promise<void> {
  const { default: found } = await language.parts[part]();
  Object.assign(words, { [part]: found });
}
