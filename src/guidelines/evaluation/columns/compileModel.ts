import { GATES, type GuidelineModel, type Thresholds } from "#guidelines/model/guidelineModel.ts";
import { thresholdsInForce } from "#guidelines/evaluation/thresholdsInForce.ts";
import { NO, UNKNOWN } from "#guidelines/evaluation/truthValue.ts";
import type { CaseColumns } from "./caseColumns.ts";
import { ROWS_AT_ONCE, compileCondition } from "./compileCondition.ts";

/** How a rule came out over many cases. The four counts add up to the cases. */
export interface RuleOutcomes {
  rule: string;
  fired: number;
  notFired: number;
  notEvaluated: number;
  gated: number;
  /** Bit `row % 32` of word `row >> 5`: the rule fired for that row. See `isFired`. */
  firedRows: Uint32Array;
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
      const tallies = rules.map(({ id }) => emptyTally(id, columns.length));
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

/** Whether the rule fired for a row. */
export function isFired({ firedRows }: RuleOutcomes, row: number): boolean {
  return ((firedRows[row >> 5] >>> (row & 31)) & 1) === 1;
}

function emptyTally(rule: string, length: number): RuleOutcomes {
  return { rule, fired: 0, notFired: 0, notEvaluated: 0, gated: 0, firedRows: new Uint32Array((length + 31) >> 5) };
}

function least(into: Uint8Array, other: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) if (other[i] < into[i]) into[i] = other[i];
}

function tally(into: RuleOutcomes, gate: Uint8Array | undefined, when: Uint8Array, from: number, count: number): void {
  let fired = 0;
  let notFired = 0;
  let notEvaluated = 0;
  const { firedRows } = into;
  for (let i = 0; i < count; i++) {
    if (gate && gate[i] === NO) continue;
    if (when[i] === NO) notFired++;
    else if (when[i] === UNKNOWN || (gate && gate[i] === UNKNOWN)) notEvaluated++;
    else {
      fired++;
      firedRows[(from + i) >> 5] |= 1 << ((from + i) & 31);
    }
  }
  into.fired += fired;
  into.notFired += notFired;
  into.notEvaluated += notEvaluated;
  into.gated += count - fired - notFired - notEvaluated;
}
