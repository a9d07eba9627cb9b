import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testPower } from "#clusters/found/testPower.ts";
import { bernoulliLlr } from "#spatial/pattern/scanStatistic.ts";

/** P(X >= k) of n trials of probability q, term by term. */
function atLeast(k: number, n: number, q: number): number {
  let term = (1 - q) ** n;
  let below = 0;
  for (let x = 0; x < k; x++) {
    below += term;
    term *= ((n - x) / (x + 1)) * (q / (1 - q));
  }
  return 1 - below;
}

describe("the power of a cluster test", () => {
  it("is, by definition, the excess at which it is found significant four times of five", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 80 }),
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 200, max: 600 }),
        fc.array(fc.double({ min: 0.1, max: 12, noNaN: true }), { minLength: 19, maxLength: 60 }),
        (population, selected, total, maxima) => {
          const expected = (population * selected) / total;
          const p = (cases: number) => {
            const llr = bernoulliLlr(cases, population, selected, total);
            return (maxima.filter((maximum) => maximum >= llr).length + 1) / (maxima.length + 1);
          };
          const cases = Array.from({ length: Math.min(population, selected) + 1 }, (_, k) => k);
          const least = cases.find((k) => p(k) <= 0.05);
          const power = testPower({ population, expected }, { selected, total, statistic: "bernoulli" }, maxima);
          expect(power?.least).toBe(least);
          if (power === undefined || least === undefined) return;
          const q = (power.excess + expected) / population;
          expect(atLeast(least, population, q)).toBeCloseTo(0.8, 6);
        },
      ),
    );
  });

  it("is none where so few maps are redrawn that nothing is significant, or the ground holds too little", () => {
    const ground = { population: 40, expected: 4 };
    const of = { selected: 50, total: 500, statistic: "bernoulli" } as const;
    expect(testPower(ground, of, Array<number>(18).fill(0))).toBeUndefined();
    expect(testPower(ground, of, Array<number>(19).fill(0))).toBeDefined();
    expect(testPower({ population: 2, expected: 0.2 }, of, Array<number>(99).fill(8))).toBeUndefined();
    expect(testPower(ground, { ...of, statistic: "poisson" }, Array<number>(99).fill(5))!.least).toBeGreaterThan(4);
  });

  it("wants more where more is expected, and where more maps are stronger", () => {
    const of = { selected: 100, total: 1000, statistic: "bernoulli" } as const;
    const excess = (population: number, llr: number) =>
      testPower({ population, expected: population / 10 }, of, Array<number>(99).fill(llr))!.excess;
    expect(excess(200, 5)).toBeGreaterThan(excess(50, 5));
    expect(excess(50, 8)).toBeGreaterThan(excess(50, 5));
  });
});
