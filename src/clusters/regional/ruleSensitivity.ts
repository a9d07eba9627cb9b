import type { RuleColumns } from "./applyRule";
import type { StrongRule, Threshold } from "./strongRules";

/** What one setting of a threshold does. */
export interface SensitivityStep {
  threshold: Threshold;
  /** The number compared with. */
  resolved: number;
  passing: number;
  /** Regions (element numbers) that pass here but not under the chosen rule, and the other way round. */
  gained: Uint32Array;
  lost: Uint32Array;
}

/**
 * Moves one condition's threshold over `steps`, all else as chosen.
 * Throws if the rule has no condition of that id.
 */
export function ruleSensitivity(
  _rule: StrongRule,
  _condition: string,
  _steps: readonly Threshold[],
  _columns: RuleColumns,
  _pool?: Uint8Array,
): SensitivityStep[] {
  throw new Error("ruleSensitivity: not written yet");
}

/**
 * Regions that pass although the lower end of their quotient's interval is below `floor` (1 if left out): whose claim does not
 * survive when the interval is taken seriously.
 * @param lower [region] as `QuotientIntervals.lower`
 */
export function uncertainClaims(_verdict: Uint8Array, _lower: Float64Array, _floor = 1): Uint32Array {
  throw new Error("uncertainClaims: not written yet");
}
