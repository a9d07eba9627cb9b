import Papa from "papaparse";

/** A cell to be written: words, or a number; NaN is not known. */
export type CsvCell = string | number;

/**
 * What a spreadsheet would run: text that begins, spaces aside, with one of = + - @ | (also full-width), or with a control character
 * that some skip before they look. A number alone computes nothing.
 */
const FORMULA = /^(?!-?\d+(?:\.\d+)?$)(?:\s*[=+\-@|＝＋－＠｜]|[\t\r\n])/;

/**
 * Rows as CSV (RFC 4180: comma, quotes doubled, CRLF unless a line is to end otherwise). Numbers stand in full with a decimal point,
 * empty where not known. Text a spreadsheet would take for a formula gets an apostrophe in front. Cells with a semicolon or a tab are
 * quoted too: where the comma marks decimals, spreadsheets part cells there.
 */
export function csvText(rows: readonly (readonly CsvCell[])[], lineEnd: "\r\n" | "\n" = "\r\n"): string {
  if (rows.length === 0) return "";
  const cells = rows.map((row) => row.map((cell) => (Number.isNaN(cell) ? "" : cell)));
  const text = Papa.unparse(cells, { newline: lineEnd, quotes: isParted, escapeFormulae: FORMULA });
  return `${text}${lineEnd}`;
}

function isParted(cell: unknown): boolean {
  return typeof cell === "string" && /[;\t]/.test(cell);
}
