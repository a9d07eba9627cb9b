import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entropy, variety } from "#clusters/concentration/entropy.ts";
import { effectiveNumber, herfindahl } from "#clusters/concentration/herfindahl.ts";
import { hooverGini } from "#clusters/concentration/locationalGini.ts";
import { hachman, hooverIndex, krugmanSpecialisation } from "#clusters/concentration/specialisation.ts";
import { theil, theilParts } from "#clusters/concentration/theil.ts";
import { ACTIVITY, INDUSTRIES, MAT5, NATION, sum } from "./mat5.ts";

// The example of EconGeo: shares of an industry and of the population in five regions.
const INDUSTRY = [0, 10, 10, 30, 50];
const POPULATION = [10, 15, 20, 25, 30];

const close = (values: readonly number[], digits: number) => values.map((value) => expect.closeTo(value, digits));

/** An industry and all activity (never less than the industry, never 0) by region, and a group for each region. */
const regions = fc
  .array(fc.record({ jobs: fc.nat(500), others: fc.integer({ min: 1, max: 500 }), group: fc.nat(3) }), {
    minLength: 1,
    maxLength: 20,
  })
  .filter((rows) => rows.some(({ jobs }) => jobs > 0))
  .map((rows) => ({
    jobs: rows.map(({ jobs }) => jobs),
    activity: rows.map(({ jobs, others }) => jobs + others),
    group: rows.map(({ group }) => group),
  }));

const AGAINST_REFERENCE = { hooverIndex, hooverGini, krugmanSpecialisation, hachman, theil };
const ALONE = { herfindahl, entropy };

describe("published values", () => {
  it("of EconGeo for its table of five regions and industries", () => {
    expect(INDUSTRIES.map((industry) => hooverGini(industry, ACTIVITY) / 2)).toEqual(
      close([0.4, 0.18, 0.27, 0.31, 0.28], 12),
    );
    expect(MAT5.map((region) => krugmanSpecialisation(region, NATION))).toEqual(close([1.6, 1, 0.6, 0.7, 1.1], 12));
    expect(MAT5.map((region) => hachman(region, NATION))).toEqual(
      close([0.2, 0.380952381, 0.5882352941, 0.6349206349, 0.4301075269], 10),
    );
    expect(MAT5.map(herfindahl)).toEqual(close([1, 0.525, 0.34, 0.315, 0.465], 12));
    // EconGeo adds 1e-9 before the logarithm and rounds to three digits.
    expect(MAT5.map(entropy)).toEqual(close([0, 1.319, 1.761, 1.766, 1.219], 3));
  });

  it("of EconGeo for an industry against the population", () => {
    expect(100 * hooverIndex(INDUSTRY, POPULATION)).toBeCloseTo(25, 12);
    expect(hooverGini(INDUSTRY, POPULATION)).toBeCloseTo(0.31, 12);
    expect(
      hooverGini(
        INDUSTRY,
        INDUSTRY.map(() => 1),
      ),
    ).toBeCloseTo(0.48, 12);
  });
});

describe("definitions", () => {
  it("effective numbers count equal parts", () => {
    expect(effectiveNumber(herfindahl([7, 7, 7, 7]))).toBeCloseTo(4, 12);
    expect(entropy([3, 3, 3, 3, 0])).toBeCloseTo(2, 12);
  });

  it("Gini against a reference is the mean difference of quotients, weighted by the reference", () => {
    fc.assert(
      fc.property(regions, ({ jobs, activity }) => {
        const x = activity.map((value) => value / sum(activity));
        const lq = jobs.map((value, r) => value / sum(jobs) / x[r]);
        const differences = lq.flatMap((a, r) => lq.map((b, q) => x[r] * x[q] * Math.abs(a - b)));
        expect(hooverGini(jobs, activity)).toBeCloseTo(sum(differences) / 2, 9);
      }),
    );
  });

  it("Hachman is the inverse of the mean quotient of a region's jobs", () => {
    const quotients = [5, 2.625, 1.7, 1.575, 2.325];
    expect(MAT5.map((region) => hachman(region, NATION))).toEqual(
      close(
        quotients.map((mean) => 1 / mean),
        12,
      ),
    );
  });

  it("Theil is 0 for the same shares and the logarithm of the number of regions for one of equal ones", () => {
    expect(theil([2, 4, 6], [1, 2, 3])).toBe(0);
    expect(theil([0, 9, 0, 0], [5, 5, 5, 5])).toBeCloseTo(Math.log(4), 12);
    const s = [0.1, 0.1, 0.3, 0.5];
    const x = [0.15, 0.2, 0.25, 0.3];
    const byHand =
      0.1 * Math.log(0.1 / 0.15) + 0.1 * Math.log(0.1 / 0.2) + 0.3 * Math.log(0.3 / 0.25) + 0.5 * Math.log(0.5 / 0.3);
    expect(theil([0, ...s], [0.1, ...x])).toBeCloseTo(byHand, 12);
  });
});

describe("decompositions", () => {
  it("variety by hand: two fields of two and one industries", () => {
    const { total, unrelated, related, within } = variety([25, 25, 50], [0, 0, 1]);
    expect([total, unrelated, related]).toEqual(close([1.5, 1, 0.5], 12));
    expect([...within]).toEqual(close([1, 0], 12));
  });

  it("related and unrelated variety sum to the entropy, each within its limits", () => {
    fc.assert(
      fc.property(regions, ({ jobs, group }) => {
        const { total, unrelated, related, within } = variety(jobs, group);
        expect(unrelated + related).toBeCloseTo(total, 9);
        expect(unrelated).toBeCloseTo(entropy([0, 1, 2, 3].map((g) => sum(jobs.filter((_, i) => group[i] === g)))), 9);
        within.forEach((bits, g) => {
          const members = jobs.filter((_, i) => group[i] === g);
          expect(bits).toEqual(sum(members) > 0 ? expect.closeTo(entropy(members), 9) : Number.NaN);
        });
      }),
    );
  });

  it("has no related variety where every industry is its own field, and no unrelated where all are one", () => {
    expect(variety(MAT5[1], [0, 1, 2, 3, 4]).related).toBe(0);
    expect(variety(MAT5[1], [0, 0, 0, 0, 0]).unrelated).toBe(0);
  });

  it("Theil between and within groups sum to the index", () => {
    fc.assert(
      fc.property(regions, ({ jobs, activity, group }) => {
        const { total, between, within, groups } = theilParts(jobs, activity, group);
        expect(between + within).toBeCloseTo(total, 9);
        expect(within).toBeGreaterThan(-1e-12);
        groups.forEach((index, g) => {
          const members = jobs.flatMap((_, i) => (group[i] === g ? [i] : []));
          const own = theil(
            members.map((i) => jobs[i]),
            members.map((i) => activity[i]),
          );
          expect(index).toEqual(Number.isNaN(own) ? Number.NaN : expect.closeTo(own, 9));
        });
      }),
    );
  });
});

describe("invariances", () => {
  it("order of regions and the unit of either column make no difference", () => {
    fc.assert(
      fc.property(regions, fc.integer({ min: 2, max: 9 }), ({ jobs, activity }, factor) => {
        const turned = [...jobs.keys()].sort((a, b) => ((a * 7) % 20) - ((b * 7) % 20) || a - b);
        const scaled = jobs.map((value) => factor * value);
        for (const index of Object.values(AGAINST_REFERENCE)) {
          const value = index(jobs, activity);
          expect(
            index(
              turned.map((r) => jobs[r]),
              turned.map((r) => activity[r]),
            ),
          ).toBeCloseTo(value, 9);
          expect(index(scaled, activity)).toBeCloseTo(value, 9);
          expect(
            index(
              jobs,
              activity.map((all) => all / factor),
            ),
          ).toBeCloseTo(value, 9);
        }
        for (const index of Object.values(ALONE)) {
          expect(index(turned.map((r) => jobs[r]))).toBeCloseTo(index(jobs), 9);
          expect(index(scaled)).toBeCloseTo(index(jobs), 9);
        }
      }),
    );
  });

  it("splitting a region in parts of one structure changes no index against a reference", () => {
    fc.assert(
      fc.property(regions, fc.integer({ min: 1, max: 9 }), ({ jobs, activity }, tenths) => {
        const split = ([first, ...others]: number[]) => [
          (first * tenths) / 10,
          (first * (10 - tenths)) / 10,
          ...others,
        ];
        for (const index of Object.values(AGAINST_REFERENCE))
          expect(index(split(jobs), split(activity))).toBeCloseTo(index(jobs, activity), 9);
      }),
    );
  });

  it("stay within their ranges", () => {
    fc.assert(
      fc.property(regions, ({ jobs, activity }) => {
        const within = (value: number, low: number, high: number) => {
          expect(value).toBeGreaterThanOrEqual(low - 1e-12);
          expect(value).toBeLessThanOrEqual(high + 1e-12);
        };
        within(hooverIndex(jobs, activity), 0, 1);
        within(hooverGini(jobs, activity), hooverIndex(jobs, activity), 1);
        within(hachman(jobs, activity), 0, 1);
        within(theil(jobs, activity), 0, Infinity);
        within(herfindahl(jobs), 1 / jobs.length, 1);
        within(entropy(jobs), 0, Math.log2(jobs.length));
      }),
    );
  });
});

describe("what is not known", () => {
  it("stays unknown: nothing at all, no jobs, an unknown cell", () => {
    for (const index of Object.values(ALONE)) {
      expect(index([])).toBeNaN();
      expect(index([0, 0])).toBeNaN();
      expect(index([1, Number.NaN])).toBeNaN();
    }
    for (const index of Object.values(AGAINST_REFERENCE)) {
      expect(index([], [])).toBeNaN();
      expect(index([0, 0], [1, 1])).toBeNaN();
      expect(index([1, 1], [0, 0])).toBeNaN();
      expect(index([1, Number.NaN], [1, 1])).toBeNaN();
      expect(index([1, 0], [1, Number.NaN])).toBeNaN();
    }
    expect(variety([Number.NaN, 2], [0, 1]).related).toBeNaN();
    expect(theilParts([1, Number.NaN], [1, 1], [0, 1]).within).toBeNaN();
  });

  it("has no finite value where the reference has nothing", () => {
    expect(theil([1, 1], [1, 0])).toBeNaN();
    expect(hachman([1, 1], [1, 0])).toBeNaN();
    expect(theilParts([1, 1], [1, 0], [0, 1]).between).toBeNaN();
    expect(hooverIndex([1, 1], [1, 0])).toBe(0.5);
    expect(hooverGini([1, 1], [1, 0])).toBe(0.5);
    expect(hooverGini([1, 0, 0], [0, 1, 0])).toBe(1);
  });

  it("is refused where it cannot be: below 0, columns of two lengths, groups that are none", () => {
    expect(() => herfindahl([3, -1])).toThrow("amount 1: expected a number of 0 or more, got -1");
    expect(() => herfindahl([3, Infinity])).toThrow("got Infinity");
    expect(() => hooverIndex([1, 2], [1])).toThrow("expected 2 amounts, got 1");
    expect(() => variety([1, 2], [0])).toThrow("expected 2 groups, got 1");
    expect(() => variety([1, 2], [0, -1])).toThrow("group 1: expected a whole number from 0 on, got -1");
  });
});
