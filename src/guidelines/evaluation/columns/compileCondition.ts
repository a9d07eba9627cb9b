import { branchOf } from "#guidelines/model/conditionLeaves.ts";
import type {
  Condition,
  Leaf,
  PresenceCondition,
  ThresholdCondition,
  Comparison,
} from "#guidelines/model/condition.ts";
import { type JudgedModel, STAGES, type Thresholds } from "#guidelines/model/guidelineModel.ts";
import { NO, UNKNOWN, YES, openVerdict } from "#guidelines/evaluation/truthValue.ts";
import { type CaseColumns, type IndicatorColumns, LEAST, MOST } from "./caseColumns.ts";

/** Most rows that are judged in one go: their verdicts stay in the processor's cache. */
export const ROWS_AT_ONCE = 4096;

/** Judges `count` rows (at most `ROWS_AT_ONCE`) from row `from`; the verdicts stand in `out` from 0. */
export type Kernel = (columns: CaseColumns, from: number, count: number, out: Uint8Array) => void;

/** Turns a condition into one function over columns that gives the verdicts of `judge`. */
export function compileCondition(
  condition: Condition,
  model: Pick<JudgedModel, "gates">,
  thresholds: Thresholds,
): Kernel {
  const branch = branchOf(condition);
  if (!branch) return compileLeaf(condition as Leaf, model, thresholds);
  const [head, ...rest] = branch.parts.map((part) => compileCondition(part, model, thresholds));
  const other = new Uint8Array(ROWS_AT_ONCE);
  const { join } = branch;
  return (columns, from, count, out) => {
    head(columns, from, count, out);
    for (const part of rest) {
      part(columns, from, count, other);
      if (join === "all") for (let i = 0; i < count; i++) out[i] = other[i] < out[i] ? other[i] : out[i];
      else if (join === "any") for (let i = 0; i < count; i++) out[i] = other[i] > out[i] ? other[i] : out[i];
      else for (let i = 0; i < count; i++) if (out[i] === UNKNOWN) out[i] = other[i];
    }
  };
}

function compileLeaf(leaf: Leaf, model: Pick<JudgedModel, "gates">, thresholds: Thresholds): Kernel {
  if ("stage" in leaf) {
    const verdicts = new Uint8Array(STAGES.length + 1).fill(NO);
    verdicts[0] = UNKNOWN;
    for (const stage of leaf.stage) verdicts[1 + STAGES.indexOf(stage)] = YES;
    return ({ stage }, from, count, out) => {
      for (let i = 0; i < count; i++) out[i] = verdicts[stage?.[from + i] ?? 0];
    };
  }
  if ("gate" in leaf) {
    const gate = compileCondition(model.gates.get(leaf.gate)!.when, model, thresholds);
    return (columns, from, count, out) => {
      gate(columns, from, count, out);
      for (let i = 0; i < count; i++) out[i] = YES - out[i];
    };
  }
  return "threshold" in leaf ? compileThreshold(leaf, thresholds) : compilePresence(leaf, thresholds);
}

function compilePresence({ indicator, test }: PresenceCondition, thresholds: Thresholds): Kernel {
  const fewest = thresholds.get("register.minimum")!;
  return ({ indicators }, from, count, out) => {
    const columns = indicators.get(indicator);
    const column = columns?.value;
    if (test !== "not recorded") {
      const side = test === "present" ? "above" : "at most";
      compareColumn(column, side, 0, from, count, out);
      openColumn(columns, { test: side, fewest }, from, count, out);
    } else for (let i = 0; i < count; i++) out[i] = column && !Number.isNaN(column[from + i]) ? NO : YES;
  };
}

function compileThreshold(
  { indicator, measure, test, threshold: id }: ThresholdCondition,
  thresholds: Thresholds,
): Kernel {
  const threshold = thresholds.get(id);
  if (threshold === undefined) throw new Error(`Expected a value for the threshold "${id}", got none.`);
  const fewest = thresholds.get("register.minimum")!;
  if (measure !== "percentile" && measure !== "trend")
    return ({ indicators }, from, count, out) => {
      const columns = indicators.get(indicator);
      compareColumn(columns?.value, test, threshold, from, count, out);
      openColumn(columns, { test, fewest }, from, count, out);
    };
  const least = thresholds.get(measure === "percentile" ? "peers.minimum" : "trend.years")!;
  return ({ indicators }, from, count, out) => {
    const columns = indicators.get(indicator);
    const known = measure === "percentile" ? columns?.peers : columns?.trendYears;
    compareColumn(known && columns?.[measure], test, threshold, from, count, out);
    if (known) for (let i = 0; i < count; i++) if (known[from + i] < least) out[i] = UNKNOWN;
    openColumn(columns, { test: "ranked", fewest }, from, count, out);
  };
}

/** `compare` for `count` rows of a column from row `from`, into `out` from 0. A column that is not there is unknown throughout. */
function compareColumn(
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

/**
 * Turns verdicts on a column into unknown where the figures leave them open, as `judge` does: figures of fewer than `fewest`
 * establishments of a register, and bounds beside all they can tell; "ranked" for ranks and trends, of which bounds have none.
 * `count` rows from row `from`; the verdicts stand in `out` from 0.
 */
function openColumn(
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
