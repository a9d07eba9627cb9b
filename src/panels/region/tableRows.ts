import type { Basis } from "#economies/economy.ts";
import { foldText } from "#industries/foldText.ts";
import type { RegionIndustry } from "#regions/regionProfile.ts";

/** What the table of industries shows and can be sorted by. */
export type TableColumn = "industry" | "employment" | "establishments" | "lq" | "change" | "series" | "share";

export interface TableOrder {
  column: TableColumn;
  direction: "ascending" | "descending";
}

/** The columns in their order: those that say most first, because a narrow panel shows only the first few. */
export const COLUMNS_BY_BASIS: Record<Basis, readonly TableColumn[]> = {
  employment: ["industry", "employment", "lq", "change", "series", "establishments", "share"],
  establishments: ["industry", "establishments", "lq", "change", "series", "share"],
};

/** The quotient of a row on a basis. */
export function quotientOf(row: RegionIndustry, basis: Basis): number {
  return basis === "employment" ? row.lqEmployment : row.lqEstablishments;
}

/** The rows in an order: what is not known stands last either way, equals in the order of the industries. */
export function orderRows(rows: readonly RegionIndustry[], order: TableOrder, basis: Basis): RegionIndustry[] {
  const sign = order.direction === "ascending" ? 1 : -1;
  const key = (row: RegionIndustry): number => {
    switch (order.column) {
      case "industry":
        return row.industry;
      case "lq":
        return quotientOf(row, basis);
      case "series":
      case "change":
        return row.change;
      default:
        return row[order.column];
    }
  };
  return rows.toSorted((a, b) => {
    const [first, second] = [key(a), key(b)];
    if (Number.isNaN(first) || Number.isNaN(second)) {
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || a.industry - b.industry;
    }
    return sign * (first - second) || a.industry - b.industry;
  });
}

/** The order after a click on a header: figures begin with the largest, names with the first; a second click turns it round. */
export function nextOrder(order: TableOrder, column: TableColumn): TableOrder {
  if (order.column !== column) return { column, direction: column === "industry" ? "ascending" : "descending" };
  return { column, direction: order.direction === "ascending" ? "descending" : "ascending" };
}

/** Rows in whose code or titles every word of the text occurs. */
export function findRows(
  rows: readonly RegionIndustry[],
  text: string,
  describe: (industry: number) => string,
): readonly RegionIndustry[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const folded = foldText(describe(row.industry));
    return words.every((word) => folded.includes(word));
  });
}

/** Fewest establishments of an industry whose quotient is worth naming: in tiny cells quotients explode. */
export const LEAST_ESTABLISHMENTS = 10;

/** The same where establishments are not counted. */
const LEAST_JOBS = 250;

/** The rows with the largest quotients above 1 that rest on enough establishments, largest first. */
export function concentrations(rows: readonly RegionIndustry[], basis: Basis, most: number): RegionIndustry[] {
  const isLarge = (row: RegionIndustry) =>
    Number.isNaN(row.establishments) ? row.employment >= LEAST_JOBS : row.establishments >= LEAST_ESTABLISHMENTS;
  const worth = rows.filter((row) => isLarge(row) && quotientOf(row, basis) > 1);
  return orderRows(worth, { column: "lq", direction: "descending" }, basis).slice(0, most);
}
