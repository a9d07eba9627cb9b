/** A cell of words, or of a number with how it is written. */
export type ChartCell = string | { text: string; value: number };

/** The table behind a chart. The first column names the rows. */
export interface ChartTable {
  caption: string;
  columns: readonly { label: string; kind: "text" | "number" }[];
  rows: readonly (readonly ChartCell[])[];
}

/** Something that can be done with a table: copied, saved. */
export interface TableAction {
  label: string;
  onPick: (table: ChartTable) => void;
}

/** A number as a cell; what is not known says so. */
export function numberCell(value: number, write: (value: number) => string, unknown: string): ChartCell {
  return { text: Number.isNaN(value) ? unknown : write(value), value };
}
