import { GATES, type GuidelineModel, type Thresholds } from "#guidelines/model/guidelineModel.ts";
import { thresholdsInForce } from "#guidelines/evaluation/thresholdsInForce.ts";
import type { CaseColumns } from "./caseColumns.ts";
import { ROWS_AT_ONCE, compileCondition } from "./compileCondition.ts";
import { emptyTally, least, type Outcomes, tally } from "./outcomes.ts";

/** How a rule came out over many cases. */
export interface RuleOutcomes extends Outcomes {
  rule: string;
}

/** A model made ready for many cases. */
export interface CompiledModel {
  /** One tally a rule, in the order of the model; the same answers as `evaluate` case by case. */
  evaluateAll: (columns: CaseColumns) => RuleOutcomes[];
}

/** Compiles all rules once for given thresholds. */
export function compileModel(model: GuidelineModel, thresholds: Thresholds = thresholdsInForce(model)): CompiledModel {
  const gates = GATES.map((id) => ({
    kernel: compileCondition(model.gates.get(id)!.when, model, thresholds),
    verdicts: new Uint8Array(ROWS_AT_ONCE),
  }));
  const rules = [...model.rules.values()].map(({ id, gate, when }) => ({
    id,
    gate: gate === "none" ? undefined : gates[GATES.indexOf(gate)],
    kernel: compileCondition(when, model, thresholds),
  }));
  const verdicts = new Uint8Array(ROWS_AT_ONCE);
  return {
    evaluateAll: (columns) => {
      const tallies = rules.map(({ id }) => ({ rule: id, ...emptyTally(columns.length) }));
      for (let from = 0; from < columns.length; from += ROWS_AT_ONCE) {
        const count = Math.min(ROWS_AT_ONCE, columns.length - from);
        gates.forEach((gate, g) => {
          gate.kernel(columns, from, count, gate.verdicts);
          if (g > 0) least(gate.verdicts, gates[g - 1].verdicts, count);
        });
        rules.forEach((rule, r) => {
          rule.kernel(columns, from, count, verdicts);
          tally(tallies[r], rule.gate?.verdicts, verdicts, from, count);
        });
      }
      return tallies;
    },
  };
}
