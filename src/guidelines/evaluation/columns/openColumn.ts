import type { Comparison } from "#guidelines/model/condition.ts";
import { openVerdict, UNKNOWN } from "#guidelines/evaluation/verdict.ts";
import { type IndicatorColumns, LEAST, MOST } from "./caseColumns.ts";

/**
 * Turns verdicts on a column into unknown where the figures leave them open, as `judge` does: figures of fewer than `fewest`
 * establishments of a register, and bounds beside all they can tell; "ranked" for ranks and trends, of which bounds have none.
 * `count` rows from row `from`; the verdicts stand in `out` from 0.
 */
export function openColumn(
  columns: IndicatorColumns | undefined,
  { test, fewest }: { test: Comparison | "ranked"; fewest: number },
  from: number,
  count: number,
  out: Uint8Array,
): void {
  const bound = columns?.bound;
  const register = columns?.register;
  if (bound) {
    const open =
      test === "ranked" ? undefined : { [LEAST]: openVerdict("least", test), [MOST]: openVerdict("most", test) };
    for (let i = 0; i < count; i++) {
      const kind = bound[from + i] as typeof LEAST | typeof MOST | 0;
      if (kind !== 0 && (!open || out[i] === open[kind])) out[i] = UNKNOWN;
    }
  }
  if (register)
    for (let i = 0; i < count; i++) {
      const taken = register[from + i];
      if (taken > 0 && taken - 1 < fewest && !bound?.[from + i]) out[i] = UNKNOWN;
    }
}
