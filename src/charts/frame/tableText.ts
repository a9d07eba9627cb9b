import type { ChartCell, ChartTable } from "./chartTable.ts";

/**
 * A chart's table as text for other programs: numbers in full with a decimal point, empty where not known, one line a row. In CSV
 * (RFC 4180, CRLF) cells are quoted where they must be; in TSV tabs and line breaks within a cell become spaces. Words that a
 * spreadsheet would take for a formula get an apostrophe in front.
 */
export function tableText(table: ChartTable, format: "tsv" | "csv"): string {
  const lines = [table.columns.map(({ label }) => label), ...table.rows];
  if (format === "tsv")
    return lines.map((cells) => cells.map((cell) => plain(cell).replaceAll(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
  return lines.map((cells) => `${cells.map((cell) => quoted(plain(cell))).join(",")}\r\n`).join("");
}

function plain(cell: ChartCell): string {
  if (typeof cell !== "string") return Number.isNaN(cell.value) ? "" : String(cell.value);
  return /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
