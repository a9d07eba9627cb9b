import { describe, expect, it } from "vitest";
import type { Reading } from "#guidelines/evaluation/clusterCase.ts";
import { evaluate, type FiredRule, type RuleResult } from "#guidelines/evaluation/evaluate.ts";
import { thresholdsInForce } from "#guidelines/evaluation/thresholdsInForce.ts";
import { clusterCase, type Given, GATES_PASSED, model } from "#tests/unit/guidelines/clusterCases.ts";

const of = (rule: string, given: Given, thresholds = thresholdsInForce(model)): RuleResult =>
  evaluate(
    { ...model, rules: new Map([[rule, model.rules.get(rule)!]]) },
    clusterCase({ ...GATES_PASSED, ...given }),
    thresholds,
  ).results[0];
const least = (value: number, rest: Partial<Reading> = {}) => ({ value, bound: "least" as const, ...rest });
const most = (value: number, rest: Partial<Reading> = {}) => ({ value, bound: "most" as const, ...rest });
const missing = (result: RuleResult) => (result.status === "notEvaluated" ? result.missing : []);

describe("a bound", () => {
  it("fires what it reaches and leaves open what it does not", () => {
    // LOC-B2 asks for a largest plant with 50% at least, or fewer than 5 plants of effective size.
    expect(of("LOC-B2", { TOP1: least(50) }).status).toBe("fired");
    const open = of("LOC-B2", { TOP1: least(49.9), NEFF: 12 });
    expect(open.status).toBe("notEvaluated");
    expect(missing(open)).toMatchObject([{ indicator: "TOP1", reason: "onlyBound", have: 49.9, needed: 50 }]);
    expect(of("LOC-B2", { TOP1: least(10), NEFF: most(4.9) }).status).toBe("fired");
    expect(of("LOC-B2", { TOP1: 10, NEFF: most(5) }).status).toBe("notEvaluated");
  });

  it("on the other side rules out and cannot fire", () => {
    expect(of("LOC-B2", { TOP1: most(49.9), NEFF: least(5) }).status).toBe("notFired");
    expect(of("LOC-B2", { TOP1: most(90), NEFF: least(5) }).status).toBe("notEvaluated");
  });

  it("gives way to a stand-in where it decides nothing, and spares it where it does", () => {
    const evidence = (given: Given) => (of("LOC-B1", given) as FiredRule).evidence.filter(({ gate }) => !gate);
    const decided = (given: Given) => evidence(given).map(({ indicator, isStandIn }) => [indicator, isStandIn]);
    expect(decided({ MICRO: least(70), SIZE: 3 })[1]).toEqual(["MICRO", false]);
    expect(decided({ MICRO: least(40), SIZE: 6 })[1]).toEqual(["SIZE", true]);
    expect(of("LOC-B1", { MICRO: least(0), SIZE: 9 }).status).toBe("notFired");
  });

  it("has neither rank nor trend, and tells that there is none or one", () => {
    const peers = { category: "c", n: 300, percentile: 99 };
    expect(missing(of("MKT-G2", { LQ: least(5, { peers }) }))).toMatchObject([
      { indicator: "LQ", reason: "onlyBound" },
    ]);
    expect(of("MKT-G2", { LQ: { value: 5, peers } }).status).toBe("fired");
    const institutes = (RES50: Partial<Reading>) => of("INN-G2", { EST: 60, MICRO: 80, RES50 }).status;
    expect([institutes(most(0)), institutes(most(3)), institutes(least(0)), institutes(least(1))]).toEqual([
      "fired",
      "notEvaluated",
      "notEvaluated",
      "notFired",
    ]);
  });
});

describe("a figure from a register", () => {
  const near = (register: number, rest: Partial<Reading> = {}) => ({ value: 3, register, ...rest });
  const rest = { EST: 40, PORT: 200 };

  it("needs the establishments its threshold asks for, unless it is a bound", () => {
    expect(of("INF-B1", { ...rest, M10: near(10) }).status).toBe("fired");
    const few = of("INF-B1", { ...rest, M10: near(9) });
    expect(missing(few)).toMatchObject([
      { indicator: "M10", reason: "fewRegistered", have: 9, needed: 10 },
      { indicator: "LQN", reason: "noFigure" },
    ]);
    expect(of("INF-B1", { ...rest, M10: near(1, { bound: "least" }) }).status).toBe("fired");
    const lower = thresholdsInForce(model, [{ id: "register.minimum", value: 9 }]);
    expect(of("INF-B1", { ...rest, M10: near(9) }, lower).status).toBe("fired");
  });

  it("lowers confidence and is told with how many there are", () => {
    const fired = of("INF-B1", { ...rest, M10: near(42) }) as FiredRule;
    expect(fired.confidence).toEqual({ level: "medium", factor: 0.7, reasons: [{ id: "register", value: 42 }] });
    expect(fired.evidence.find(({ indicator }) => indicator === "M10")).toMatchObject({ register: 42 });
    expect((of("INF-B1", { ...rest, M10: 3 }) as FiredRule).confidence.factor).toBe(1);
  });
});
