import Papa from "papaparse";

/** A cell of a table of counts. What the publisher withholds is null, not zero. */
export interface CountCell {
  /** As the source writes it: a code where it has one, else the name. */
  region: string;
  /** Code of the source's own classification, or its title where it has none. */
  industry: string;
  year: number;
  /** Of a size of establishments, where the table has sizes: "1 to 4". */
  size?: string;
  establishments: number | null;
  jobs: number | null;
}

/** What became of the rows of such a table. */
export interface CountTable {
  cells: CountCell[];
  rowsRead: number;
  /** Totals and other rows that are no cell. */
  leftOut: number;
}

/** A table as its publisher gives it away: which it is, where it is, and how its text is read. */
export interface FurtherSource {
  /** ISO 3166 code of the economy. */
  economy: string;
  /** The file among the sources, as whoever fetches it saves it: text in UTF-8. */
  file: string;
  title: string;
  publisher: string;
  page: string;
  terms: string;
  /** Throws, saying what it expected and got, where the text has another shape. */
  read: (text: string) => CountTable;
}

/** Rows of a delimited text by column, each cell trimmed. Throws where a column is missing. */
export function rowsOf<const C extends string>(text: string, columns: readonly C[]): Record<C, string>[] {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim(),
    transform: (value) => value.trim(),
  });
  const missing = columns.filter((name) => !meta.fields?.includes(name));
  if (missing.length > 0)
    throw new Error(`expected columns ${missing.join(", ")}, got ${meta.fields?.join(", ") ?? "none"}`);
  return data;
}

/** A count: null where the publisher writes that it is withheld or not known. Throws for anything else that is no number. */
export function countOf(text: string, withheld: readonly string[]): number | null {
  if (text === "" || withheld.includes(text)) return null;
  const value = Number(text.replace(/[,\s]/g, ""));
  if (!Number.isFinite(value) || value < 0)
    throw new Error(`expected a count or one of ${withheld.join(" ")}, got ${text}`);
  return value;
}
