import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyRule, PASSES } from "#tests/oracles/applyRule.ts";
import { DRAWS, quantilesOfBand, retold } from "#clusters/strength/strengthDraws.ts";
import { classOfChance, type SlotDraws, strongChances } from "#clusters/strength/strongChance.ts";
import { RULE_FIGURES, STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { QUANTILES } from "#regions/counts/countTable.ts";
import { figureDraws } from "./figureDraws.ts";
import { ruleColumns } from "./ruleColumns.ts";

const into = () => new Float32Array(DRAWS);
const told = (quantiles: number[], region = 1, slot = 1) => {
  const draws = into();
  retold(Float32Array.from(quantiles), 0, { region, slot }, draws, 0);
  return draws;
};

describe("draws retold from quantiles", () => {
  const quantiles = [10, 20, 40, 80, 160, 320, 640];
  it("lie below each quantile as often as it says", () => {
    const draws = told(quantiles);
    for (const [level, p] of QUANTILES.entries()) {
      if (level === 0 || level === QUANTILES.length - 1) continue;
      const below = draws.filter((value) => value <= quantiles[level]).length / DRAWS;
      expect(Math.abs(below - p)).toBeLessThanOrEqual(1 / DRAWS);
    }
    expect([Math.min(...draws), Math.max(...draws)]).toEqual([10, 640]);
  });
  it("are the same again, in another order for another cell, and one number where nothing is open", () => {
    expect(told(quantiles)).toEqual(told(quantiles));
    expect(told(quantiles, 2)).not.toEqual(told(quantiles));
    expect(told(quantiles, 2).toSorted()).toEqual(told(quantiles).toSorted());
    expect(new Set(told([7, 7, 7, 7, 7, 7, 7]))).toEqual(new Set([7]));
  });
  it("stay apart where a plant is there or not: nothing in six draws of ten", () => {
    const draws = told([0, 0, 0, 0, 2000, 2000, 2000]);
    expect(draws.filter((value) => value === 0)).toHaveLength(DRAWS / 2);
    expect(draws.filter((value) => value === 2000)).toHaveLength(DRAWS / 4);
  });
  it("take a band as its ends and the figure as the middle", () => {
    const band = quantilesOfBand(10, 100, 500, new Float32Array(QUANTILES.length));
    expect([band[0], band[3], band[6]].map(Math.round)).toEqual([10, 100, 500]);
    expect([...band]).toEqual([...band].sort((a, b) => a - b));
  });
});

const anyDraws = fc.integer({ min: 1, max: 12 }).chain((cells) =>
  fc.record({
    cells: fc.constant(cells),
    employment: fc.array(fc.nat(600), { minLength: cells * DRAWS, maxLength: cells * DRAWS }),
    establishments: fc.array(fc.nat(20), { minLength: cells * DRAWS, maxLength: cells * DRAWS }),
    quotient: fc.array(fc.nat(8), { minLength: cells * DRAWS, maxLength: cells * DRAWS }),
    nationShare: fc.array(fc.nat(10), { minLength: cells * DRAWS, maxLength: cells * DRAWS }),
  }),
);

describe("chance of being strong", () => {
  it("is the share of the draws in which the rule passes, each with its own cut", () => {
    fc.assert(
      fc.property(anyDraws, fc.constantFrom(...STRONG_RULES), ({ cells, ...columns }, rule) => {
        const draws = (figure: keyof typeof columns, cell: number, d: number) =>
          columns[figure][cell * DRAWS + d] / (figure === "nationShare" ? 128 : 1);
        const figures = Object.fromEntries(
          RULE_FIGURES.map((figure) => [
            figure,
            figureDraws(
              Float32Array.from({ length: cells * DRAWS }, (_, at) =>
                figure in columns
                  ? draws(figure as keyof typeof columns, Math.floor(at / DRAWS), at % DRAWS)
                  : Number.NaN,
              ),
            ),
          ]),
        ) as SlotDraws["figures"];
        const size = figures.employment;
        const region = Int32Array.from({ length: cells }, (_, cell) => cell + 1);
        const compared = new Uint8Array(cells + 2).fill(1);
        compared[0] = 0;
        const { chance } = strongChances(rule, { region, figures, size, cuts: new Map(), pools: {} }, compared);
        const expected = new Float64Array(cells);
        for (let d = 0; d < DRAWS; d++) {
          const rows = Array.from({ length: cells }, (_, cell) =>
            Object.fromEntries(
              Object.keys(columns).map((figure) => [
                figure,
                Math.fround(draws(figure as keyof typeof columns, cell, d)),
              ]),
            ),
          );
          const { verdict } = applyRule(rule, ruleColumns(rows));
          verdict.forEach((code, cell) => (expected[cell] += Number(code === PASSES) / DRAWS));
        }
        expect(chance[0]).toBeNaN();
        expect(chance[cells + 1]).toBe(0);
        for (let cell = 0; cell < cells; cell++) expect(chance[cell + 1]).toBeCloseTo(expected[cell], 6);
      }),
      { numRuns: 40 },
    );
  });
  it("has four classes, and none where nothing is counted", () => {
    const classes = [0.9, 0.89, 0.5, 0.49, 0.1, 0.09, 0, Number.NaN].map(classOfChance);
    expect(classes).toEqual(["strong", "probably", "probably", "open", "open", "no", "no", "unknown"]);
  });
});
