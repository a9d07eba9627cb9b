import type { Establishment } from "./establishment.ts";
import { fold } from "./fold.ts";

const FORMS = new Set(
  "llc inc lp llp ltd co corp corporation company companies the of and at for no plc usa us na a l p c".split(" "),
);
const SAME: Record<string, string> = {
  wtp: "water",
  wwtp: "wastewater",
  chem: "chemical",
  chemicals: "chemical",
  refg: "refining",
  refinery: "refining",
  mfg: "manufacturing",
  intl: "international",
  proc: "processing",
  pwr: "power",
  gen: "generating",
  generation: "generating",
  sta: "station",
  plt: "plant",
  coop: "cooperative",
  bros: "brothers",
  st: "saint",
  ft: "fort",
  mt: "mount",
};

const CITY_WEIGHT = 0.3;
const EQUAL_NAMES = 0.7;

/** How alike two establishments' names and companies are, by words weighted for rarity among all of them. */
export class NameSimilarity {
  readonly #weights = new Map<string, number>();
  readonly #words = new Map<Establishment, Set<string>>();

  constructor(all: readonly Establishment[]) {
    for (const one of all) {
      const words = wordsOf(`${one.name} ${one.company}`);
      this.#words.set(one, words);
      for (const word of words) this.#weights.set(word, (this.#weights.get(word) ?? 0) + 1);
    }
    for (const [word, rows] of this.#weights) this.#weights.set(word, Math.log((all.length + 1) / rows));
  }

  /**
   * 0 to 1: the cosine of the two sets of words. A word of the city either states counts for three tenths: neighbours share it.
   * Two rows of exactly the same name in two words or more are alike at least `EQUAL_NAMES`, whatever their companies.
   */
  of(a: Establishment, b: Establishment): number {
    const left = this.#words.get(a)!;
    const right = this.#words.get(b)!;
    const city = wordsOf(`${a.place} ${b.place}`);
    const square = (word: string) => ((this.#weights.get(word) ?? 0) * (city.has(word) ? CITY_WEIGHT : 1)) ** 2;
    const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + square(word), 0);
    const norm = Math.sqrt(sum(left) * sum(right));
    const cosine = norm === 0 ? 0 : sum([...left].filter((word) => right.has(word))) / norm;
    return areEqualNames(a.name, b.name) ? Math.max(EQUAL_NAMES, cosine) : cosine;
  }
}

function areEqualNames(a: string, b: string): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  return left.size >= 2 && left.size === right.size && [...left].every((word) => right.has(word));
}

function wordsOf(text: string): Set<string> {
  return new Set(
    fold(text.replace(/['’]/g, ""))
      .split(" ")
      .map((word) => SAME[word] ?? word)
      .filter((word) => word !== "" && !FORMS.has(word)),
  );
}
