import { RULE_FIGURES } from "#clusters/strength/strongRules.ts";
import type { RuleColumns } from "#tests/oracles/applyRule.ts";

/** Columns of a rule from rows; a figure a row does not name is unknown. */
export function ruleColumns(rows: readonly Partial<Record<(typeof RULE_FIGURES)[number], number>>[]): RuleColumns {
  return Object.fromEntries(
    RULE_FIGURES.map((figure) => [figure, Float64Array.from(rows, (row) => row[figure] ?? Number.NaN)]),
  ) as RuleColumns;
}
