import { DELIMITERS, statedDelimiter } from "./tableHead.ts";
import { type TableDialect, recordsIn } from "./tableRecords.ts";

/**
 * All rows of a small table whose first names columns that are known: divided by whatever its first line states or names most of `columns`
 * under. Row k, from 0, is row k + 1 of a spreadsheet; blank rows are empty. A quotation mark that never closes is a letter of its row.
 */
export function namedRows(text: string, columns: readonly string[]): string[][] {
  const { stated, begin } = statedDelimiter(text);
  const table = text.slice(begin);
  const headerUnder = (delimiter: string) =>
    recordsIn(table, { dialect: { delimiter, escape: '"' }, isLast: true, most: 1 }).records[0]?.cells ?? [];
  const named = (delimiter: string) => {
    const header = headerUnder(delimiter).map((cell) => cell.trim().toLowerCase());
    return columns.filter((column) => header.includes(column)).length;
  };
  const delimiter = stated ?? DELIMITERS.reduce((best, next) => (named(next) > named(best) ? next : best));
  const dialect: TableDialect = { delimiter, escape: '"' };

  const rows: string[][] = [];
  let line = 1;
  const { records } = recordsIn(table, { dialect, width: headerUnder(delimiter).length, isLast: true });
  for (const record of records) {
    for (; line < record.line; line++) rows.push([]);
    rows.push(record.cells);
    line += 1 + record.cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
  }
  return rows;
}
