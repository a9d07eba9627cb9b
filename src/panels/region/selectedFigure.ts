import type { IndustryTree } from "#industries/industryTree.ts";
import type { RegionIndustry } from "#regions/regionProfile.ts";

/** What a region's profile can say about one selected industry. */
export type SelectedFigure =
  /** A row of the source; `broader` if it is of an ancestor, because the source does not divide further. */
  | { kind: "row"; row: RegionIndustry; broader: boolean }
  /** The sum of the rows below; a lower bound while any of them is not known. */
  | { kind: "sum"; rows: number; employment: number; establishments: number; isLowerBound: boolean }
  | { kind: "none" };

/** Finds the figure for a node among the rows, none of which is an ancestor of another. */
export function selectedFigure(tree: IndustryTree, rows: readonly RegionIndustry[], node: number): SelectedFigure {
  const over = rows.find(({ industry }) => industry <= node && node < tree.end[industry]);
  if (over) return { kind: "row", row: over, broader: over.industry !== node };
  const parts = rows.filter(({ industry }) => industry > node && industry < tree.end[node]);
  if (parts.length === 0) return { kind: "none" };
  const known = parts.filter((row) => !Number.isNaN(row.employment));
  return {
    kind: "sum",
    rows: parts.length,
    employment: known.length ? known.reduce((sum, row) => sum + row.employment, 0) : Number.NaN,
    establishments: parts.reduce((sum, row) => sum + (row.establishments || 0), 0),
    isLowerBound: parts.some((row) => row.status !== "value"),
  };
}
