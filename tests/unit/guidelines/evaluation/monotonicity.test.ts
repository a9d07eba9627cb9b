import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClusterCase, Reading } from "#guidelines/evaluation/clusterCase.ts";
import { evaluate } from "#guidelines/evaluation/evaluate.ts";
import { conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import type { Rule } from "#guidelines/model/guidelineModel.ts";
import { model, thresholds } from "#tests/unit/guidelines/clusterCases.ts";
import { beyond, leafCases } from "#tests/unit/guidelines/firingCases.ts";
import { anyCase } from "#tests/unit/guidelines/randomCases.ts";

const isFired = (rule: Rule, subject: ClusterCase) =>
  evaluate({ ...model, rules: new Map([[rule.id, rule]]) }, subject, thresholds).results[0].status === "fired";

/** The indicators that call for a rule, and the direction in which they do so more. */
function calls(rule: Rule): Map<string, "higher" | "lower"> {
  const found = new Map<string, "higher" | "lower">();
  for (const { leaf } of conditionLeaves(rule.when)) {
    if (!("indicator" in leaf) || leaf.as === "setting" || leaf.test === "not recorded") continue;
    const { worse } = model.indicators.get(leaf.indicator)!;
    found.set(leaf.indicator, (leaf.as === "shortfall") === (worse === "higher") ? "higher" : "lower");
  }
  return found;
}

/** The case with one indicator further along, its rank and its years with it; within what it can be. */
function further(subject: ClusterCase, id: string, direction: "higher" | "lower", by: number): ClusterCase {
  const reading = subject.indicators[id];
  if (!reading) return subject;
  const { minimum = -Infinity, maximum = Infinity, spread } = model.indicators.get(id)!;
  const sign = direction === "higher" ? 1 : -1;
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const value = clamp(reading.value + sign * by * spread, minimum, maximum);
  const { peers, series } = reading;
  const moved: Reading = {
    ...reading,
    value,
    peers:
      peers && "percentile" in peers
        ? { ...peers, percentile: clamp(peers.percentile + sign * by * 10, 0, 100) }
        : peers,
    // A yearly step beside the series moves its trend that way.
    series: series?.map((point, k) => ({ ...point, value: point.value + sign * by * k })),
  };
  return { ...subject, indicators: { ...subject.indicators, [id]: moved } };
}

const step = fc.double({ min: 0, max: 5, noNaN: true });

describe("an indicator that gets worse", () => {
  for (const rule of model.rules.values())
    it(`never takes ${rule.id} away`, () => {
      const directions = [...calls(rule)];
      const cases = leafCases(rule, model, thresholds).map(({ leaf, at }) => at(beyond(leaf)));
      const fired = cases.filter((subject) => isFired(rule, subject));
      expect(fired.length).toBe(cases.length);
      fc.assert(
        fc.property(
          fc.constantFrom(...fired),
          fc.array(fc.tuple(fc.nat(), step), { minLength: 1, maxLength: 4 }),
          (subject, moves) => {
            let now = subject;
            for (const [which, by] of moves) {
              if (directions.length === 0) return;
              const [id, direction] = directions[which % directions.length];
              now = further(now, id, direction, by);
            }
            expect(isFired(rule, now)).toBe(true);
          },
        ),
        { numRuns: 60 },
      );
    });

  it("never takes any rule away, whatever else is known", () => {
    let fired = 0;
    fc.assert(
      fc.property(anyCase, step, (subject, by) => {
        for (const result of evaluate(model, subject, thresholds).results) {
          if (result.status !== "fired") continue;
          const rule = model.rules.get(result.rule)!;
          for (const [id, direction] of calls(rule)) {
            fired++;
            expect(isFired(rule, further(subject, id, direction, by)), `${rule.id}: ${id} ${direction}`).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(fired).toBeGreaterThan(100);
  });
});
