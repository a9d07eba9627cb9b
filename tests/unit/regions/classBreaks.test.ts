import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breaksFor, classOf, MEASURE_CLASSES, measureScale } from "../../../src/regions/classBreaks";

/** Quantiles 0, 1/7 .. 1 of a list, nearest rank. */
function quantilesOf(values: number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return Array.from({ length: 8 }, (_, i) => sorted[Math.round((i / 7) * (sorted.length - 1))]);
}

describe("the scale of a measure", () => {
  test("knows the measures of the query and no other", () => {
    expect(["lq-employment", "change", "establishments"].map(measureScale)).toEqual(["quotient", "change", "count"]);
    expect(() => measureScale("wages")).toThrow(/expected a regional measure/);
  });
});

describe("classes of a location quotient", () => {
  const breaks = breaksFor("lq-employment", [0, 0.1, 0.3, 0.6, 1, 2, 5, 90]);
  test("do not depend on the values", () => {
    expect(breaks).toEqual([0.25, 0.5, 0.8, 1.25, 2, 4]);
    expect(breaksFor("lq-establishments", [])).toEqual(breaks);
  });
  test("mirror each other in their ratio to 1", () => {
    expect(breaks.map((b, i) => b * breaks[breaks.length - 1 - i])).toEqual(breaks.map(() => 1));
  });
  test("hold their lower break", () => {
    expect([0, 0.25, 0.8, 1, 1.25, 3.999, 4, 1e6].map((value) => classOf(value, breaks))).toEqual([
      0, 1, 3, 3, 4, 5, 6, 6,
    ]);
  });
});

describe("classes of a change", () => {
  test("lie evenly around 0 and reach the inner quantiles", () => {
    expect(breaksFor("change", [-0.9, -0.18, -0.05, 0, 0.02, 0.06, 0.15, 3])).toEqual([
      -0.2, -0.1, -0.02, 0.02, 0.1, 0.2,
    ]);
  });
  test("are the narrowest there are when nothing changed, and exist without values", () => {
    expect(breaksFor("change", Array(8).fill(0))).toEqual([-0.05, -0.025, -0.005, 0.005, 0.025, 0.05]);
    expect(breaksFor("change", [])).toHaveLength(6);
    expect(classOf(0, breaksFor("change", []))).toBe(3);
  });
});

describe("classes of a count", () => {
  test("are cut at quantiles in round figures", () => {
    expect(breaksFor("employment", [3, 48, 119, 261, 513, 1190, 4870, 190_000])).toEqual([
      48, 120, 260, 500, 1200, 4800,
    ]);
  });
  test("are fewer where values repeat", () => {
    expect(breaksFor("establishments", [3, 3, 3, 3, 4, 5, 9, 40])).toEqual([4, 5, 9]);
  });
  test("is one when all are equal, and when there is no value", () => {
    expect(breaksFor("establishments", Array(8).fill(12))).toEqual([]);
    expect(breaksFor("establishments", [])).toEqual([]);
    expect(classOf(12, [])).toBe(0);
  });
});

test("a value that is not known is in no class", () => {
  expect(classOf(Number.NaN, [1, 2])).toBe(-1);
  expect(classOf(Number.NaN, [])).toBe(-1);
});

test("whatever the counts: breaks rise, none is beyond the values, every value has a class and the order holds", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2_000_000), { minLength: 1, maxLength: 200 }), (values) => {
      const breaks = breaksFor("employment", quantilesOf(values));
      expect(breaks.length).toBeLessThan(MEASURE_CLASSES);
      for (let i = 1; i < breaks.length; i++) expect(breaks[i]).toBeGreaterThan(breaks[i - 1]);
      expect(breaks.filter((at) => at > Math.max(...values) || at <= Math.min(...values))).toEqual([]);
      const classes = values.toSorted((a, b) => a - b).map((value) => classOf(value, breaks));
      expect(classes).toEqual(classes.toSorted((a, b) => a - b));
    }),
  );
});
