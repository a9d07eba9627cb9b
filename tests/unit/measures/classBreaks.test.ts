import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breaksFor, CATEGORIES, classOf, isCategorical } from "#measures/classBreaks.ts";
import { QUADRANTS, SPOTS } from "#clusters/answers/regionalPattern.ts";

/** Quantiles 0, 1/7 .. 1 of a list, nearest rank. */
function quantilesOf(values: number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return Array.from({ length: 8 }, (_, i) => sorted[Math.round((i / 7) * (sorted.length - 1))]);
}

describe("kinds", () => {
  test("are those the local statistics answer, but for unknown", () => {
    expect([...CATEGORIES.quadrant, "unknown"]).toEqual([...QUADRANTS]);
    expect([...CATEGORIES.spot, "unknown"]).toEqual([...SPOTS]);
  });
  test("are each a class of their own", () => {
    for (const scale of ["strong", "stars", "quadrant", "spot", "family"] as const) {
      expect(isCategorical(scale)).toBe(true);
      const breaks = breaksFor(scale, []);
      expect(CATEGORIES[scale].map((_, value) => classOf(value, breaks))).toEqual(CATEGORIES[scale].map((_, i) => i));
    }
    expect(isCategorical("quotient")).toBe(false);
  });
});

describe("classes of a share", () => {
  test("are cut in whole percents", () => {
    expect(breaksFor("share", [0, 0.001, 0.083, 0.172, 0.29, 0.404, 0.56, 0.97])).toEqual([0.08, 0.17, 0.3, 0.4, 0.55]);
  });
});

describe("classes of how often a rule fires", () => {
  const most = (value: number) => breaksFor("firing", [0, 0, 0, 0, 0, 0, 0, value]);
  test("are seven, the first for none alone", () => {
    for (const value of [0, 1, 20, 21, 40, 41, 60]) {
      expect(most(value)).toHaveLength(6);
      expect([0, 1].map((fired) => classOf(fired, most(value)))).toEqual([0, 1]);
    }
    expect(breaksFor("firing", [])).toHaveLength(6);
  });
  test("stay where they are until the most passes 20, and 40", () => {
    expect(most(20)).toEqual(most(1));
    expect(most(21)).not.toEqual(most(20));
    expect(most(40)).toEqual(most(21));
    expect(most(41)).not.toEqual(most(40));
  });
  test("leave the highest class to what is near the most", () => {
    expect([17, 16].map((fired) => classOf(fired, most(20)))).toEqual([6, 5]);
    expect([30, 29].map((fired) => classOf(fired, most(40)))).toEqual([6, 5]);
    expect([50, 49].map((fired) => classOf(fired, most(58)))).toEqual([6, 5]);
  });
});

describe("classes of a location quotient", () => {
  const breaks = breaksFor("quotient", [0, 0.1, 0.3, 0.6, 1, 2, 5, 90]);
  test("do not depend on the values", () => {
    expect(breaks).toEqual([0.25, 0.5, 0.8, 1.25, 2, 4]);
    expect(breaksFor("quotient", [])).toEqual(breaks);
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
    expect(breaksFor("count", [3, 48, 119, 261, 513, 1190, 4870, 190_000])).toEqual([48, 120, 260, 500, 1200, 4800]);
  });
  test("are fewer where values repeat", () => {
    expect(breaksFor("count", [3, 3, 3, 3, 4, 5, 9, 40])).toEqual([4, 5, 9]);
  });
  test("is one when all are equal, and when there is no value", () => {
    expect(breaksFor("count", Array(8).fill(12))).toEqual([]);
    expect(breaksFor("count", [])).toEqual([]);
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
      const breaks = breaksFor("count", quantilesOf(values));
      expect(breaks.length).toBeLessThan(7);
      for (let i = 1; i < breaks.length; i++) expect(breaks[i]).toBeGreaterThan(breaks[i - 1]);
      expect(breaks.filter((at) => at > Math.max(...values) || at <= Math.min(...values))).toEqual([]);
      const classes = values.toSorted((a, b) => a - b).map((value) => classOf(value, breaks));
      expect(classes).toEqual(classes.toSorted((a, b) => a - b));
    }),
  );
});
