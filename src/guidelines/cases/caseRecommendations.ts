import type { ThresholdChange } from "#guidelines/evaluation/thresholdsInForce.ts";
import { thresholdsKept } from "#guidelines/evaluation/thresholdsKept.ts";
import type { ClusterCase } from "#guidelines/evaluation/clusterCase.ts";
import { type CompiledModel, compileModel, type RuleOutcomes } from "#guidelines/evaluation/columns/compileModel.ts";
import { isFired } from "#guidelines/evaluation/columns/outcomes.ts";
import { evaluate, type Evaluation } from "#guidelines/evaluation/evaluate.ts";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { enteredReadings } from "#guidelines/notebook/enteredReadings.ts";
import type { EnteredValue } from "#guidelines/notebook/notebook.ts";
import { caseOf, type CaseWords, emptyCase } from "./caseOf.ts";
import type { CaseTable } from "./caseTable.ts";

/** What a reader has entered and changed. */
export interface Entered {
  values: readonly EnteredValue[];
  thresholds: readonly ThresholdChange[];
}

/** A case with what the model says of it. */
export interface Recommendation {
  subject: ClusterCase;
  evaluation: Evaluation;
}

/** How a rule came out over all cases. The four counts add up to the cases. */
export interface RuleCount {
  rule: string;
  fired: number;
  notFired: number;
  notEvaluated: number;
  gated: number;
  /** Regions and subjects in which it fires at least once. */
  regions: number;
  subjects: number;
}

/** Recommendations over a table of cases; one definition for the card of a place and the count of a rule. */
export interface CaseRecommendations {
  recommend: (slot: number, region: number, entered: Entered) => Recommendation;
  counts: (entered: Entered) => RuleCount[];
  /** [region] subjects a rule fires for; `cases` says for how many it was asked. */
  where: (rule: string, entered: Entered) => { fired: Uint16Array; cases: Uint16Array };
}

/** Compiles the model when it is first asked for, and again when a threshold changes. */
export function caseRecommendations(model: GuidelineModel, table: CaseTable, words: CaseWords): CaseRecommendations {
  const { figures } = table.inputs;
  let compiled: { key: string; model: CompiledModel; tallies?: RuleOutcomes[] } | undefined;

  function recommend(slot: number, region: number, { values, thresholds }: Entered): Recommendation {
    const row = table.rowOf(slot, region);
    const names = { subject: words.subjectName(slot), sources: words.sources };
    const known = row < 0 ? emptyCase(table, slot, region, names) : caseOf(table, row, names);
    const subject = enteredReadings(known, values, model);
    return { subject, evaluation: evaluate(model, subject, thresholdsKept(model, thresholds)) };
  }

  /** Rows whose figures somebody entered: they are evaluated one by one over the columns' answer. */
  function touched(values: readonly EnteredValue[]): Set<number> {
    const rows = new Set<number>();
    for (const { region: id, cluster } of values) {
      const region = figures.regions.index.get(id);
      if (region === undefined) continue;
      table.inputs.figures.table.subjects.forEach((subject, slot) => {
        const row = cluster === undefined || cluster === subject ? table.rowOf(slot, region) : -1;
        if (row >= 0) rows.add(row);
      });
    }
    return rows;
  }

  function tallies({ thresholds }: Entered): RuleOutcomes[] {
    const key = JSON.stringify(thresholds);
    if (compiled?.key !== key) compiled = { key, model: compileModel(model, thresholdsKept(model, thresholds)) };
    return (compiled.tallies ??= compiled.model.evaluateAll(table));
  }

  /** [rule][row] whether it fired, with what was entered. */
  function firing(entered: Entered): { tally: RuleOutcomes; changed: Map<number, string> }[] {
    const found = tallies(entered).map((tally) => ({ tally, changed: new Map<number, string>() }));
    for (const row of touched(entered.values)) {
      const { results } = recommend(table.slot[row], table.region[row], entered).evaluation;
      results.forEach(({ status }, rule) => found[rule].changed.set(row, status));
    }
    return found;
  }

  return {
    recommend,
    counts: (entered) =>
      firing(entered).map(({ tally, changed }) => {
        const count = {
          fired: tally.fired,
          notFired: tally.notFired,
          notEvaluated: tally.notEvaluated,
          gated: tally.gated,
        };
        if (changed.size > 0) {
          const before = evaluateRows(tally.rule, changed.keys());
          for (const [row, status] of changed) {
            count[before.get(row)!]--;
            count[status as keyof typeof count]++;
          }
        }
        const regions = new Set<number>();
        const subjects = new Set<number>();
        for (let row = 0; row < table.length; row++) {
          const status = changed.get(row);
          if (status === undefined ? !isFired(tally, row) : status !== "fired") continue;
          regions.add(table.region[row]);
          subjects.add(table.slot[row]);
        }
        return { rule: tally.rule, ...count, regions: regions.size, subjects: subjects.size };
      }),
    where: (rule, entered) => {
      const fired = new Uint16Array(figures.regions.length);
      const cases = new Uint16Array(figures.regions.length);
      const found = firing(entered).find(({ tally }) => tally.rule === rule);
      if (!found) throw new Error(`rule: expected one of the model, got ${rule}`);
      for (let row = 0; row < table.length; row++) {
        cases[table.region[row]]++;
        const status = found.changed.get(row);
        if (status === undefined ? isFired(found.tally, row) : status === "fired") fired[table.region[row]]++;
      }
      return { fired, cases };
    },
  };

  /** What the rule said of some rows before anything was entered, under the thresholds in force. */
  function evaluateRows(
    rule: string,
    rows: Iterable<number>,
  ): Map<number, "fired" | "notFired" | "notEvaluated" | "gated"> {
    const { thresholds } = { thresholds: JSON.parse(compiled!.key) as ThresholdChange[] };
    return new Map(
      [...rows].map((row) => {
        const { results } = recommend(table.slot[row], table.region[row], { values: [], thresholds }).evaluation;
        return [row, results.find((result) => result.rule === rule)!.status];
      }),
    );
  }
}
