import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logLQ, standardisedLQ, symmetricLQ } from "#clusters/concentration/quotientVariants.ts";
import { locationQuotient } from "#regions/regionProfile.ts";
import { ACTIVITY, INDUSTRIES, NATION, sum } from "./mat5.ts";

describe("logLQ and symmetricLQ", () => {
  it("put twice and half at the same distance", () => {
    expect(logLQ(2)).toBeCloseTo(-logLQ(0.5), 12);
    expect(symmetricLQ(3)).toBe(0.5);
    expect(symmetricLQ(1 / 3)).toBeCloseTo(-0.5, 12);
    expect([logLQ(1), symmetricLQ(1)]).toEqual([0, 0]);
    expect([logLQ(0), symmetricLQ(0)]).toEqual([-Infinity, -1]);
    expect(symmetricLQ(Infinity)).toBe(1);
    expect([logLQ(Number.NaN), symmetricLQ(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe("standardisedLQ", () => {
  const quotients = INDUSTRIES[3].map((jobs, r) => locationQuotient(jobs, ACTIVITY[r], NATION[3], sum(NATION)));

  it("counts standard deviations from the mean of the regions", () => {
    // 0, 3.5, 1, .25, .25: mean 1, squares 1 + 6.25 + 0 + .5625 + .5625 = 8.375 over 4.
    const deviation = Math.sqrt(8.375 / 4);
    expect([...standardisedLQ(quotients, "plain")]).toEqual(
      [-1, 2.5, 0, -0.75, -0.75].map((value) => expect.closeTo(value / deviation, 12)),
    );
  });

  it("leaves 0 out of the logarithms, and unknown quotients out of both", () => {
    const [none, ...others] = standardisedLQ(quotients, "log");
    expect(none).toBeNaN();
    expect(others).toEqual([...standardisedLQ(quotients.slice(1).map(Math.log), "plain")]);
    expect([...standardisedLQ([1, Number.NaN, 3], "plain")]).toEqual([
      expect.closeTo(-Math.SQRT1_2, 12),
      Number.NaN,
      expect.closeTo(Math.SQRT1_2, 12),
    ]);
  });

  it("has mean 0 and deviation 1, and no value where nothing differs", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 30 }), (values) => {
        const z = [...standardisedLQ(values, "log")];
        if (new Set(values).size === 1) {
          expect(z.every(Number.isNaN)).toBe(true);
          return;
        }
        expect(sum(z)).toBeCloseTo(0, 8);
        expect(sum(z.map((value) => value * value)) / (z.length - 1)).toBeCloseTo(1, 8);
      }),
    );
    expect([...standardisedLQ([0.1, 0.1, 0.1], "plain")]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect([...standardisedLQ([2], "plain")]).toEqual([Number.NaN]);
    expect([...standardisedLQ([], "plain")]).toEqual([]);
  });
});
