import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { herfindahl } from "#clusters/concentration/herfindahl.ts";
import { herfindahlFromCells } from "#clusters/concentration/herfindahlFromCells.ts";
import { expectNear } from "./expectNear.ts";
import { sum } from "./mat5.ts";

const UNKNOWN = { lower: Number.NaN, upper: Number.NaN, estimate: Number.NaN };

/** Sizes of the plants of each cell, at least `least`. */
const cellsOf = (least: number) =>
  fc.array(fc.array(fc.double({ min: least, max: 500, noNaN: true }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 6,
  });
const fromCells = (cells: number[][]) =>
  herfindahlFromCells(
    cells.map(sum),
    cells.map((plants) => plants.length),
  );

describe("herfindahlFromCells", () => {
  it("bounds the index of any plants of one job or more", () => {
    fc.assert(
      fc.property(cellsOf(1), (cells) => {
        const { lower, upper, estimate } = fromCells(cells);
        const index = herfindahl(cells.flat());
        expect(lower).toBeLessThanOrEqual(index + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(index - 1e-12);
        expect(estimate).toBeGreaterThanOrEqual(lower - 1e-12);
        expect(estimate).toBeLessThanOrEqual(upper + 1e-12);
      }),
    );
  });

  it("lets plants be empty where a cell has fewer jobs than plants", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 9 }), (plants) => {
        fc.pre(sum(plants) > 0.01);
        const { lower, upper } = fromCells([plants]);
        expect(lower).toBeLessThanOrEqual(herfindahl(plants) + 1e-12);
        expect(upper).toBe(1);
      }),
    );
    expect(herfindahlFromCells([2], [5])).toEqual({ lower: 0.2, upper: 1, estimate: expect.closeTo(1 / 3, 12) });
  });

  it("attains both bounds: equal plants, and all but one with a single job", () => {
    fc.assert(
      fc.property(cellsOf(1), (cells) => {
        const { lower, upper } = fromCells(cells);
        expectNear(herfindahl(cells.flatMap((plants) => plants.map(() => sum(plants) / plants.length))), lower);
        const uneven = cells.flatMap((plants) => plants.map((_, k) => (k === 0 ? sum(plants) - plants.length + 1 : 1)));
        expectNear(herfindahl(uneven), upper);
      }),
    );
  });

  it("estimates by the mean over all splits", () => {
    // Two plants of 10 jobs: the first anywhere from 1 to 9, the mean of s² + (10 - s)² is 182 / 3.
    expect(herfindahlFromCells([10], [2]).estimate).toBeCloseTo(182 / 300, 12);
    // Three: one job each, and 9 more broken at two random places; the mean of a part's square is 1/6.
    expect(herfindahlFromCells([12], [3]).estimate).toBeCloseTo((3 + 18 + 81 / 2) / 144, 12);
  });

  it("is exact where each cell has one plant, and where each plant has one job", () => {
    expect(herfindahlFromCells([5, 3, 2], [1, 1, 1])).toEqual({ lower: 0.38, upper: 0.38, estimate: 0.38 });
    expect(herfindahlFromCells([4, 0], [4, 7])).toEqual({ lower: 0.25, upper: 0.25, estimate: 0.25 });
  });

  it("has no value without jobs or with an unknown figure, and refuses jobs without an establishment", () => {
    expect(herfindahlFromCells([], [])).toEqual(UNKNOWN);
    expect(herfindahlFromCells([0], [3])).toEqual(UNKNOWN);
    expect(herfindahlFromCells([5, Number.NaN], [2, 3])).toEqual(UNKNOWN);
    expect(herfindahlFromCells([5, 4], [2, Number.NaN])).toEqual(UNKNOWN);
    expect(() => herfindahlFromCells([5, 4], [2, 0])).toThrow(
      "cell 1: expected jobs in one establishment or more, got 4 in 0",
    );
    expect(() => herfindahlFromCells([-5], [2])).toThrow("got -5 in 2");
    expect(() => herfindahlFromCells([5], [2, 1])).toThrow("expected 1 counts of establishments, got 2");
  });
});
