import type { Comparison } from "#guidelines/model/condition.ts";
import { NO, UNKNOWN, YES } from "#guidelines/evaluation/verdict.ts";

/** `compare` for `count` rows of a column from row `from`, into `out` from 0. A column that is not there is unknown throughout. */
export function compareColumn(
  column: ArrayLike<number> | undefined,
  test: Comparison,
  threshold: number,
  from: number,
  count: number,
  out: Uint8Array,
): void {
  if (!column) {
    out.fill(UNKNOWN, 0, count);
    return;
  }
  // "above" is the opposite of "at most", "at least" of "below"; NaN is neither, whichever way it is asked.
  const isOpposite = test === "at most" || test === "below";
  const passed = isOpposite ? NO : YES;
  const failed = isOpposite ? YES : NO;
  if (test === "at least" || test === "below")
    for (let i = 0; i < count; i++) {
      const value = column[from + i];
      out[i] = value >= threshold ? passed : value < threshold ? failed : UNKNOWN;
    }
  else
    for (let i = 0; i < count; i++) {
      const value = column[from + i];
      out[i] = value > threshold ? passed : value <= threshold ? failed : UNKNOWN;
    }
}
