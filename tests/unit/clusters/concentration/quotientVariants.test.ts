import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolutePresence,
  litzenbergerSternberg,
  logLQ,
  standardisedLQ,
  symmetricLQ,
} from "#clusters/concentration/quotientVariants.ts";
import { locationQuotient } from "#regions/counts/locationQuotient.ts";
import { ACTIVITY, INDUSTRIES, MAT5, NATION, sum } from "./mat5.ts";

const REAT = {
  jobs: 1743,
  nationalJobs: 5740,
  area: 50,
  nationalArea: 576,
  population: 488,
  nationalPopulation: 4621,
  establishments: 35,
  nationalEstablishments: 53,
};

describe("litzenbergerSternberg", () => {
  it("reproduces REAT", () => {
    expect(litzenbergerSternberg(REAT)).toBeCloseTo(21.8749110167, 10);
  });

  it("is density times stock over size, 1 in a nation of one region and 0 without jobs", () => {
    const quotient = (
      key: "area" | "population" | "establishments",
      over: "nationalArea" | "nationalPopulation" | "nationalEstablishments",
    ) => REAT.jobs / REAT[key] / (REAT.nationalJobs / REAT[over]);
    expect(litzenbergerSternberg(REAT)).toBeCloseTo(
      (quotient("area", "nationalArea") * quotient("population", "nationalPopulation")) /
        quotient("establishments", "nationalEstablishments"),
      10,
    );
    expect(litzenbergerSternberg({ ...REAT, jobs: 5740, area: 576, population: 4621, establishments: 53 })).toBe(1);
    expect(litzenbergerSternberg({ ...REAT, jobs: 0 })).toBe(0);
  });

  it("has no value without an area, people or the industry", () => {
    expect(litzenbergerSternberg({ ...REAT, area: 0 })).toBeNaN();
    expect(litzenbergerSternberg({ ...REAT, population: Number.NaN })).toBeNaN();
    expect(litzenbergerSternberg({ ...REAT, nationalJobs: 0, jobs: 0 })).toBeNaN();
  });
});

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

describe("absolutePresence", () => {
  const presence = (r: number, i: number) => absolutePresence(MAT5[r][i], ACTIVITY[r], NATION[i], sum(NATION));

  it("is the share here less the share in the nation", () => {
    expect(presence(0, 0)).toBeCloseTo(0.8, 12);
    expect(presence(1, 3)).toBeCloseTo(0.5, 12);
    expect(presence(4, 4)).toBeCloseTo(-0.2, 12);
    expect(absolutePresence(0, 0, 5, 10)).toBeNaN();
    expect(absolutePresence(1, 4, 5, 0)).toBeNaN();
    expect(absolutePresence(1, 1, 1, 1)).toBe(0);
    expect(absolutePresence(Number.NaN, 4, 5, 10)).toBeNaN();
  });

  it("sums to 0 over industries and, weighted by size, over regions", () => {
    const table = fc.array(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(table, (rows) => {
        const all = sum(rows.flat());
        const nation = rows[0].map((_, i) => sum(rows.map((row) => row[i])));
        const value = (row: number[], i: number) => absolutePresence(row[i], sum(row), nation[i], all);
        for (const row of rows) expect(sum(row.map((_, i) => value(row, i)))).toBeCloseTo(0, 12);
        for (let i = 0; i < 4; i++) expect(sum(rows.map((row) => (sum(row) / all) * value(row, i)))).toBeCloseTo(0, 12);
      }),
    );
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
