import type { GuidelineModel } from "../model/guidelineModel";
import { indicatorValueProblem } from "./indicatorValueProblem";
import type { EnteredValue } from "./notebook";

const COLUMNS = ["region", "cluster", "indicator", "value", "year", "source"] as const;
type Column = (typeof COLUMNS)[number];

/** A row that was not taken. */
export interface RejectedRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  /** Name of the column at fault. */
  column: Column;
  reason: string;
}

export interface IndicatorTable {
  values: EnteredValue[];
  rejected: RejectedRow[];
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
 * empty. Throws if the header lacks a column.
 */
export function indicatorTable(rows: readonly (readonly string[])[], terms: TableTerms): IndicatorTable {
  const header = (rows[0] ?? []).map((name) =>
    name
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase(),
  );
  const at = (column: Column) => header.indexOf(column);
  const lacking = COLUMNS.filter((column) => column !== "cluster" && at(column) < 0);
  if (lacking.length > 0)
    throw new Error(
      `The table cannot be read: expected columns region, indicator, value, year, source (and cluster), got ${header.join(", ") || "none"}.`,
    );
  const table: IndicatorTable = { values: [], rejected: [] };
  const rowOf = new Map<string, number>();
  for (let i = 1; i < rows.length; i++) {
    if (rows[i].every((cell) => cell.trim() === "")) continue;
    const row = i + 1;
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
  const value = numberOf(
    cell("value"),
    indicator?.unit === "percent" || indicator?.unit === "percentPerYear",
    indicator?.unit === "yesNo",
  );
  if (indicator && value === undefined)
    return reject("value", `expected a number written like 12.5, got "${cell("value")}"`);
  const trouble = indicatorValueProblem(model, id, value ?? Number.NaN);
  if (trouble) return reject(trouble.field, trouble.message);
  if (indicator?.level === "region" && cluster !== undefined)
    return reject("cluster", `expected no cluster for ${id}, which is one figure a region, got "${named}"`);

  const year = numberOf(cell("year"), false, false);
  const latest = new Date(now).getUTCFullYear();
  if (year === undefined || !Number.isInteger(year) || year < 1900 || year > latest)
    return reject("year", `expected a year from 1900 to ${latest}, got "${cell("year")}"`);
  const source = cell("source");
  if (source === "") return reject("source", "expected where the figure is from, got nothing");
  if (source.length > 400) return reject("source", `expected at most 400 characters, got ${source.length}`);
  return {
    region,
    ...(cluster === undefined ? {} : { cluster }),
    indicator: id,
    value: value!,
    year,
    source,
    changed: now,
  };
}

/** A decimal number with a point, a percent sign where the unit has one, yes or no where it is one. Nothing is guessed. */
function numberOf(text: string, isPercent: boolean, isYesNo: boolean): number | undefined {
  const lower = text.toLowerCase();
  if (isYesNo && (lower === "yes" || lower === "no")) return lower === "yes" ? 1 : 0;
  const digits = isPercent ? text.replace(/\s*%$/, "") : text;
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}
