import type { RuleFigure, StrongRule } from "./strongRules";

/** Codes of `RuleResult.verdict` and `.conditions`. Unknown: a figure it hangs on is not known. */
export const VERDICTS = ["fails", "passes", "unknown"] as const;
export type Verdict = (typeof VERDICTS)[number];
export const FAILS = 0;
export const PASSES = 1;
export const UNKNOWN = 2;

/** Figures of one industry, one element a region, all of one length; NaN unknown. */
export type RuleColumns = Readonly<Record<RuleFigure, Float64Array>>;

export interface RuleResult {
  /** [region] index into `VERDICTS`. */
  verdict: Uint8Array;
  /** [region] conditions that hold, 0 for a rule without stars. */
  stars: Uint8Array;
  /** [condition][region] index into `VERDICTS`. */
  conditions: Uint8Array[];
  /** [condition] the number compared with; NaN where the pool is empty. */
  thresholds: number[];
  /** Regions the quantiles are taken over. */
  pool: number;
}

/**
 * Applies a rule to the regions of one industry.
 * @param pool 1 for each region the quantiles are taken over, of those with some of the industry; all if left out
 */
export function applyRule(_rule: StrongRule, _columns: RuleColumns, _pool?: Uint8Array): RuleResult {
  throw new Error("applyRule: not written yet");
}
