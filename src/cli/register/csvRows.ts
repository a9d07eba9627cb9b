import Papa from "papaparse";
import { Refusal } from "../refusal";

/** Rows of a table as they stand in the file; blank lines are no rows. */
export interface CsvRows {
  header: string[];
  /** Rows below the header, some thousand at a time. `broken` are those whose quotes do not close, so that they may be several in one. */
  batches: AsyncGenerator<{ rows: string[][]; broken: ReadonlySet<number> }>;
}

const DELIMITERS = [",", ";", "\t", "|"];
/** Letters a row may have; beyond, a quote was opened and never closed. */
const LONGEST_ROW = 8 << 20;
const HEAD = 1 << 16;

/**
 * Reads a delimited table from pieces of text. The delimiter is that of a line `sep=;` above the header, else the one by which the
 * header has most of the columns in `wanted`, then most columns. Lines end in LF, CRLF or CR. Refuses a table without a header and
 * one with a quote that never closes.
 */
export async function csvRows(
  pieces: AsyncIterable<string>,
  { path, wanted }: { path: string; wanted: readonly string[] },
): Promise<CsvRows> {
  const source = pieces[Symbol.asyncIterator]();
  let text = "";
  for (;;) {
    const { value, done } = await source.next();
    if (done === true) break;
    text = (text + value).replace(/^[\r\n]+/, "");
    if (text.length >= HEAD) break;
  }
  const stated = /^sep=(.)\r?\n/i.exec(text);
  if (stated) text = text.slice(stated[0].length);
  if (text.trim() === "") throw new Refusal(`${path} cannot be read: it holds no table.`);
  const newline = text.includes("\n") ? "\n" : "\r";
  const head = text.slice(0, HEAD);
  const delimiter = stated?.[1] ?? likeliestDelimiter(head, newline, wanted);
  return { header: headerOf(head, newline, delimiter), batches: batches() };

  async function* batches(): AsyncGenerator<{ rows: string[][]; broken: ReadonlySet<number> }> {
    const parser = new Papa.Parser({ delimiter, newline });
    let isHeader = true;
    let read = 0;
    for (;;) {
      const { value, done = false } = await source.next();
      if (!done) text += value;
      const parsed = parser.parse(text, 0, !done) as Parsed;
      text = text.slice(parsed.meta.cursor);
      if (text.length > LONGEST_ROW || (done && parsed.errors.some(({ code }) => code === "MissingQuotes"))) {
        const last = read + parsed.data.length - (done ? 1 : 0);
        throw new Refusal(
          `${path} cannot be read: a quote opens in row ${Math.max(1, last)} or after and never closes.`,
        );
      }
      const broken = new Set<number>();
      const rows: string[][] = [];
      const brokenBefore = new Set(parsed.errors.map(({ row }) => row));
      parsed.data.forEach((row, at) => {
        if (newline === "\n" && row.at(-1)!.endsWith("\r")) row[row.length - 1] = row.at(-1)!.slice(0, -1);
        if (row.length === 1 && row[0].trim() === "") return;
        if (isHeader) {
          isHeader = false;
          return;
        }
        if (brokenBefore.has(at)) broken.add(rows.length);
        rows.push(row);
      });
      read += rows.length;
      if (rows.length > 0) yield { rows, broken };
      if (done) return;
    }
  }
}

interface Parsed {
  data: string[][];
  errors: { code: string; row: number }[];
  meta: { cursor: number };
}

function headerOf(head: string, newline: "\n" | "\r", delimiter: string): string[] {
  const { data } = Papa.parse<string[]>(head, { delimiter, newline, preview: 1 });
  return (data[0] ?? []).map((name) => name.trim());
}

function likeliestDelimiter(head: string, newline: "\n" | "\r", wanted: readonly string[]): string {
  const score = (delimiter: string) => {
    const header = headerOf(head, newline, delimiter);
    return wanted.filter((name) => header.includes(name)).length * 1e6 + header.length;
  };
  return DELIMITERS.reduce((best, delimiter) => (score(delimiter) > score(best) ? delimiter : best));
}
