import type { IndustryTree } from "../../../industries/industryTree";
import type { CountSource, CountTable } from "../countTable";

/** What a cell whose employment is not printed may hold. */
export interface EmploymentBands {
  /** [cell] persons; both the figure itself where it is known. */
  low: Float64Array;
  high: Float64Array;
  /** [slot] the most that a region without a published cell is likely to have (it has at most two establishments); the least is 0. */
  unpublishedHigh: Float64Array;
}

export function employmentBands(
  _tree: IndustryTree,
  _source: Pick<CountSource, "slots">,
  _counts: CountTable,
): EmploymentBands {
  throw new Error("employmentBands: not written yet");
}

/** The table with `bounds` from the bands; itself where nothing is withheld. */
export function withBands(_tree: IndustryTree, _source: Pick<CountSource, "slots">, _counts: CountTable): CountTable {
  throw new Error("withBands: not written yet");
}
