import { applyRule, PASSES, type RuleColumns } from "./applyRule.ts";
import type { StrongRule, Threshold } from "./strongRules.ts";

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
 * Moves one condition's threshold over `steps`, all else as chosen (`pool` and `judged` as of `applyRule`). A region whose verdict becomes unknown no longer passes.
 * Throws if the rule has no condition of that id.
 */
export function ruleSensitivity(
  rule: StrongRule,
  condition: string,
  steps: readonly Threshold[],
  columns: RuleColumns,
  pool?: Uint8Array,
  judged?: Uint8Array,
): SensitivityStep[] {
  const position = rule.conditions.findIndex(({ id }) => id === condition);
  if (position < 0)
    throw new Error(
      `${rule.id}: expected a condition of ${rule.conditions.map(({ id }) => id).join(", ")}, got ${condition}`,
    );
  const chosen = applyRule(rule, columns, pool, judged).verdict;
  return steps.map((threshold) => {
    const conditions = rule.conditions.map((other, c) => (c === position ? { ...other, threshold } : other));
    const { verdict, thresholds } = applyRule({ ...rule, conditions }, columns, pool, judged);
    return {
      threshold,
      resolved: thresholds[position],
      passing: verdict.reduce((sum, code) => sum + Number(code === PASSES), 0),
      gained: passingOnlyIn(verdict, chosen),
      lost: passingOnlyIn(chosen, verdict),
    };
  });
}

function passingOnlyIn(verdict: Uint8Array, other: Uint8Array): Uint32Array {
  const rows: number[] = [];
  verdict.forEach((code, i) => {
    if (code === PASSES && other[i] !== PASSES) rows.push(i);
  });
  return Uint32Array.from(rows);
}
