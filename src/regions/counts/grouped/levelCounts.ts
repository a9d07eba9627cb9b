import type { IndustryTree } from "../../../industries/industryTree";
import type { CountSource, CountTable } from "../countTable";

/** Counts by the classes of one level of the tree. */
export interface LevelCounts {
  /** [slot] node of the tree, ascending. */
  nodes: Int32Array;
  /** `bounds` is present. */
  table: CountTable;
}

/** Sums of a source's slots by their ancestors at `digits` 2 (sectors) or 3; slots of that level or above stay themselves. */
export function levelCounts(
  _tree: IndustryTree,
  _source: Pick<CountSource, "slots">,
  _counts: CountTable,
  _digits: 2 | 3,
): LevelCounts {
  throw new Error("levelCounts: not written yet");
}
