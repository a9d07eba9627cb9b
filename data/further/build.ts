import { readFileSync } from "node:fs";
import type { BuildContext } from "#data/context.ts";
import { FURTHER_SOURCES } from "./sources.ts";

/** `counts-XX.json` of each further economy whose table was fetched, a column a property; nothing of one whose table was not. */
export function build(context: BuildContext): void {
  for (const { economy, file, title, publisher, terms, read } of FURTHER_SOURCES) {
    const path = context.fetched(file);
    if (path === undefined) continue;
    const { cells, rowsRead, leftOut } = read(readFileSync(path, "utf8"));
    const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => a - b);
    context.writeJson(`counts-${economy.toLowerCase()}.json`, {
      region: cells.map(({ region }) => region),
      industry: cells.map(({ industry }) => industry),
      year: cells.map(({ year }) => year),
      size: cells.map(({ size }) => size ?? null),
      establishments: cells.map(({ establishments }) => establishments),
      jobs: cells.map(({ jobs }) => jobs),
    });
    context.report({
      id: `further-${economy.toLowerCase()}`,
      title,
      publisher,
      terms,
      date: [years[0], years[years.length - 1]].join("-"),
      files: [{ name: file, rows: rowsRead }],
      rowsRead,
      kept: rowsRead - leftOut,
      merged: 0,
      rejected: leftOut === 0 ? [] : [{ reason: "totals, and rows that are no cell", rows: leftOut, example: file }],
      notes: [
        "Read as its publisher gives it away; the app does not show it until an economy of src/economies reads it.",
      ],
    });
  }
}
