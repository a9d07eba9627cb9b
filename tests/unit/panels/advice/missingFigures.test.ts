import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "#guidelines/evaluation/evaluate.ts";
import { entryEffect } from "#panels/advice/missing/entryEffect.ts";
import { missingFigures } from "#panels/advice/missing/missingFigures.ts";
import { clusterCase, GATES_PASSED, model } from "#tests/unit/guidelines/clusterCases.ts";
import { anyCase } from "#tests/unit/guidelines/randomCases.ts";

const recommend = (given: Parameters<typeof clusterCase>[0]) => {
  const subject = clusterCase({ ...GATES_PASSED, ...given });
  return { subject, evaluation: evaluate(model, subject) };
};

describe("missingFigures", () => {
  it("lists each waiting rule under each figure it lacks, and no other", () => {
    fc.assert(
      fc.property(anyCase, (subject) => {
        const { results } = evaluate(model, subject);
        const pairs = results
          .flatMap((result) =>
            result.status === "notEvaluated"
              ? result.missing.map(({ indicator }) => `${indicator} ${result.rule}`)
              : [],
          )
          .sort();
        const figures = missingFigures(results, model);
        expect(figures.flatMap(({ id, rules }) => rules.map(({ rule }) => `${id} ${rule}`)).sort()).toEqual(pairs);
        for (const { rules, audiences } of figures)
          expect(Object.values(audiences).reduce((a, b) => a + b)).toBe(rules.length);
      }),
      { numRuns: 50 },
    );
  });

  it("tells what does instead from what is needed besides", () => {
    const figures = missingFigures(recommend({}).evaluation.results, model);
    const exports = figures.find(({ id }) => id === "EXPSH");
    expect(exports?.rules.find(({ rule }) => rule === "MKT-B1")).toEqual({
      rule: "MKT-B1",
      audience: "business",
      alternatives: ["EXPF"],
      others: [],
    });
    expect(exports?.rules.find(({ rule }) => rule === "MKT-O1")).toMatchObject({
      alternatives: ["EXPF"],
      others: ["ORG"],
    });
  });

  it("puts first what can be entered and most rules wait for, and offers no field for what is computed", () => {
    const figures = missingFigures(evaluate(model, clusterCase({})).results, model);
    const closed = figures.filter(({ isOpen }) => !isOpen);
    expect(closed.map(({ id }) => id)).toContain("LQ");
    expect(figures.slice(-closed.length)).toEqual(closed);
    const open = figures.filter(({ isOpen }) => isOpen).map(({ rules }) => rules.length);
    expect(open).toEqual(open.toSorted((a, b) => b - a));
  });
});

describe("entryEffect", () => {
  it("tells the cards that appear with an export share, and how many rules it settles", () => {
    const effect = entryEffect(recommend({}), recommend({ EXPSH: { value: 12, origin: "entered" } }));
    expect(effect.appeared).toContain("MKT-B1");
    expect(effect.gone).toEqual([]);
    expect(effect.settled).toBeGreaterThanOrEqual(effect.appeared.length);
  });

  it("tells a card that rests on another figure now, and one that went", () => {
    const before = recommend({ EXPSH: { value: 12, origin: "entered" } });
    expect(entryEffect(before, recommend({ EXPSH: { value: 5, origin: "entered" } })).changed).toContain("MKT-B1");
    expect(entryEffect(before, recommend({ EXPSH: { value: 95, origin: "entered" } })).gone).toContain("MKT-B1");
    expect(entryEffect(before, before)).toEqual({ appeared: [], gone: [], changed: [], settled: 0 });
  });
});
