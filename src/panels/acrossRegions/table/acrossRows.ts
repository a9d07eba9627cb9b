import type { Basis } from "#economies/economy.ts";
import { foldText } from "#industries/foldText.ts";
import { sizeOf } from "#panels/clusterInRegion/parts/sizeOf.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/** What the table of regions shows and can be sorted by, in the order of its columns: a narrow panel shows only the first few. */
export const ACROSS_COLUMNS = [
  "region",
  "size",
  "quotient",
  "strong",
  "growth",
  "nationShare",
  "establishments",
] as const;
export type AcrossColumn = (typeof ACROSS_COLUMNS)[number];

export interface AcrossOrder {
  column: AcrossColumn;
  direction: "ascending" | "descending";
}

/** The rows in an order: what is not known stands last either way, equals as the answer has them (strong first, by size). Names go by `language` (BCP 47). */
export function orderRegions(
  figures: readonly RegionalFigure[],
  order: AcrossOrder,
  { basis, language }: { basis: Basis; language: string },
): RegionalFigure[] {
  const sign = order.direction === "ascending" ? 1 : -1;
  if (order.column === "region") {
    const { compare } = new Intl.Collator(language);
    return figures.toSorted((a, b) => sign * compare(a.regionName, b.regionName));
  }
  const keys = new Map(figures.map((figure) => [figure, keyOf(figure, order.column, basis)]));
  return figures.toSorted((a, b) => {
    const [first, second] = [keys.get(a) ?? Number.NaN, keys.get(b) ?? Number.NaN];
    if (Number.isNaN(first) || Number.isNaN(second)) return Number(Number.isNaN(first)) - Number(Number.isNaN(second));
    return sign * (first - second);
  });
}

function keyOf(figure: RegionalFigure, column: AcrossColumn, basis: Basis): number {
  switch (column) {
    case "size":
      return sizeOf(figure, basis);
    case "quotient":
      return figure.quotient.value;
    case "growth":
      return figure.growth.value;
    case "nationShare":
      return figure.nationShare;
    case "establishments":
      return figure.establishments;
    default:
      return strength(figure.verdict);
  }
}

/** By the chance of being strong, then by stars; unknown is NaN. */
function strength({ chance, stars }: RegionalFigure["verdict"]): number {
  return 10 * chance + stars / 10;
}

/** The order after a click on a header: figures begin with the largest, names with the first; a second click turns it round. */
export function nextAcrossOrder(order: AcrossOrder, column: AcrossColumn): AcrossOrder {
  if (order.column !== column) return { column, direction: column === "region" ? "ascending" : "descending" };
  return { column, direction: order.direction === "ascending" ? "descending" : "ascending" };
}

/** Regions in whose name every word of the text occurs. */
export function findRegions(figures: readonly RegionalFigure[], text: string): readonly RegionalFigure[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return figures;
  return figures.filter(({ regionName }) => {
    const folded = foldText(regionName);
    return words.every((word) => folded.includes(word));
  });
}
