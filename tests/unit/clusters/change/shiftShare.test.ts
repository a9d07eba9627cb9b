import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dynamicShiftShare } from "#clusters/change/shiftShare.ts";
import { SHIFT_EFFECTS, type ShiftColumns, type ShiftShare, shiftShare } from "#clusters/change/shiftShare.ts";

// Farhauer and Kröll's region A, as in the R package REAT.
const REGION_A = {
  before: [90, 20, 10, 60],
  after: [100, 40, 10, 55],
  nationBefore: [400, 150, 150, 400],
  nationAfter: [440, 210, 135, 480],
};

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
const close = (values: readonly number[], digits = 9) => values.map((value) => expect.closeTo(value, digits));

const jobs = fc.oneof({ weight: 4, arbitrary: fc.nat(900) }, { weight: 1, arbitrary: fc.constant(0) });
/** A region and the rest of its nation; the nation has jobs before. */
const columns = fc
  .array(fc.record({ before: jobs, after: jobs, restBefore: jobs, restAfter: jobs }), { minLength: 1, maxLength: 12 })
  .filter((rows) => rows.some(({ before, restBefore }) => before + restBefore > 0))
  .map((rows): ShiftColumns => ({
    before: rows.map(({ before }) => before),
    after: rows.map(({ after }) => after),
    nationBefore: rows.map(({ before, restBefore }) => before + restBefore),
    nationAfter: rows.map(({ after, restAfter }) => after + restAfter),
  }));

function expectSums({ byIndustry, total }: ShiftShare): void {
  const parts = (effects: Record<(typeof SHIFT_EFFECTS)[number], number>) => {
    const { change, national, mix, regional, competitive, allocation } = effects;
    const digits = Math.max(
      0,
      9 - Math.ceil(Math.log10(1 + Math.abs(national) + Math.abs(mix) + Math.abs(competitive))),
    );
    expect(national + mix + regional).toBeCloseTo(change, digits);
    expect(competitive + allocation).toBeCloseTo(regional, digits);
  };
  parts(total);
  byIndustry.change.forEach((change, i) => {
    if (Number.isNaN(change)) return;
    parts({
      change,
      national: byIndustry.national[i],
      mix: byIndustry.mix[i],
      regional: byIndustry.regional[i],
      competitive: byIndustry.competitive[i],
      allocation: byIndustry.allocation[i],
    });
  });
}

describe("shiftShare", () => {
  it("reproduces Farhauer and Kröll's region A", () => {
    const { total, byIndustry, left } = shiftShare(REGION_A);
    const { before, after, change, national, mix, regional } = total;
    expect([before, after, change, national, mix, regional]).toEqual(close([180, 205, 25, 27, 1, -3]));
    expect(mix + regional).toBeCloseTo(-2, 9);
    const expected = [...byIndustry.national].map((effect, i) => effect + byIndustry.mix[i]);
    expect(expected).toEqual(close([9, 8, -1, 12]));
    expect([...byIndustry.regional]).toEqual(close([1, 12, 1, -17]));
    expect(left).toBe(0);
  });

  it("parts the regional effect as Esteban-Marquillas does", () => {
    // Homothetic: 180 jobs in the nation's proportions 400 : 150 : 150 : 400.
    const homothetic = [400, 150, 150, 400].map((jobs) => (180 * jobs) / 1100);
    const ahead = [100 / 90 - 440 / 400, 2 - 210 / 150, 1 - 135 / 150, 55 / 60 - 480 / 400];
    const { byIndustry, total } = shiftShare(REGION_A);
    expect([...byIndustry.competitive]).toEqual(close(homothetic.map((jobs, i) => jobs * ahead[i])));
    expect([...byIndustry.allocation]).toEqual(
      close(homothetic.map((jobs, i) => (REGION_A.before[i] - jobs) * ahead[i])),
    );
    expect(total.competitive).toBeCloseTo(sum(homothetic.map((jobs, i) => jobs * ahead[i])), 9);
  });

  it("is Dunn's definition wherever growth exists, and its effects sum to the change everywhere", () => {
    fc.assert(
      fc.property(columns, (data) => {
        const result = shiftShare(data);
        expectSums(result);
        expect(result.total.change).toBe(sum(data.after) - sum(data.before));
        const national = sum(data.nationAfter) / sum(data.nationBefore) - 1;
        for (let i = 0; i < data.before.length; i++) {
          if (data.before[i] === 0) continue;
          const own = data.nationAfter[i] / data.nationBefore[i] - 1;
          const here = data.after[i] / data.before[i] - 1;
          expect(result.byIndustry.national[i]).toBeCloseTo(data.before[i] * national, 6);
          expect(result.byIndustry.mix[i]).toBeCloseTo(data.before[i] * (own - national), 6);
          expect(result.byIndustry.regional[i]).toBeCloseTo(data.before[i] * (here - own), 6);
        }
      }),
    );
  });

  it("gives a nation neither mix nor regional effect", () => {
    const { nationBefore, nationAfter } = REGION_A;
    const { total, byIndustry } = shiftShare({ before: nationBefore, after: nationAfter, nationBefore, nationAfter });
    expect([total.mix, total.regional, total.allocation]).toEqual(close([0, 0, 0]));
    expect([...byIndustry.competitive]).toEqual(close([0, 0, 0, 0]));
  });

  it("sums regional effects of all regions to 0", () => {
    fc.assert(
      fc.property(columns, (data) => {
        const { nationBefore, nationAfter } = data;
        const rest = {
          before: Array.from(nationBefore, (all, i) => all - data.before[i]),
          after: Array.from(nationAfter, (all, i) => all - data.after[i]),
          nationBefore,
          nationAfter,
        };
        const [here, there] = [shiftShare(data), shiftShare(rest)];
        // An industry the whole nation lacked before grew out of nothing: it is nobody's loss.
        const arrived = sum(Array.from(nationAfter, (all, i) => (nationBefore[i] === 0 ? all : 0)));
        expect(here.total.regional + there.total.regional).toBeCloseTo(arrived, 6);
      }),
    );
  });

  it("counts an industry the region had nothing of as regional and competitive", () => {
    const { total, byIndustry, arrived } = shiftShare({
      before: [50, 0, 0],
      after: [60, 8, 0],
      nationBefore: [500, 100, 10],
      nationAfter: [550, 90, 20],
    });
    expect(arrived).toEqual([1]);
    const row = (i: number) => SHIFT_EFFECTS.map((effect) => byIndustry[effect][i]);
    expect(row(1)).toEqual([8, 0, 0, 8, 8, 0]);
    expect(row(2)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(total.change).toBe(18);
    expect(total.national + total.mix + total.regional).toBeCloseTo(18, 9);
  });

  it("counts an industry the nation without the region had nothing of as regional beyond the national effect", () => {
    const { byIndustry, unmatched, total } = shiftShare({
      before: [50, 20],
      after: [60, 30],
      nationBefore: [500, 0],
      nationAfter: [550, 5],
    });
    expect(unmatched).toEqual([1]);
    const national = 20 * (555 / 500 - 1);
    expect(SHIFT_EFFECTS.map((effect) => byIndustry[effect][1])).toEqual(
      close([10, national, 0, 10 - national, 0, 10 - national]),
    );
    expect(total.national + total.mix + total.regional).toBeCloseTo(20, 9);
    const alone = shiftShare({ before: [6, Number.NaN], after: [0, 1], nationBefore: [0, 10], nationAfter: [0, 15] });
    expect(alone.unmatched).toEqual([0]);
    expect(alone.total).toMatchObject({
      change: -6,
      national: 3,
      mix: 0,
      regional: -9,
      competitive: 0,
      allocation: -9,
    });
  });

  it("leaves out what is unknown and counts it; the nation keeps what it knows", () => {
    const unknown = Number.NaN;
    const { total, byIndustry, left } = shiftShare({
      before: [90, unknown, 10, 60, 7],
      after: [100, 40, 10, 55, 7],
      nationBefore: [400, 150, 150, 400, unknown],
      nationAfter: [440, 210, 135, 480, 9],
    });
    expect(left).toBe(2);
    expect([total.before, total.after, total.change]).toEqual([160, 165, 5]);
    expect(total.national).toBeCloseTo(160 * 0.15, 9);
    expect(total.national + total.mix + total.regional).toBeCloseTo(5, 9);
    for (const effect of SHIFT_EFFECTS)
      expect([1, 4].map((i) => byIndustry[effect][i])).toEqual([Number.NaN, Number.NaN]);
    // Proportions among what is compared: 400 : 150 : 400 of 160 jobs.
    expect(byIndustry.competitive[0]).toBeCloseTo((160 * 400) / 950 / 90, 9);
  });

  it("has no value where nothing is known, and refuses columns of two lengths", () => {
    const nothing = shiftShare({ before: [Number.NaN], after: [3], nationBefore: [9], nationAfter: [9] });
    expect(nothing.left).toBe(1);
    expect(Object.values(nothing.total).every(Number.isNaN)).toBe(true);
    const newNation = shiftShare({ before: [0], after: [3], nationBefore: [0], nationAfter: [3] });
    expect(newNation.total).toMatchObject({ change: 3, national: 0, regional: 3 });
    const emptyNation = shiftShare({ before: [2], after: [3], nationBefore: [0], nationAfter: [3] });
    expect(emptyNation.total).toMatchObject({ change: 1, national: Number.NaN, regional: Number.NaN });
    expect(() => shiftShare({ ...REGION_A, after: [1] })).toThrow("expected 4 industries, got 1");
  });

  it("does not depend on the order of industries or on the unit", () => {
    fc.assert(
      fc.property(columns, (data) => {
        const turn = (column: ArrayLike<number>) => Array.from(column, (value) => 3 * value).reverse();
        const turned = shiftShare({
          before: turn(data.before),
          after: turn(data.after),
          nationBefore: turn(data.nationBefore),
          nationAfter: turn(data.nationAfter),
        });
        const { total } = shiftShare(data);
        for (const effect of SHIFT_EFFECTS) {
          const slack = 1e-9 * (1 + Math.abs(total.competitive) + Math.abs(total.change));
          expect(Math.abs(turned.total[effect] / 3 - total[effect])).toBeLessThan(slack + 1e-6);
        }
      }),
    );
  });
});

describe("dynamicShiftShare", () => {
  const REGION = [REGION_A.before, [96, 30, 9, 62], REGION_A.after];
  const NATION = [REGION_A.nationBefore, [410, 190, 150, 420], REGION_A.nationAfter];
  const stepsOf = (region: number[][]) =>
    region.slice(1).map((after, year) => ({
      before: region[year],
      after,
      nationBefore: NATION[year],
      nationAfter: NATION[year + 1],
    }));

  it("is the plain one for two years", () => {
    const { change, national, mix, regional, competitive, allocation } = shiftShare(REGION_A).total;
    expect(dynamicShiftShare([REGION_A])).toEqual({ change, national, mix, regional, competitive, allocation });
  });

  it("sums the effects of its steps to the whole change", () => {
    const { change, national, mix, regional, competitive, allocation } = dynamicShiftShare(stepsOf(REGION));
    expect(change).toBeCloseTo(25, 9);
    expect(national).toBeCloseTo(180 * (1170 / 1100 - 1) + 197 * (1265 / 1170 - 1), 9);
    expect(national + mix + regional).toBeCloseTo(25, 9);
    expect(competitive + allocation).toBeCloseTo(regional, 9);
  });

  it("leaves what is unknown in a year out of the steps it is in", () => {
    const { change, national, mix, regional } = dynamicShiftShare(
      stepsOf([REGION[0], [96, Number.NaN, 9, 62], REGION[2]]),
    );
    expect(change).toBe(5);
    expect(national + mix + regional).toBeCloseTo(5, 9);
  });

  it("is unknown without a step, and where one compares nothing", () => {
    expect(dynamicShiftShare([]).national).toBeNaN();
    const unknown = REGION_A.before.map(() => Number.NaN);
    expect(dynamicShiftShare([REGION_A, { ...REGION_A, after: unknown }]).national).toBeNaN();
  });
});
