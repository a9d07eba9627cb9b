import type { Thresholds } from "#guidelines/model/guidelineModel.ts";
import type { CaseColumns } from "#guidelines/evaluation/columns/caseColumns.ts";
import { compileCondition, ROWS_AT_ONCE } from "#guidelines/evaluation/columns/compileCondition.ts";
import { emptyTally, isFired, least, type Outcomes, tally } from "#guidelines/evaluation/columns/outcomes.ts";
import { NO, YES } from "#guidelines/evaluation/truthValue.ts";
import {
  CLUSTER_KINDS,
  FINDING_GATES,
  type Finding,
  type FindingModel,
} from "#guidelines/findings/model/findingModel.ts";

/**
 * How a finding came out over many cases, each by itself: before the greater claim stays of two that contradict each other. The six counts
 * add up to the cases.
 */
export interface FindingOutcomes extends Outcomes {
  finding: string;
  /** It would hold and has nothing to name. */
  nameless: number;
  /** It is for other kinds of cluster. */
  otherKind: number;
}

/** Cases as columns, with what a finding needs beside figures. */
export interface FindingColumns extends CaseColumns {
  /** [row] index into `CLUSTER_KINDS`. */
  kind: Uint8Array;
  /** Whether one of the finding's named things resolves in a row; asked only where the rest holds. */
  hasName: (finding: Finding, row: number) => boolean;
}

/** Compiles all findings once for given thresholds; the same answers as `judgedFindings` case by case. */
export function compileFindings(
  model: FindingModel,
  thresholds: Thresholds,
): (columns: FindingColumns) => FindingOutcomes[] {
  const gates = FINDING_GATES.map((id) => ({
    kernel: compileCondition(model.gates.get(id)!.when, model, thresholds),
    verdicts: new Uint8Array(ROWS_AT_ONCE),
  }));
  const compiled = [...model.findings.values()].map((finding) => ({
    finding,
    gate: finding.gate === "none" ? undefined : gates[FINDING_GATES.indexOf(finding.gate)],
    kernel: compileCondition(finding.when, model, thresholds),
    kinds: CLUSTER_KINDS.map((kind) => finding.kinds === undefined || finding.kinds.includes(kind)),
  }));
  const verdicts = new Uint8Array(ROWS_AT_ONCE);
  const behind = new Uint8Array(ROWS_AT_ONCE);
  return (columns) => {
    const found = compiled.map(({ finding }) => ({
      finding: finding.id,
      nameless: 0,
      otherKind: 0,
      ...emptyTally(columns.length),
    }));
    for (let from = 0; from < columns.length; from += ROWS_AT_ONCE) {
      const count = Math.min(ROWS_AT_ONCE, columns.length - from);
      gates.forEach((gate, g) => {
        gate.kernel(columns, from, count, gate.verdicts);
        if (g > 0) least(gate.verdicts, gates[g - 1].verdicts, count);
      });
      compiled.forEach(({ gate, kernel, kinds }, k) => {
        kernel(columns, from, count, verdicts);
        if (!kinds.includes(false)) tally(found[k], gate?.verdicts, verdicts, from, count);
        else {
          // Those of other kinds are held back as by a gate, and counted apart.
          let others = 0;
          for (let i = 0; i < count; i++) {
            const isOther = !kinds[columns.kind[from + i]];
            behind[i] = isOther ? NO : (gate?.verdicts[i] ?? YES);
            others += Number(isOther);
          }
          tally(found[k], behind, verdicts, from, count);
          found[k].gated -= others;
          found[k].otherKind += others;
        }
      });
    }
    compiled.forEach(({ finding }, k) => dropNameless(found[k], finding, columns));
    return found;
  };
}

function dropNameless(into: FindingOutcomes, finding: Finding, columns: FindingColumns): void {
  if (into.fired === 0) return;
  for (let row = 0; row < columns.length; row++) {
    if (!isFired(into, row) || columns.hasName(finding, row)) continue;
    into.firedRows[row >> 5] &= ~(1 << (row & 31));
    into.fired--;
    into.nameless++;
  }
}
