import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { herfindahl } from "#clusters/concentration/herfindahl.ts";
import { herfindahlFromBands, type SizeBand } from "#clusters/concentration/herfindahlFromBands.ts";
import { herfindahlFromCells } from "#clusters/concentration/herfindahlFromCells.ts";
import { expectNear } from "./expectNear.ts";
import { sum } from "./mat5.ts";

const UNKNOWN = { lower: Number.NaN, upper: Number.NaN, estimate: Number.NaN };
const part = fc.double({ min: 0, max: 1, noNaN: true });

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

/** Disjoint bands with whole ends, up to six plants. */
const bands = fc
  .array(fc.record({ gap: fc.nat(3), width: fc.nat(5), count: fc.integer({ min: 1, max: 2 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((steps) => {
    let from = 0;
    return steps.map(({ gap, width, count }): SizeBand => {
      const band = { from: from + gap, to: from + gap + width, count };
      from = band.to;
      return band;
    });
  })
  .filter((list) => list.some(({ to }) => to > 0));

const slots = (list: readonly SizeBand[]) =>
  list.flatMap((band) => Array.from({ length: band.count }, () => ({ from: band.from, to: band.to })));
/** Sizes at the given parts of the way through their bands. */
const sizesAt = (list: readonly SizeBand[], parts: readonly number[]) =>
  slots(list).map(({ from, to }, k) => from + parts[k] * (to - from));
const parts = fc.array(part, { minLength: 6, maxLength: 6 });

/** Every list of whole sizes within the bands. */
function wholeSizes(list: readonly SizeBand[]): number[][] {
  return slots(list).reduce<number[][]>(
    (lists, { from, to }) =>
      lists.flatMap((sizes) => Array.from({ length: to - from + 1 }, (_, k) => [...sizes, from + k])),
    [[]],
  );
}

describe("herfindahlFromBands without a total", () => {
  it("bounds the index of any plants in the bands", () => {
    fc.assert(
      fc.property(bands, parts, (list, at) => {
        const sizes = sizesAt(list, at);
        fc.pre(sum(sizes) > 0.01);
        const { lower, upper, estimate } = herfindahlFromBands(list);
        expect(lower).toBeLessThanOrEqual(herfindahl(sizes) + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(herfindahl(sizes) - 1e-12);
        expect(estimate).toBeGreaterThanOrEqual(lower);
        expect(estimate).toBeLessThanOrEqual(upper);
      }),
    );
  });

  it("has the largest index of all lists of whole sizes as its upper bound", () => {
    fc.assert(
      fc.property(bands, (list) => {
        const indices = wholeSizes(list)
          .filter((sizes) => sum(sizes) > 0)
          .map(herfindahl);
        expect(herfindahlFromBands(list).upper).toBeCloseTo(Math.max(...indices), 12);
      }),
      { numRuns: 60 },
    );
  });

  it("has as its lower bound what moving each plant to its best size in turn comes to", () => {
    fc.assert(
      fc.property(bands, parts, (list, at) => {
        const plants = slots(list);
        const sizes = sizesAt(list, at).map((size, k) => Math.max(size, Math.min(0.01, plants[k].to)));
        for (let sweep = 0; sweep < 3000; sweep++) {
          plants.forEach(({ from, to }, k) => {
            const others = sizes.filter((_, j) => j !== k);
            const best = sum(others.map((size) => size * size)) / sum(others);
            if (sum(others) > 0) sizes[k] = Math.min(Math.max(best, from), to);
          });
        }
        const descended = herfindahl(sizes);
        const { lower } = herfindahlFromBands(list);
        expect(descended).toBeGreaterThanOrEqual(lower - 1e-12);
        expect(descended - lower).toBeLessThan(1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it("by hand", () => {
    // Two plants of 2 to 4 can be equal; one of 10 and two of 1 to 2 are nearest at 10, 2, 2 and furthest at 10, 1, 1.
    expect(herfindahlFromBands([{ from: 2, to: 4, count: 2 }])).toMatchObject({ lower: 0.5, upper: 20 / 36 });
    const { lower, upper } = herfindahlFromBands([
      { from: 10, to: 10, count: 1 },
      { from: 1, to: 2, count: 2 },
    ]);
    expect(lower).toBeCloseTo(108 / 196, 12);
    expect(upper).toBeCloseTo(102 / 144, 12);
    // Uniform: mean 3 and mean square 28/3 of each of two plants.
    expect(herfindahlFromBands([{ from: 2, to: 4, count: 2 }]).estimate).toBeCloseTo((2 * 28) / 3 / 36, 12);
  });

  it("finds the number of full plants that is worst among many", () => {
    const list = [{ from: 1, to: 9, count: 1000 }];
    const at = (full: number) => herfindahl(Array.from({ length: 1000 }, (_, k) => (k < full ? 9 : 1)));
    const worst = Array.from({ length: 1001 }, (_, full) => at(full)).reduce((a, b) => Math.max(a, b));
    expect(herfindahlFromBands(list).upper).toBeCloseTo(worst, 14);
    expect(at(100)).toBeCloseTo(worst, 14);
  });

  it("leaves an open band without an upper bound or an estimate", () => {
    const open = [
      { from: 500, to: Infinity, count: 2 },
      { from: 1, to: 4, count: 3 },
    ];
    expect(herfindahlFromBands(open)).toEqual({
      lower: expect.closeTo(herfindahl([500, 500, 4, 4, 4]), 12),
      upper: 1,
      estimate: Number.NaN,
    });
    expect(herfindahlFromBands([{ from: 0, to: Infinity, count: 4 }])).toMatchObject({ lower: 0.25, upper: 1 });
  });
});

describe("herfindahlFromBands with a total", () => {
  it("bounds the index of any plants in the bands with that total, within the bounds without it", () => {
    fc.assert(
      fc.property(bands, parts, (list, at) => {
        const sizes = sizesAt(list, at);
        fc.pre(sum(sizes) > 0.01);
        const { lower, upper, estimate } = herfindahlFromBands(list, sum(sizes));
        const wide = herfindahlFromBands(list);
        const index = herfindahl(sizes);
        expect(lower).toBeLessThanOrEqual(index + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(index - 1e-9);
        expect(lower).toBeGreaterThanOrEqual(wide.lower - 1e-9);
        expect(upper).toBeLessThanOrEqual(wide.upper + 1e-9);
        expect(estimate).toBeGreaterThanOrEqual(lower);
        expect(estimate).toBeLessThanOrEqual(upper);
      }),
    );
  });

  it("has the largest index of all lists of whole sizes with that total as its upper bound", () => {
    fc.assert(
      fc.property(bands, parts, (list, at) => {
        const total = Math.round(sum(sizesAt(list, at)));
        fc.pre(total > 0);
        const indices = wholeSizes(list)
          .filter((sizes) => sum(sizes) === total)
          .map(herfindahl);
        expect(herfindahlFromBands(list, total).upper).toBeCloseTo(Math.max(...indices), 12);
      }),
      { numRuns: 60 },
    );
  });

  it("has as its lower bound what evening out every two plants comes to", () => {
    fc.assert(
      fc.property(bands, parts, (list, at) => {
        const plants = slots(list);
        const sizes = sizesAt(list, at);
        fc.pre(sum(sizes) > 0.01);
        const total = sum(sizes);
        for (let sweep = 0; sweep < 60; sweep++) {
          for (let i = 0; i < sizes.length; i++)
            for (let j = 0; j < i; j++) {
              const both = sizes[i] + sizes[j];
              const low = Math.max(plants[i].from, both - plants[j].to);
              const high = Math.min(plants[i].to, both - plants[j].from);
              sizes[i] = Math.min(Math.max(both / 2, low), high);
              sizes[j] = both - sizes[i];
            }
        }
        expectNear(herfindahlFromBands(list, total).lower, herfindahl(sizes), 1e-8);
      }),
    );
  });

  it("takes one open band with a total as the cells do", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(900), (plants, more) => {
        const jobs = plants + more;
        const byBands = herfindahlFromBands([{ from: 1, to: Infinity, count: plants }], jobs);
        const byCells = herfindahlFromCells([jobs], [plants]);
        expect(byBands.lower).toBeCloseTo(byCells.lower, 12);
        expect(byBands.upper).toBeCloseTo(byCells.upper, 12);
      }),
    );
    const many = herfindahlFromBands([{ from: 1, to: Infinity, count: 400 }], 9000);
    expect(many.estimate / herfindahlFromCells([9000], [400]).estimate).toBeCloseTo(1, 2);
  });

  it("by hand: size classes of twelve plants with 200 jobs", () => {
    const list = [
      { from: 1, to: 4, count: 6 },
      { from: 5, to: 9, count: 4 },
      { from: 50, to: 99, count: 2 },
    ];
    // Equal as far as possible: 6 of 4, 4 of 9, two of 70. Uneven: 99 and 75 leave nothing but the lower ends.
    const { lower, upper } = herfindahlFromBands(list, 200);
    expect(lower).toBeCloseTo((6 * 16 + 4 * 81 + 2 * 4900) / 40_000, 12);
    expect(upper).toBeCloseTo((6 + 4 * 25 + 99 ** 2 + 75 ** 2) / 40_000, 12);
  });

  it("estimates by exponential sizes within the bands that meet the total", () => {
    const closed = [
      { from: 1, to: 4, count: 30 },
      { from: 5, to: 9, count: 8 },
    ];
    for (const [list, rate] of [
      [closed, 0.3],
      [closed, -0.4],
      [closed, 1e-5],
      [[...closed, { from: 10, to: Infinity, count: 3 }], 0.02],
    ] as const) {
      const expected = list.map((band) => moments(band, rate));
      const total = sum(expected.map(({ mean }, k) => list[k].count * mean));
      const squares = sum(expected.map(({ square }, k) => list[k].count * square));
      expectNear(herfindahlFromBands(list, total).estimate, squares / total ** 2, 1e-6);
    }
    const uniform = 30 * (2.5 ** 2 + 9 / 12) + 8 * (7 ** 2 + 16 / 12);
    expect(herfindahlFromBands(closed, 131).estimate).toBeCloseTo(uniform / 131 ** 2, 12);
  });

  it("is exact at the least and the most the bands can hold", () => {
    const list = [
      { from: 3, to: 4, count: 2 },
      { from: 5, to: 9, count: 1 },
    ];
    const [least, most] = [herfindahl([3, 3, 5]), herfindahl([4, 4, 9])].map((index) => expect.closeTo(index, 12));
    expect(herfindahlFromBands(list, 11)).toEqual({ lower: least, upper: least, estimate: least });
    expect(herfindahlFromBands(list, 17)).toEqual({ lower: most, upper: most, estimate: most });
    expect(herfindahlFromBands([{ from: 2.2, to: Infinity, count: 1 }], 3.3)).toEqual({
      lower: 1,
      upper: 1,
      estimate: 1,
    });
  });

  it("refuses a total no such plants have, and takes an unknown one as none", () => {
    const list = [{ from: 3, to: 4, count: 2 }];
    expect(() => herfindahlFromBands(list, 5)).toThrow(
      "jobs of the plants: expected 6 to 8 by their size classes, got 5",
    );
    expect(() => herfindahlFromBands(list, 9)).toThrow("got 9");
    expect(() => herfindahlFromBands([{ from: 3, to: Infinity, count: 2 }], Infinity)).toThrow("got Infinity");
    expect(() => herfindahlFromBands([], 5)).toThrow("expected 0 to 0");
    expect(herfindahlFromBands(list, Number.NaN)).toEqual(herfindahlFromBands(list));
  });
});

describe("herfindahlFromBands", () => {
  it("has no value without plants or jobs", () => {
    expect(herfindahlFromBands([])).toEqual(UNKNOWN);
    expect(herfindahlFromBands([{ from: 1, to: 4, count: 0 }])).toEqual(UNKNOWN);
    expect(herfindahlFromBands([{ from: 0, to: 0, count: 3 }])).toEqual(UNKNOWN);
    expect(herfindahlFromBands([{ from: 0, to: 4, count: 3 }], 0)).toEqual(UNKNOWN);
    expect(herfindahlFromBands([], 0)).toEqual(UNKNOWN);
  });

  it("takes bands in any order, and refuses those that overlap or are none", () => {
    const list = [
      { from: 1, to: 4, count: 3 },
      { from: 4, to: 9, count: 2 },
    ];
    expect(herfindahlFromBands(list.toReversed(), 20)).toEqual(herfindahlFromBands(list, 20));
    expect(() => herfindahlFromBands([list[0], { from: 3, to: 9, count: 1 }])).toThrow(
      "expected none to overlap, got one from 3 and one to 4",
    );
    const touching = [
      { from: 2, to: 4, count: 1 },
      { from: 2, to: 2, count: 1 },
    ];
    expect(herfindahlFromBands(touching, 5)).toEqual(herfindahlFromBands(touching.toReversed(), 5));
    const empty = { from: 3, to: Infinity, count: 0 };
    expect(herfindahlFromBands([...list, empty])).toEqual(herfindahlFromBands(list));
    expect(() => herfindahlFromBands([{ from: Infinity, to: Infinity, count: 1 }])).toThrow("got 1 of Infinity");
    expect(() => herfindahlFromBands([{ from: 1, to: 4, count: 1.5 }])).toThrow("got 1.5 of 1 to 4");
    expect(() => herfindahlFromBands([{ from: 4, to: 1, count: 1 }])).toThrow("got 1 of 4 to 1");
    expect(() => herfindahlFromBands([{ from: Number.NaN, to: 1, count: 1 }])).toThrow("got 1 of NaN to 1");
  });
});

/** Moments of a density falling as exp(-rate size) within a band, by Simpson's rule. */
function moments({ from, to }: SizeBand, rate: number): { mean: number; square: number } {
  const steps = 20_000;
  const end = to === Infinity ? from + 40 / rate : to;
  const integral = (power: number) => {
    let total = 0;
    for (let k = 0; k <= steps; k++) {
      const size = from + (k / steps) * (end - from);
      const weight = k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2;
      total += weight * size ** power * Math.exp(-rate * (size - from));
    }
    return total;
  };
  return { mean: integral(1) / integral(0), square: integral(2) / integral(0) };
}
