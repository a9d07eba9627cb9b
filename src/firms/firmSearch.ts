import { foldText } from "#industries/foldText.ts";
import type { FirmTable, TextColumn } from "./firmTable.ts";

/** Words a search looks for at most; more are ignored. */
const WORDS = 31;

/** Candidates that are ordered by name; beyond them row order stands. */
const ORDERED = 2000;

/** A search over the names, companies, parks and register numbers of a table. Folds the text on the first call. */
export type FirmSearch = (text: string, limit: number, language?: string) => { total: number; rows: number[] };

/**
 * Finds the rows whose name, company, park and register number together hold every word of a text, accents and case folded.
 * First come those whose name begins with the text, then those with every word in the name, then the others, by name within each as `language` (BCP 47) puts them in order.
 * An empty text finds nothing. `rank` gives the place of a row among equals.
 */
export function firmSearch(table: FirmTable, rank: (row: number) => number): FirmSearch {
  const columns = [table.name, table.company, table.park, table.id];
  let folded: FoldedColumn[] | undefined;
  const { values: names, codes: nameOf } = table.name;

  return (text, limit, language = "en") => {
    const words = [...new Set(foldText(text).split(/\s+/).filter(Boolean))].slice(0, WORDS);
    if (words.length === 0) return { total: 0, rows: [] };
    folded ??= columns.map(foldColumn);
    const [name, company, park, id] = folded.map((column) => findWords(column, words));
    const codes = columns.map((column) => column.codes);
    const all = 2 ** words.length - 1;
    const begins = beginners(folded[0], foldText(text).trim());
    const groups: number[][] = [[], [], []];
    let total = 0;
    for (let row = 0; row < table.length; row++) {
      const inName = name[codes[0][row]];
      if ((inName | company[codes[1][row]] | park[codes[2][row]] | id[codes[3][row]]) !== all) continue;
      total++;
      const group = groups[begins[codes[0][row]] ? 0 : inName === all ? 1 : 2];
      if (group.length < Math.max(limit, ORDERED)) group.push(row);
    }
    const { compare } = new Intl.Collator(language);
    const byName = (a: number, b: number) => compare(names[nameOf[a]], names[nameOf[b]]) || rank(a) - rank(b);
    const rows: number[] = [];
    for (const group of groups) {
      if (rows.length >= limit) break;
      rows.push(...group.sort(byName).slice(0, limit - rows.length));
    }
    return { total, rows };
  };
}

/** The values of a column as one folded text, a line a value. */
interface FoldedColumn {
  text: string;
  /** [value 0..count] where its line begins. */
  starts: Uint32Array;
}

function foldColumn({ values }: TextColumn): FoldedColumn {
  const text = `${foldText(values.map((value) => value.replaceAll("\n", " ")).join("\n"))}\n`;
  const starts = new Uint32Array(values.length + 1);
  for (let value = 0, at = 0; value < values.length; value++) starts[value + 1] = at = text.indexOf("\n", at) + 1;
  return { text, starts };
}

/** [value] bit `w` where it holds word `w`. */
function findWords({ text, starts }: FoldedColumn, words: string[]): Uint32Array {
  const found = new Uint32Array(starts.length - 1);
  words.forEach((word, w) => {
    let value = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[value])) {
      value = valueAt(starts, at, value);
      found[value++] |= 1 << w;
      if (value >= found.length) break;
    }
  });
  return found;
}

/** The value whose line holds position `at`, by galloping from value `from`. */
function valueAt(starts: Uint32Array, at: number, from: number): number {
  let step = 1;
  while (from + step < starts.length && starts[from + step] <= at) step *= 2;
  let low = from + (step >> 1);
  let high = Math.min(from + step, starts.length - 1);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** [value] 1 where it begins with the text. */
function beginners({ text, starts }: FoldedColumn, start: string): Uint8Array {
  const begins = new Uint8Array(starts.length - 1);
  for (let value = 0; value < begins.length; value++) if (text.startsWith(start, starts[value])) begins[value] = 1;
  return begins;
}
