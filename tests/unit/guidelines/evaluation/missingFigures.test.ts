import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClusterCase } from "#guidelines/evaluation/clusterCase.ts";
import { evaluate, type RuleResult } from "#guidelines/evaluation/evaluate.ts";
import { clusterCase, GATES_PASSED, model, thresholds } from "#tests/unit/guidelines/clusterCases.ts";
import { beyond, leafCases } from "#tests/unit/guidelines/firingCases.ts";
import { anyCase } from "#tests/unit/guidelines/randomCases.ts";

const resultOf = (rule: string, subject: ClusterCase): RuleResult =>
  evaluate({ ...model, rules: new Map([[rule, model.rules.get(rule)!]]) }, subject, thresholds).results[0];
const without = (subject: ClusterCase, id: string): ClusterCase => ({
  ...subject,
  indicators: { ...subject.indicators, [id]: undefined },
});
const GAP = model.settings.gapRule;

describe("a missing figure", () => {
  for (const rule of model.rules.values())
    it(`neither fires ${rule.id} nor lets it pass`, () => {
      for (const { leaf, at } of leafCases(rule, model, thresholds)) {
        const subject = at(beyond(leaf));
        const fired = resultOf(rule.id, subject);
        expect(fired.status).toBe("fired");
        for (const id of Object.keys(subject.indicators)) {
          const result = resultOf(rule.id, without(subject, id));
          const unmet = fired.evidence.filter(
            ({ indicator, role, gate }) => indicator === id && (role !== "setting" || gate === undefined),
          );
          const mattered = fired.evidence.some(({ indicator, met }) => indicator === id && met);
          // Something known to fail beside it still fails: that is how "any" and a failed gate work.
          const isBeside = !mattered || (rule.gate === "none" && unmet.length > 0);
          if (rule.id === GAP && id === "VAC") expect(result.status).toBe("fired");
          else if (!isBeside) {
            expect(result.status, `${rule.id} without ${id}`).toBe("notEvaluated");
            expect(result.status === "notEvaluated" && result.missing.map(({ indicator }) => indicator)).toContain(id);
          } else expect(result.status, `${rule.id} without ${id}`).not.toBe("notFired");
        }
      }
    });

  it("leaves a case that only passes the gates without advice, but for the gap rule", () => {
    const { results } = evaluate(model, clusterCase(GATES_PASSED), thresholds);
    expect(results.filter(({ status }) => status === "fired").map(({ rule }) => rule)).toEqual([GAP]);
    expect(results.filter(({ status }) => status === "notFired").map(({ rule }) => rule)).toEqual(["GOV-G1"]);
    const missing = results.flatMap((result) => (result.status === "notEvaluated" ? [result.missing] : []));
    expect(missing).toHaveLength(42);
    expect(missing.filter(({ length }) => length === 0)).toEqual([]);
    expect(missing.flat().filter(({ where }) => where === "")).toEqual([]);
  });

  it("is told once for each indicator, with the peers or years that lack", () => {
    const result = resultOf("MKT-B1", clusterCase({ ...GATES_PASSED, EST: 40 }));
    expect(result.status === "notEvaluated" && result.missing).toEqual([
      { indicator: "EXPF", reason: "noFigure", where: model.indicators.get("EXPF")!.where },
      { indicator: "EXPSH", reason: "noFigure", where: model.indicators.get("EXPSH")!.where },
    ]);
    const ranked = resultOf(
      "MKT-G2",
      clusterCase({ ...GATES_PASSED, LQ: { value: 4, peers: { category: "c", values: [1, 2, 4] } } }),
    );
    expect(ranked.status === "notEvaluated" && ranked.missing).toMatchObject([
      { indicator: "LQ", reason: "fewPeers", have: 3, needed: 20 },
    ]);
    const trend = resultOf(
      "INF-G2",
      clusterCase({
        ...GATES_PASSED,
        PARK: 97,
        EMP: {
          value: 9,
          series: [
            { year: 2020, value: 8 },
            { year: 2021, value: 9 },
          ],
        },
      }),
    );
    expect(trend.status === "notEvaluated" && trend.missing).toMatchObject([
      { indicator: "GR5", reason: "noFigure" },
      { indicator: "EMP", reason: "fewYears", have: 2, needed: 3 },
    ]);
  });

  it("reads NaN as missing", () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...model.indicators.keys()), (subject, id) => {
        const unknown = {
          ...subject,
          indicators: { ...subject.indicators, [id]: { value: Number.NaN, origin: "computed" as const } },
        };
        const statuses = (one: ClusterCase) => evaluate(model, one, thresholds).results.map(({ status }) => status);
        expect(statuses(unknown)).toEqual(statuses(without(subject, id)));
      }),
      { numRuns: 40 },
    );
  });
});

describe("too few peers", () => {
  it("are not ranked: 19 do not, 20 do", () => {
    const withPeers = (n: number) =>
      resultOf(
        "MKT-G2",
        clusterCase({
          ...GATES_PASSED,
          LQ: { value: 5, peers: { category: "c", values: Float64Array.from({ length: n }, (_, i) => i / 10) } },
        }),
      );
    expect([withPeers(19).status, withPeers(20).status]).toEqual(["notEvaluated", "fired"]);
  });

  it("leave the absolute threshold to decide, which is no stand-in", () => {
    const of = (value: number) =>
      resultOf(
        "HRD-B1",
        clusterCase({ ...GATES_PASSED, AGE55: 0, VAC: { value, peers: { category: "c", values: [1, 2] } } }),
      );
    expect([of(5).status, of(4.9).status]).toEqual(["fired", "notFired"]);
    expect(of(5).evidence.find(({ indicator }) => indicator === "VAC")).toMatchObject({
      measure: "value",
      threshold: 5,
      isStandIn: false,
    });
  });
});
