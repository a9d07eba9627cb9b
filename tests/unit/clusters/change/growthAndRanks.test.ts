import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fallingRun, growth } from "#clusters/change/growth.ts";
import { rankAmong, valuePositions } from "#clusters/relatedness/valuePositions.ts";
import { turnover } from "#clusters/change/turnover.ts";

const UNKNOWN = Number.NaN;

describe("growth", () => {
  it("compounds to the total", () => {
    expect(growth(100, 121, 2)).toEqual({ total: expect.closeTo(0.21, 12), annual: expect.closeTo(0.1, 12) });
    expect(growth(8, 0, 4)).toEqual({ total: -1, annual: -1 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(9999), fc.integer({ min: 1, max: 20 }), (a, b, years) => {
        const { total, annual } = growth(a, b, years);
        expect(a * (1 + annual) ** years).toBeCloseTo(b, 6);
        expect(a * (1 + total)).toBeCloseTo(b, 6);
      }),
    );
  });

  it("has no value from nothing or from what is unknown, and needs years", () => {
    for (const [before, after] of [
      [0, 5],
      [UNKNOWN, 5],
      [5, UNKNOWN],
    ])
      expect(growth(before, after, 4)).toEqual({ total: UNKNOWN, annual: UNKNOWN });
    expect(() => growth(1, 2, 0)).toThrow("years: expected a number above 0, got 0");
  });
});

describe("fallingRun", () => {
  it("counts the latest falling years, and how many can be compared", () => {
    expect(fallingRun([9, 8, 7, 6])).toEqual({ falling: 3, compared: 3 });
    expect(fallingRun([5, 8, 7, 6])).toEqual({ falling: 2, compared: 3 });
    expect(fallingRun([9, 8, 7, 7])).toEqual({ falling: 0, compared: 3 });
    expect(fallingRun([9, UNKNOWN, 7, 6])).toEqual({ falling: 1, compared: 1 });
    expect(fallingRun([9, 8, 7, UNKNOWN])).toEqual({ falling: 0, compared: 0 });
    expect(fallingRun([9])).toEqual({ falling: 0, compared: 0 });
    expect(fallingRun([])).toEqual({ falling: 0, compared: 0 });
  });
});

const ranks = (values: number[]) => {
  const positions = valuePositions(values);
  return values.map((value) => rankAmong(positions, value));
};

describe("ranks", () => {
  it("share the best position in ties and skip the next; the unknown has none", () => {
    expect([...ranks([5, 9, 5, UNKNOWN, 1, 9])]).toEqual([3, 1, 3, UNKNOWN, 5, 1]);
    expect([...ranks([])]).toEqual([]);
    expect([...ranks([-Infinity, 0, Infinity])]).toEqual([3, 2, 1]);
  });

  it("are one more than the number of larger values", () => {
    const values = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(UNKNOWN)), { maxLength: 30 });
    fc.assert(
      fc.property(values, (list) => {
        const expected = list.map((value) =>
          Number.isNaN(value) ? UNKNOWN : 1 + list.filter((v) => v > value).length,
        );
        expect([...ranks(list)]).toEqual(expected);
      }),
    );
  });
});

describe("turnover", () => {
  it("gives rates over what there was, and what does not add up", () => {
    expect(turnover({ before: 200, after: 230, openings: 70, closures: 50 })).toEqual({
      entryRate: 0.35,
      exitRate: 0.25,
      net: 20,
      netRate: 0.1,
      residual: 10,
    });
  });

  it("adds up: before + net + residual = after", () => {
    const count = fc.nat(5000);
    fc.assert(
      fc.property(count, count, count, count, (before, after, openings, closures) => {
        const { net, residual } = turnover({ before, after, openings, closures });
        expect(before + net + residual).toBe(after);
      }),
    );
  });

  it("keeps each figure that its inputs allow", () => {
    const { entryRate, exitRate, net, residual } = turnover({
      before: 10,
      after: UNKNOWN,
      openings: UNKNOWN,
      closures: 4,
    });
    expect([entryRate, exitRate, net, residual]).toEqual([UNKNOWN, 0.4, UNKNOWN, UNKNOWN]);
    expect(turnover({ before: 1, after: 1, openings: 2, closures: 2 }).entryRate).toBe(2);
    expect(turnover({ before: 0, after: 3, openings: 3, closures: 0 })).toMatchObject({ entryRate: UNKNOWN, net: 3 });
  });
});
