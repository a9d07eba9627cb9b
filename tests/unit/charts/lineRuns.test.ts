import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { courseDomain, lineRuns } from "#charts/lineRuns.ts";
import { quotientPosition } from "#charts/quotientMark.ts";

const NOT_KNOWN = Number.NaN;
const YEARS = Array.from({ length: 20 }, (_, i) => 2001 + i);
const values = fc.array(fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constant(NOT_KNOWN)), {
  maxLength: 20,
});

describe("the known stretches of a series", () => {
  test("end where a value is not known", () => {
    expect(lineRuns([1, 2, NOT_KNOWN, 4, NOT_KNOWN], YEARS)).toEqual([
      [
        { index: 0, value: 1 },
        { index: 1, value: 2 },
      ],
      [{ index: 3, value: 4 }],
    ]);
  });
  test("end where a year is left out of the series: two editions are two dots", () => {
    expect(lineRuns([5, 6], [2015, 2019]).map((run) => run.map(({ index }) => index))).toEqual([[0], [1]]);
    expect(lineRuns([5, 6, 7], [2015, 2016, 2019]).map((run) => run.length)).toEqual([2, 1]);
  });
  test("are none where nothing is known", () => expect(lineRuns([NOT_KNOWN, NOT_KNOWN], YEARS)).toEqual([]));
  test("hold every known value once, in order, each stretch of years one after the other", () => {
    fc.assert(
      fc.property(values, (series) => {
        const known = series.flatMap((value, index) => (Number.isNaN(value) ? [] : [{ index, value }]));
        const runs = lineRuns(series, YEARS);
        expect(runs.flat()).toEqual(known);
        for (const run of runs) run.forEach(({ index }, at) => expect(index).toBe(run[0].index + at));
      }),
    );
  });
});

describe("the vertical scale of a course", () => {
  test("spans the values", () => expect(courseDomain([100, NOT_KNOWN, 300])).toEqual([100, 300]));
  test("does not blow up a wobble", () => expect(courseDomain([1000, 1001])).toEqual([950.45, 1050.55]));
  test("has room for equal values, zeros and none", () => {
    expect(courseDomain([50, 50])).toEqual([47.5, 52.5]);
    const [low, high] = courseDomain([0, 0]);
    expect(high).toBeGreaterThan(low);
    expect(courseDomain([NOT_KNOWN])).toEqual([0, 1]);
  });
  test("holds every value", () => {
    fc.assert(
      fc.property(values, (series) => {
        const [low, high] = courseDomain(series);
        const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
        expect(series.filter((value) => value < low - slack || value > high + slack)).toEqual([]);
        expect(high).toBeGreaterThan(low);
      }),
    );
  });
});

test("a quotient stands on a log scale around 1", () => {
  expect([1, 8, 1 / 8, 100, 0].map(quotientPosition)).toEqual([0, 1, -1, 1, -1]);
  expect(quotientPosition(2)).toBeCloseTo(1 / 3);
  expect(quotientPosition(0.5)).toBeCloseTo(-1 / 3);
  expect(quotientPosition(NOT_KNOWN)).toBeNaN();
});
