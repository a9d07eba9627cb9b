import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, type FiredRule } from "#guidelines/evaluation/evaluate.ts";
import { thresholdsInForce } from "#guidelines/evaluation/thresholdsInForce.ts";
import { AUDIENCES, type ConfidenceReasonId } from "#guidelines/model/guidelineModel.ts";
import { clusterCase, GATES_PASSED, type Given, model, thresholds } from "#tests/unit/guidelines/clusterCases.ts";
import { beyond, leafCases } from "#tests/unit/guidelines/firingCases.ts";
import { anyCase } from "#tests/unit/guidelines/randomCases.ts";

const RESTRAINT = ["GOV-G1", "GOV-G4"];
const results = (given: Given) => evaluate(model, clusterCase(given), thresholds).results;
const fired = (given: Given) => results(given).filter(({ status }) => status === "fired");
const one = (rule: string, given: Given) => results(given).find((result) => result.rule === rule) as FiredRule;

describe("every rule", () => {
  for (const rule of model.rules.values())
    it(`${rule.id} fires for a case made of its triggers`, () => {
      const [{ leaf, at }] = leafCases(rule, model, thresholds);
      const answer = evaluate(model, at(beyond(leaf)), thresholds).results.find((result) => result.rule === rule.id)!;
      expect(answer.status).toBe("fired");
      expect(answer.evidence.some(({ met, role }) => met && role !== "setting") || rule.gate === "none").toBe(true);
    });
});

describe("below the candidate gate", () => {
  it("only restraint speaks, whatever is known", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyCase, fc.double({ min: 0, max: 0.999, noNaN: true }), (subject, quotient) => {
        const weak = {
          ...subject,
          indicators: { ...subject.indicators, LQ: { value: quotient, origin: "computed" as const } },
        };
        for (const { rule, status } of evaluate(model, weak, thresholds).results) {
          if (RESTRAINT.includes(rule)) continue;
          expect([rule, status === "fired" || status === "notFired"]).toEqual([rule, false]);
          seen.add(rule);
        }
      }),
      { numRuns: 100 },
    );
    expect([...seen].sort()).toEqual([...model.rules.keys()].filter((id) => !RESTRAINT.includes(id)).sort());
  });

  it("says so with the quotient, and names the gate that failed", () => {
    expect(fired({ ...GATES_PASSED, LQ: 0.6, LQLO: 0.4, STRONG: 0 }).map(({ rule }) => rule)).toEqual(["GOV-G1"]);
    expect(one("GOV-G1", { ...GATES_PASSED, LQ: 0.6 }).evidence).toMatchObject([
      { indicator: "LQ", value: 0.6, test: "at least", threshold: 1, gate: "candidate", met: false },
    ]);
    expect(one("LOC-G1", { ...GATES_PASSED, LQ: 0.6, MISS: 5 })).toMatchObject({ status: "gated", gate: "candidate" });
    expect(one("LOC-G1", { ...GATES_PASSED, EST: 9, MISS: 5 })).toMatchObject({ status: "gated", gate: "data" });
    expect(one("LOC-G1", { ...GATES_PASSED, STRONG: 0, MISS: 5 })).toMatchObject({ status: "gated", gate: "strong" });
  });
});

describe("GOV-G4", () => {
  it("fires on data that do not suffice, and on a quotient that cannot be told from 1", () => {
    const speaks = (given: Given) => one("GOV-G4", { ...GATES_PASSED, LQLO: 1.5, ...given }).status;
    expect(speaks({})).toBe("notFired");
    expect([speaks({ EST: 9 }), speaks({ IMPUTED: 41 }), speaks({ AGE: 7 }), speaks({ LQLO: 0.9 })]).toEqual(
      Array.from({ length: 4 }, () => "fired"),
    );
    expect(speaks({ LQ: 0.8, LQLO: 0.5 })).toBe("notFired");
  });

  it("is not trusted less for the weakness it tells of", () => {
    const { confidence } = one("GOV-G4", { ...GATES_PASSED, EST: 4, IMPUTED: 70, AGE: 9, LQLO: 0.2 });
    expect(confidence).toEqual({ level: "high", factor: 1, reasons: [] });
  });
});

describe("confidence", () => {
  const reasons = (given: Given, rule = "LOC-G1") =>
    one(rule, { ...GATES_PASSED, MISS: 3, ...given }).confidence.reasons.map(({ id }) => id);
  const boundaries: [ConfidenceReasonId, string, number, number][] = [
    ["imputed", "IMPUTED", 20, 0.01],
    ["old", "AGE", 3, 0.01],
    ["fewEstablishments", "EST", 20, -0.01],
    ["wideInterval", "LQLO", 1, -0.01],
  ];
  it.each(boundaries)("is lowered by %s beyond its threshold, not at it", (id, indicator, threshold, step) => {
    expect(threshold).toBe(thresholds.get(`confidence.${id}`));
    expect(reasons({ [indicator]: threshold })).toEqual([]);
    expect(reasons({ [indicator]: threshold + step })).toEqual([id]);
  });

  it("is lowered by few peers, where a rank was used", () => {
    const ranked = (n: number) => reasons({ LQ: { value: 5, peers: { category: "c", n, percentile: 95 } } }, "MKT-G2");
    expect([ranked(39), ranked(40)]).toEqual([["fewPeers"], []]);
    expect(reasons({ LQ: { value: 5, peers: { category: "c", n: 3, percentile: 95 } } })).toEqual([]);
  });

  it("is lowered by what was entered and by a quotient of establishments", () => {
    expect(reasons({ MISS: { value: 3, origin: "entered" } })).toEqual(["entered"]);
    const subject = clusterCase({ ...GATES_PASSED, MISS: 3 }, { quotientBasis: "establishments" });
    const answer = evaluate(model, subject, thresholds).results.find(({ rule }) => rule === "LOC-G1") as FiredRule;
    expect(answer.confidence.reasons).toEqual([{ id: "byEstablishments" }]);
  });

  it("multiplies its factors and is named by thresholds", () => {
    const of = (given: Given) => one("LOC-G1", { ...GATES_PASSED, MISS: 3, ...given }).confidence;
    expect(of({})).toMatchObject({ factor: 1, level: "high" });
    expect(of({ IMPUTED: 30 })).toMatchObject({ factor: 0.7, level: "medium" });
    const three = of({ IMPUTED: 30, AGE: 5, EST: 12 });
    expect(three.factor).toBeCloseTo(0.392, 12);
    expect(three.level).toBe("low");
    const named = (high: number, medium: number) =>
      (
        evaluate(
          model,
          clusterCase({ ...GATES_PASSED, MISS: 3, IMPUTED: 30 }),
          thresholdsInForce(model, [
            { id: "confidence.high", value: high },
            { id: "confidence.medium", value: medium },
          ]),
        ).results.find(({ rule }) => rule === "LOC-G1") as FiredRule
      ).confidence.level;
    expect([named(0.7, 0.5), named(0.71, 0.7), named(0.9, 0.71)]).toEqual(["high", "medium", "low"]);
  });
});

describe("severity", () => {
  it("is gap x confidence x affordability x weight", () => {
    const rule = model.rules.get("LOC-B2")!;
    // A quarter at the threshold; 20 points beyond it, with a usual spread of 20, are half of the rest. 5 effective plants do not count.
    const answer = one("LOC-B2", { ...GATES_PASSED, TOP1: 70, NEFF: 5, AGE: 4 });
    expect(answer.gap).toBeCloseTo(0.25 + 0.75 * 0.5, 12);
    expect(answer.severity).toBeCloseTo(0.625 * 0.8 * 0.75 * rule.weight, 12);
    expect(one("LOC-B2", { ...GATES_PASSED, TOP1: 50, NEFF: 5 }).gap).toBe(0.25);
  });

  it("takes the larger gap of any, the mean of all, and the room that a rank has", () => {
    expect(one("LOC-B2", { ...GATES_PASSED, TOP1: 70, NEFF: 4 }).gap).toBeCloseTo(
      0.25 + 0.75 * Math.max(20 / 40, 1 / 6),
      12,
    );
    const { gap } = one("INN-G3", {
      ...GATES_PASSED,
      MISS: 3,
      DENS: { value: 0.5, peers: { category: "c", n: 90, percentile: 85 } },
    });
    expect(gap).toBeCloseTo(0.25 + (0.75 * (10 / 25 + 2 / 4)) / 2, 12);
  });

  it("grows with the shortfall", () => {
    const at = (distance: number) => one("MKT-B1", { ...GATES_PASSED, EXPF: 15 - distance }).severity;
    expect(at(2)).toBeLessThan(at(5));
    expect(at(5)).toBeLessThan(at(15));
  });
});

describe("cards", () => {
  const rich = (() => {
    const given: Record<string, number> = { ...GATES_PASSED };
    for (const id of ["ORG", "RES50"]) given[id] = 1;
    Object.assign(given, {
      MICRO: 90,
      EXPF: 1,
      EXPSH: 1,
      COV: 2,
      FTE: 0,
      MEMB: 3,
      TYPES: 1,
      TOP1: 90,
      NEFF: 1,
      DESTH: 0.9,
      FIN1: 80,
    });
    return clusterCase({
      ...given,
      VAC: 20,
      AGE55: 50,
      WREL: 0.5,
      LQN: 4,
      PORT: 900,
      ORGAGE: 9,
      LABEL: 0,
      MREL: 5,
      SME: 99,
    });
  })();

  it("show five to each audience, the most severe first, and keep the rest", () => {
    const { cards, results: all } = evaluate(model, rich, thresholds);
    for (const audience of AUDIENCES) {
      const order = [...cards[audience].shown, ...cards[audience].more];
      expect(order.map(({ rule }) => rule).sort()).toEqual(
        all
          .filter((result) => result.status === "fired" && result.audience === audience)
          .map(({ rule }) => rule)
          .sort(),
      );
      expect(cards[audience].shown.length).toBeLessThanOrEqual(5);
      for (let i = 1; i < order.length; i++) expect(order[i - 1].severity).toBeGreaterThanOrEqual(order[i].severity);
    }
    expect(cards.business.shown).toHaveLength(5);
    expect(cards.business.more.length).toBeGreaterThan(2);
  });

  it("show as many as the threshold says", () => {
    const { cards } = evaluate(model, rich, thresholdsInForce(model, [{ id: "cards.shown", value: 2 }]));
    expect(cards.business.shown).toHaveLength(2);
  });
});
