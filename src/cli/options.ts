import { parseArgs } from "node:util";
import { version } from "#package.json";
import { nearest } from "#industries/nearest.ts";
import { Refusal } from "./refusal.ts";

/** What `--version` prints. */
export const VERSION = `${version}\n`;

/** Letters that stand for an option. */
const SHORT: Record<string, string> = { help: "h", version: "V" };

/** Options a command knows, by name without dashes: "text" takes a value, "texts" one each time it is given, "flag" none. */
export type OptionKinds = Record<string, "text" | "texts" | "flag">;

export interface Options<K extends OptionKinds> {
  /** What stands on the line besides options. */
  positionals: string[];
  text: (name: NamesOf<K, "text">) => string | undefined;
  /** All values in their order, none if it is not given. */
  texts: (name: NamesOf<K, "texts">) => string[];
  flag: (name: NamesOf<K, "flag">) => boolean;
  /** The option as a number from `least` to `most`, undefined if it is not given. Refuses anything else. */
  number: (name: NamesOf<K, "text">, allowed: NumberRange) => number | undefined;
}

export interface NumberRange {
  least: number;
  most?: number;
  isWhole?: boolean;
  /** What it counts, for the sentence: "metres". */
  unit?: string;
}

type NamesOf<K extends OptionKinds, Kind extends OptionKinds[string]> = {
  [N in keyof K]: K[N] extends Kind ? N : never;
}[keyof K] &
  string;

/** Reads the arguments of a command. Refuses options it does not know, values that are missing and options given twice, unless they are "texts". */
export function readOptions<K extends OptionKinds>(args: string[], kinds: K): Options<K> {
  const { tokens, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [
        name,
        {
          type: kind === "flag" ? ("boolean" as const) : ("string" as const),
          ...(name in SHORT && { short: SHORT[name] }),
        },
      ]),
    ),
  });
  const values = new Map<string, (string | true)[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(kinds, name)) {
      const meant = nearest(name, Object.keys(kinds));
      throw new Refusal(
        `There is no option ${rawName}${meant ? `; did you mean --${meant}?` : "; --help lists them."}`,
      );
    }
    if (values.has(name) && kinds[name] !== "texts") throw new Refusal(`${rawName} is given twice.`);
    if (kinds[name] === "flag" && value !== undefined)
      throw new Refusal(`${rawName} takes no value, got ${JSON.stringify(value)}.`);
    const isNext = value !== undefined && !token.inlineValue && /^--?[a-z]/i.test(value);
    if (kinds[name] !== "flag" && (value === undefined || value === "" || isNext))
      throw new Refusal(`${rawName} needs a value.`);
    values.set(name, [...(values.get(name) ?? []), value ?? true]);
  }
  const text = (name: string) => values.get(name)?.[0] as string | undefined;
  return {
    positionals,
    text,
    texts: (name) => (values.get(name) ?? []) as string[],
    flag: (name) => values.has(name),
    number(name, { least, most = Number.MAX_SAFE_INTEGER, isWhole = false, unit = "" }) {
      const given = text(name);
      if (given === undefined) return undefined;
      const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(given) ? Number(given) : Number.NaN;
      if (value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value;
      const range = most < Number.MAX_SAFE_INTEGER ? `from ${least} to ${most}` : `from ${least} up`;
      throw new Refusal(
        `--${name}: expected ${isWhole ? "a whole number" : "a number"}${unit && ` of ${unit}`} ${range}, got ${JSON.stringify(given)}.`,
      );
    },
  };
}
