import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseColumns } from "#tests/oracles/caseColumns.ts";
import { ROWS_AT_ONCE } from "#guidelines/evaluation/columns/compileCondition.ts";
import { compileModel } from "#guidelines/evaluation/columns/compileModel.ts";
import { isFired } from "#guidelines/evaluation/columns/outcomes.ts";
import { evaluate, type RuleResult } from "#guidelines/evaluation/evaluate.ts";
import { thresholdsInForce } from "#guidelines/evaluation/thresholdsInForce.ts";
import { clusterCase, GATES_PASSED, model, thresholds } from "#tests/unit/guidelines/clusterCases.ts";
import { beyond, leafCases } from "#tests/unit/guidelines/firingCases.ts";
import { anyCase } from "#tests/unit/guidelines/randomCases.ts";

/** Cases that make each rule fire and miss: random ones alone would hardly ever meet all of a rule's conditions. */
const turning = [...model.rules.values()].flatMap((rule) =>
  leafCases(rule, model, thresholds).flatMap(({ leaf, at }) => [at(beyond(leaf)), at(-beyond(leaf))]),
);
const compiled = compileModel(model, thresholds);
const STATUSES: RuleResult["status"][] = ["fired", "notFired", "notEvaluated", "gated"];

describe("compileModel", () => {
  it("gives for many cases at once what evaluate gives one by one", () => {
    const counted = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.oneof(anyCase, fc.constantFrom(...turning)), { maxLength: 40 }), (cases) => {
        const one = cases.map((subject) => evaluate(model, subject, thresholds).results);
        compiled.evaluateAll(caseColumns(cases)).forEach((tally, r) => {
          for (const status of STATUSES) {
            const rows = one.filter((results) => results[r].status === status);
            expect(tally[status], `${tally.rule} ${status}`).toBe(rows.length);
            if (rows.length > 0) counted.add(`${tally.rule} ${status}`);
          }
          one.forEach((results, row) => expect(isFired(tally, row)).toBe(results[r].status === "fired"));
        });
      }),
      { numRuns: 100, seed: 7, examples: [[turning]] },
    );
    // The property is worth nothing for answers it never saw.
    for (const { id, gate } of model.rules.values())
      for (const status of STATUSES)
        expect(counted.has(`${id} ${status}`), `${id} ${status} was seen`).toBe(status !== "gated" || gate !== "none");
  });

  it("follows changed thresholds", () => {
    const subject = clusterCase({ ...GATES_PASSED, MISS: 2 });
    const fires = (least: number) => {
      const changed = thresholdsInForce(model, [{ id: "LOC-G1.MISS", value: least }]);
      return compileModel(model, changed)
        .evaluateAll(caseColumns([subject]))
        .find(({ rule }) => rule === "LOC-G1")!.fired;
    };
    expect([fires(2), fires(3)]).toEqual([1, 0]);
  });

  it("keeps rows apart at the edges of blocks and words", () => {
    const length = 2 * ROWS_AT_ONCE + 33;
    const fill = (value: number) => ({ value: new Float64Array(length).fill(value) });
    const missing = fill(0);
    const rows = [0, 31, 32, ROWS_AT_ONCE - 1, ROWS_AT_ONCE, 2 * ROWS_AT_ONCE, length - 1];
    for (const row of rows) missing.value[row] = 2;
    const indicators = new Map(Object.entries(GATES_PASSED).map(([id, value]) => [id, fill(value)]));
    const tally = compiled
      .evaluateAll({ length, indicators: indicators.set("MISS", missing) })
      .find(({ rule }) => rule === "LOC-G1")!;
    expect(Array.from({ length }, (_, row) => row).filter((row) => isFired(tally, row))).toEqual(rows);
    expect([tally.fired, tally.notFired]).toEqual([rows.length, length - rows.length]);
  });

  it("knows nothing where there are no columns", () => {
    const tallies = compiled.evaluateAll({ length: 3, indicators: new Map() });
    expect(tallies.filter(({ notEvaluated }) => notEvaluated !== 3)).toEqual([]);
  });
});
