import type { GuidelineModel, Indicator } from "#guidelines/model/guidelineModel.ts";
import { indicatorValueProblem } from "./indicatorValueProblem.ts";
import type { EnteredValue } from "./notebook.ts";
import { latestYear } from "./readNotebook.ts";
import { type WrittenNumber, writtenNumber } from "./writtenNumber.ts";

/** Columns a table of figures is read by. */
export const INDICATOR_COLUMNS = ["region", "cluster", "indicator", "value", "year", "source"] as const;
type Column = (typeof INDICATOR_COLUMNS)[number];

/** A row that was not taken. */
export interface RejectedRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  /** Name of the column at fault; none where the row as a whole is. */
  column: Column | "";
  reason: string;
}

export interface IndicatorTable {
  values: EnteredValue[];
  rejected: RejectedRow[];
  /** Columns the header names beside those that are read. */
  unread: string[];
}

/** What the table may speak of. */
export interface TableTerms {
  model: GuidelineModel;
  /** The region of a code as people write it; undefined if there is none. */
  regionOf: (code: string) => string | undefined;
  /** The cluster of an id or name; undefined if there is none. */
  clusterOf: (name: string) => string | undefined;
  /** The present moment, ISO 8601: when the values were entered, and the latest year they can be of. */
  now: string;
}

/**
 * Reads a small table of figures by region: rows of text, the first naming the columns region, indicator, value, year, source and,
 * where figures are of one cluster, cluster, in any order. Each row gives a value or a reason; values + rejected = rows that are not
 * empty. Throws if the header lacks a column or has one twice.
 */
export function indicatorTable(rows: readonly (readonly string[])[], terms: TableTerms): IndicatorTable {
  const header = (rows[0] ?? []).map((name) =>
    name
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase(),
  );
  const at = (column: Column) => header.indexOf(column);
  const lacking = INDICATOR_COLUMNS.filter((column) => column !== "cluster" && at(column) < 0);
  if (lacking.length > 0)
    throw new Error(
      `The table cannot be read: row 1 has to name the columns region, indicator, value, year, source (and cluster); ${lacking.join(", ")} ${lacking.length > 1 ? "are" : "is"} missing, got ${headerText(header)}.`,
    );
  const twice = INDICATOR_COLUMNS.find((column) => at(column) !== header.lastIndexOf(column));
  if (twice) throw new Error(`The table cannot be read: row 1 names the column ${twice} twice.`);
  const table: IndicatorTable = {
    values: [],
    rejected: [],
    unread: header.filter((name) => name !== "" && !INDICATOR_COLUMNS.some((column) => column === name)),
  };
  const rowOf = new Map<string, number>();
  for (let i = 1; i < rows.length; i++) {
    if (rows[i].every((cell) => cell.trim() === "")) continue;
    const row = i + 1;
    if (rows[i].slice(header.length).some((cell) => cell.trim() !== "")) {
      const reason = `expected ${header.length} cells, got ${rows[i].length}: a comma or semicolon within a cell needs quotation marks around the cell`;
      table.rejected.push({ row, column: "", reason });
      continue;
    }
    const read = readRow((column) => (at(column) < 0 ? "" : (rows[i][at(column)] ?? "").trim()), terms);
    if ("reason" in read) {
      table.rejected.push({ row, ...read });
      continue;
    }
    const key = JSON.stringify([read.region, read.cluster ?? null, read.indicator, read.year]);
    const before = rowOf.get(key);
    if (before !== undefined) {
      table.rejected.push({ row, column: "indicator", reason: `the same figure stands in row ${before} already` });
      continue;
    }
    rowOf.set(key, row);
    table.values.push(read);
  }
  return table;
}

function readRow(cell: (column: Column) => string, terms: TableTerms): EnteredValue | Omit<RejectedRow, "row"> {
  const { model, regionOf, clusterOf, now } = terms;
  const reject = (column: Column, reason: string) => ({ column, reason });
  const region = regionOf(cell("region"));
  if (region === undefined) return reject("region", `expected the code of a region, got "${cell("region")}"`);
  const named = cell("cluster");
  const cluster = named === "" ? undefined : clusterOf(named);
  if (named !== "" && cluster === undefined) return reject("cluster", `expected a cluster or nothing, got "${named}"`);

  const id = cell("indicator").toUpperCase();
  const indicator = model.indicators.get(id);
  const value = valueOf(cell("value"), indicator?.unit);
  if (indicator && value === "ambiguous")
    return reject(
      "value",
      `expected a number that means one thing, got "${cell("value")}": write it without the comma`,
    );
  if (indicator && value === undefined)
    return reject("value", `expected a number written like 12.5, got "${cell("value")}"`);
  const trouble = indicatorValueProblem(model, id, typeof value === "number" ? value : Number.NaN);
  if (trouble) return reject(trouble.field, trouble.message);
  if (indicator?.level === "region" && cluster !== undefined)
    return reject("cluster", `expected no cluster for ${id}, which is one figure a region, got "${named}"`);

  const year = /^\d{4}$/.test(cell("year")) ? Number(cell("year")) : undefined;
  const latest = latestYear(new Date(now));
  if (year === undefined || year < 1900 || year > latest)
    return reject("year", `expected a year from 1900 to ${latest}, got "${cell("year")}"`);
  const source = cell("source");
  if (source === "") return reject("source", "expected where the figure is from, got nothing");
  if (source.length > 400) return reject("source", `expected at most 400 characters, got ${source.length}`);
  return {
    region,
    ...(cluster === undefined ? {} : { cluster }),
    indicator: id,
    value: value as number,
    year,
    source,
    changed: now,
  };
}

/** A number, a percent sign where the unit has one, yes or no where it is one. Nothing is guessed. */
function valueOf(text: string, unit: Indicator["unit"] | undefined): WrittenNumber {
  const lower = text.toLowerCase();
  if (unit === "yesNo" && (lower === "yes" || lower === "no")) return lower === "yes" ? 1 : 0;
  const isPercent = unit === "percent" || unit === "percentPerYear";
  return writtenNumber(isPercent ? text.replace(/\s*%$/, "") : text);
}

/** What a first row says, short enough for a sentence. */
function headerText(header: readonly string[]): string {
  const text = header.filter((name) => name !== "").join(", ");
  if (text === "") return "none";
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
