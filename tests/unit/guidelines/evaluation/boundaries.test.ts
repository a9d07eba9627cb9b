import { describe, expect, it } from "vitest";
import { evaluate } from "#guidelines/evaluation/evaluate.ts";
import { judgeGate } from "#guidelines/evaluation/judge.ts";
import { NO, YES } from "#guidelines/evaluation/truthValue.ts";
import { conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import { GATES } from "#guidelines/model/guidelineModel.ts";
import { clusterCase, GATES_PASSED, model, thresholds } from "#tests/unit/guidelines/clusterCases.ts";
import { leafCases } from "#tests/unit/guidelines/firingCases.ts";

const statusOf = (rule: string, subject: ReturnType<typeof clusterCase>) =>
  evaluate({ ...model, rules: new Map([[rule, model.rules.get(rule)!]]) }, subject, thresholds).results[0].status;

const seen = new Set<string>();

describe("every threshold of every rule", () => {
  for (const rule of model.rules.values())
    for (const { leaf, path, at } of leafCases(rule, model, thresholds)) {
      if (!("threshold" in leaf)) continue;
      seen.add(leaf.threshold);
      it(`${leaf.threshold}: ${leaf.indicator} ${leaf.test}, at ${path.join(" ")}`, () => {
        const isInclusive = leaf.test === "at least" || leaf.test === "at most";
        const outward = leaf.test === "at least" || leaf.test === "above" ? 1 : -1;
        expect(statusOf(rule.id, at(0)), "equal").toBe(isInclusive ? "fired" : "notFired");
        expect(statusOf(rule.id, at(outward * 0.001)), "just beyond").toBe("fired");
        const before = statusOf(rule.id, at(-outward * 0.001));
        // A rule's own threshold may be a gate's: then falling short of it fails the gate.
        expect(before, "just short").toBe(
          leaf.threshold.startsWith("gate.") && rule.gate !== "none" ? "gated" : "notFired",
        );
      });
    }
});

describe("every threshold of every gate", () => {
  for (const id of GATES)
    for (const { leaf } of conditionLeaves(model.gates.get(id)!.when)) {
      if (!("threshold" in leaf)) continue;
      seen.add(leaf.threshold);
      it(`${leaf.threshold}: ${leaf.indicator} ${leaf.test}`, () => {
        const outward = leaf.test === "at least" ? 1 : -1;
        const verdict = (offset: number) =>
          judgeGate(id, {
            model,
            thresholds,
            subject: clusterCase({ ...GATES_PASSED, [leaf.indicator]: thresholds.get(leaf.threshold)! + offset }),
          }).verdict;
        expect([verdict(0), verdict(outward * 0.001), verdict(-outward * 0.001)]).toEqual([YES, YES, NO]);
      });
    }
});

it("leaves only the evaluation's own thresholds, which are tested beside what they decide", () => {
  const others = [...model.thresholds.keys()].filter((id) => !seen.has(id));
  expect(others.filter((id) => !/^(peers|trend|register|cards|confidence)\./.test(id))).toEqual([]);
});
