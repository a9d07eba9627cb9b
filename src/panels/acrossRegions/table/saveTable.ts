import type { ChartTable } from "#charts/frame/chartTable.ts";
import { tableText } from "#charts/frame/tableText.ts";

/** Saves a table as a CSV file of that name, without its ending. */
export function saveTable(table: ChartTable, name: string): void {
  const address = URL.createObjectURL(new Blob([tableText(table, "csv")], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
