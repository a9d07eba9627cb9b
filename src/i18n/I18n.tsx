import {
  type Accessor,
  type ParentProps,
  createContext,
  createMemo,
  createResource,
  createSignal,
  useContext,
} from "solid-js";
import { en, type Messages } from "./en.ts";

/** The languages the interface speaks. Another one is a file like `en.ts` and a line here. */
const LANGUAGES = {
  en: { name: "English", load: async () => en },
} satisfies Record<string, { name: string; load: () => Promise<Messages> }>;

export type Language = keyof typeof LANGUAGES;

export interface I18n {
  /** The messages of the current language. Read inside JSX or an effect: it changes with the language. */
  t: Accessor<Messages>;
  language: Accessor<Language>;
  setLanguage: (language: Language) => void;
  /** 12,345 */
  number: (value: number) => string;
  /** 12K */
  compact: (value: number) => string;
  /** A share 0..1 as 12.3% */
  percent: (share: number) => string;
  /** A change 0.123 as +12.3% */
  change: (share: number) => string;
  /** Two or three significant digits, for quotients. */
  ratio: (value: number) => string;
}

const I18nContext = createContext<I18n>();

export function I18nProvider(props: ParentProps) {
  const [language, setLanguage] = createSignal<Language>("en");
  const [messages] = createResource(language, (name) => LANGUAGES[name].load(), { initialValue: en });
  const formats = createMemo(() => {
    const locale = language();
    return {
      number: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
      compact: new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 }),
      percent: new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      change: new Intl.NumberFormat(locale, {
        style: "percent",
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
        signDisplay: "exceptZero",
      }),
      ratio: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      ratioLarge: new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
    };
  });
  const i18n: I18n = {
    t: () => messages.latest,
    language,
    setLanguage,
    number: (value) => minus(formats().number.format(value)),
    compact: (value) => formats().compact.format(value),
    percent: (share) => formats().percent.format(share),
    change: (share) => minus(formats().change.format(share)),
    ratio: (value) => {
      if (Math.abs(value) < 9.995) return formats().ratio.format(value);
      return (Math.abs(value) < 99.95 ? formats().ratioLarge : formats().number).format(value);
    },
  };
  return <I18nContext.Provider value={i18n}>{props.children}</I18nContext.Provider>;
}

/** The minus sign, which is as wide as the plus, in place of the hyphen. */
function minus(text: string): string {
  return text.replace("-", "\u2212");
}

/** Messages and number formats. Only under `<I18nProvider>`. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error("useI18n must be called under <I18nProvider>");
  return i18n;
}
