import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coagglomeration, groupCoagglomeration } from "#clusters/concentration/coagglomeration.ts";
import {
  ellisonGlaeserBounds,
  GAMMA_CONVENTION,
  maurelSedillotBounds,
  type RegionColumns,
  regionMoments,
} from "#clusters/concentration/ellisonGlaeser.ts";
import { herfindahl } from "#clusters/concentration/herfindahl.ts";
import { createRandom } from "#spatial/random.ts";
import { expectNear } from "./expectNear.ts";
import { sum } from "./mat5.ts";

// The example of REAT's ellison.a: ten plants in Wien (five), Linz (four) and Graz (one).
const WIEN = [200, 650, 12_000, 100, 50];
const LINZ = [16_000, 13_000, 1500, 1500];
const GRAZ = [25_000];
const AUSTRIA = {
  industryByRegion: [WIEN, LINZ, GRAZ].map(sum),
  activityByRegion: [500_000, 400_000, 100_000],
  plants: [...WIEN, ...LINZ, ...GRAZ],
};

const column = (length: number, min: number) =>
  fc.array(fc.integer({ min, max: 300 }), { minLength: length, maxLength: length });
/** Industries and all activity by region; every industry has jobs, at least two regions activity. */
const nation = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 5 }))
  .chain(([regions, industries]) =>
    fc.record({
      industries: fc.array(column(regions, 0), { minLength: industries, maxLength: industries }),
      activity: column(regions, 1),
    }),
  )
  .filter(({ industries }) => industries.every((industry) => sum(industry) > 0));
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

const known = (H: number) => ({ lower: H, upper: H, estimate: H });
const gammaAt = (regions: RegionColumns, H: number) => ellisonGlaeserBounds(regions, known(H)).estimate;
const maurelAt = (regions: RegionColumns, H: number) => maurelSedillotBounds(regions, known(H)).estimate;

describe("ellisonGlaeser", () => {
  it("reproduces REAT", () => {
    const { G, X } = regionMoments(AUSTRIA);
    const H = herfindahl(AUSTRIA.plants);
    expect(G).toBeCloseTo(0.168163265306, 12);
    expect(X).toBeCloseTo(0.42, 12);
    expect(H).toBeCloseTo(0.24468877551, 11);
    expect(gammaAt(AUSTRIA, H)).toBeCloseTo(0.05990628, 8);
    expect(gammaAt(AUSTRIA, 1)).toBeNaN();
    expect(gammaAt(AUSTRIA, 0)).toBeCloseTo(0.168163265306 / 0.58, 11);
    expect(AUSTRIA.industryByRegion.map((jobs) => jobs / 70_000)).toEqual(
      [0.1857142857, 0.4571428571, 0.3571428571].map((value) => expect.closeTo(value, 10)),
    );
  });

  it("has a mean of 0 when plants choose regions by chance", () => {
    const random = createRandom(7);
    const plants = [40, 25, 10, 8, 5, 5, 3, 2, 1, 1];
    const activityByRegion = [50, 20, 15, 10, 5];
    const upTo = activityByRegion.map((_, r) => sum(activityByRegion.slice(0, r + 1)) / 100);
    const draws = 20_000;
    const gammas = Array.from({ length: draws }, () => {
      const industryByRegion = activityByRegion.map(() => 0);
      for (const jobs of plants) {
        const u = random();
        industryByRegion[upTo.findIndex((end) => u < end)] += jobs;
      }
      return gammaAt({ industryByRegion, activityByRegion }, herfindahl(plants));
    });
    const mean = sum(gammas) / draws;
    const error = Math.sqrt(sum(gammas.map((gamma) => (gamma - mean) ** 2))) / draws;
    expect(Math.abs(mean)).toBeLessThan(3 * error);
    expect(error).toBeLessThan(0.01);
  });

  it("has no value for one plant, one region, no jobs or an unknown cell", () => {
    const regions = { industryByRegion: [5, 0], activityByRegion: [5, 5] };
    expect([gammaAt(regions, 1), maurelAt(regions, 1), gammaAt(regions, Number.NaN)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(regionMoments(regions).G).toBe(0.5);
    for (const [industryByRegion, activityByRegion] of [
      [[5], [9]],
      [
        [5, 1],
        [9, 0],
      ],
      [
        [0, 0],
        [9, 1],
      ],
      [
        [3, Number.NaN],
        [9, 1],
      ],
    ])
      expect(gammaAt({ industryByRegion, activityByRegion }, 0.5)).toBeNaN();
  });

  it("does not depend on the order of regions or on units", () => {
    fc.assert(
      fc.property(nation, share, ({ industries: [industry], activity }, H) => {
        const input = { industryByRegion: industry, activityByRegion: activity };
        const turned = {
          industryByRegion: industry.map((jobs) => 3 * jobs).reverse(),
          activityByRegion: activity.map((jobs) => jobs / 7).reverse(),
        };
        expectNear(gammaAt(turned, H), gammaAt(input, H));
        expectNear(maurelAt(turned, H), maurelAt(input, H));
      }),
    );
  });

  it("says where the convention is from", () => {
    expect(GAMMA_CONVENTION).toMatchObject({ low: 0.02, high: 0.05 });
    expect(GAMMA_CONVENTION.source).toMatch(/Ellison and Glaeser 1997/);
  });
});

describe("maurelSedillot", () => {
  it("differs in sign on the same plants", () => {
    expect(maurelAt(AUSTRIA, herfindahl(AUSTRIA.plants))).toBeCloseTo(-0.435762553198, 12);
  });
});

describe("bounds where plants are only bounded", () => {
  it("hold the index of any Herfindahl index between, and are met at its ends", () => {
    fc.assert(
      fc.property(nation, share, share, share, ({ industries: [industry], activity }, a, b, between) => {
        const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
        const regions = { industryByRegion: industry, activityByRegion: activity };
        const H = lower + between * (upper - lower);
        // By the formulas, of the moments alone.
        const { S, X, G } = regionMoments(regions);
        const beyond = (raw: number) => (index: number) => (raw - index) / (1 - index);
        const indexAt = { gamma: beyond(G / (1 - X)), ms: beyond((S - X) / (1 - X)) };
        for (const [bounds, at] of [
          [ellisonGlaeserBounds(regions, { lower, upper, estimate: H }), indexAt.gamma],
          [maurelSedillotBounds(regions, { lower, upper, estimate: H }), indexAt.ms],
        ] as const) {
          const slack = 1e-9 * (1 + Math.abs(bounds.lower) + Math.abs(bounds.upper));
          expect(at(H)).toBeGreaterThanOrEqual(bounds.lower - slack);
          expect(at(H)).toBeLessThanOrEqual(bounds.upper + slack);
          expect(bounds.estimate).toBe(at(H));
          expect([bounds.lower, bounds.upper].sort((a, b) => a - b)).toEqual(
            [at(lower), at(upper)].sort((a, b) => a - b),
          );
        }
      }),
    );
  });

  it("gamma falls with the plants' index, but rises for an industry in one small region", () => {
    const even = { industryByRegion: [6, 4], activityByRegion: [50, 50] };
    const small = { industryByRegion: [0, 9], activityByRegion: [90, 10] };
    const plants = { lower: 0.1, upper: 0.4, estimate: 0.2 };
    expect(ellisonGlaeserBounds(even, plants)).toMatchObject({ lower: gammaAt(even, 0.4), upper: gammaAt(even, 0.1) });
    expect(ellisonGlaeserBounds(small, plants)).toMatchObject({
      lower: gammaAt(small, 0.1),
      upper: gammaAt(small, 0.4),
    });
    expect(gammaAt(small, 0.4)).toBeGreaterThan(1);
    expect(maurelSedillotBounds(small, plants)).toMatchObject({ lower: 1, upper: 1, estimate: 1 });
  });

  it("have no limit on the side of a single plant, and no value where it is certain", () => {
    const even = { industryByRegion: [6, 4], activityByRegion: [50, 50] };
    const small = { industryByRegion: [0, 9], activityByRegion: [90, 10] };
    const near = { industryByRegion: [9, 0, 0], activityByRegion: [30, 30, 40] };
    const single = { lower: 0.5, upper: 1, estimate: 0.7 };
    expect(ellisonGlaeserBounds(even, single).lower).toBe(-Infinity);
    expect(ellisonGlaeserBounds(small, single).upper).toBe(Infinity);
    expect(ellisonGlaeserBounds(near, single)).toMatchObject({
      lower: expect.closeTo((2 * 0.74) / 0.66 - 1, 12),
      upper: Infinity,
    });
    expect(maurelSedillotBounds(small, single).lower).toBe(1);
    const certain = { lower: 1, upper: 1, estimate: 1 };
    const unknown = { lower: Number.NaN, upper: Number.NaN, estimate: Number.NaN };
    expect(ellisonGlaeserBounds(even, certain)).toEqual(unknown);
    expect(ellisonGlaeserBounds(even, unknown)).toEqual(unknown);
    expect(ellisonGlaeserBounds({ industryByRegion: [4], activityByRegion: [9] }, single)).toEqual(unknown);
  });
});

describe("coagglomeration", () => {
  it("of a group of two is that of the pair", () => {
    fc.assert(
      fc.property(nation, ({ industries: [a, b], activity }) => {
        expectNear(groupCoagglomeration([a, b], activity), coagglomeration(a, b, activity));
        expectNear(groupCoagglomeration([a, b], activity, [3, 1]), coagglomeration(b, a, activity));
      }),
    );
  });

  it("of a group is the published formula, whatever the plants", () => {
    fc.assert(
      fc.property(nation, fc.array(share, { minLength: 5, maxLength: 5 }), ({ industries, activity }, H) => {
        const jobs = industries.map(sum);
        const w = jobs.map((total) => total / sum(jobs));
        const x = activity.map((all) => all / sum(activity));
        const group = x.map((_, r) => sum(industries.map((industry, j) => (w[j] * industry[r]) / jobs[j])));
        const Gw = sum(group.map((s, r) => (s - x[r]) ** 2));
        const gammas = industries.map((industryByRegion, j) =>
          gammaAt({ industryByRegion, activityByRegion: activity }, H[j]),
        );
        const X = sum(x.map((value) => value * value));
        const published =
          (Gw / (1 - X) - sum(w.map((v, j) => v * v * H[j])) - sum(w.map((v, j) => gammas[j] * v * v * (1 - H[j])))) /
          (1 - sum(w.map((v) => v * v)));
        expectNear(groupCoagglomeration(industries, activity), published, 1e-6);
      }),
    );
  });

  it("of a group is the mean of its pairs, weighted", () => {
    fc.assert(
      fc.property(nation, ({ industries, activity }) => {
        const w = industries.map(sum);
        const n = industries.length;
        let over = 0;
        let mean = 0;
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) {
            if (i === j) continue;
            over += w[i] * w[j];
            mean += w[i] * w[j] * coagglomeration(industries[i], industries[j], activity);
          }
        expectNear(groupCoagglomeration(industries, activity), mean / over, 1e-6);
      }),
    );
  });

  it("of a group keeps its digits where one industry is nearly all of it", () => {
    const activity = [5, 3, 2];
    for (const jobs of [1, 1e6, 1e9, 1e12]) {
      const [large, small, other] = [
        [jobs, 2 * jobs, jobs / 2],
        [3, 1, 2],
        [1, 5, 2],
      ];
      expectNear(groupCoagglomeration([large, small], activity), coagglomeration(large, small, activity), 1e-14);
      expectNear(
        groupCoagglomeration([small, large, other], activity),
        groupCoagglomeration([large, other, small], activity),
        1e-14,
      );
    }
  });

  it("by hand: together, apart, and as all activity", () => {
    expect(coagglomeration([4, 0], [2, 0], [5, 5])).toBe(1);
    expect(coagglomeration([4, 0], [0, 2], [5, 5])).toBe(-1);
    expect(coagglomeration([4, 0], [3, 3], [5, 5])).toBe(0);
  });

  it("does not depend on order and units", () => {
    fc.assert(
      fc.property(nation, ({ industries: [a, b], activity }) => {
        const turned = (values: number[], factor: number) => values.map((value) => factor * value).reverse();
        expect(coagglomeration(turned(b, 2), turned(a, 5), turned(activity, 3))).toBeCloseTo(
          coagglomeration(a, b, activity),
          9,
        );
      }),
    );
  });

  it("has no value for activity in one region, an empty or unknown industry, or a group of one", () => {
    expect(coagglomeration([4], [2], [5])).toBeNaN();
    expect(coagglomeration([4, 0], [2, 0], [5, 0])).toBeNaN();
    expect(coagglomeration([0, 0], [2, 0], [5, 5])).toBeNaN();
    expect(coagglomeration([4, Number.NaN], [2, 0], [5, 5])).toBeNaN();
    expect(groupCoagglomeration([[4, 2]], [5, 5])).toBeNaN();
    expect(
      groupCoagglomeration(
        [
          [4, 2],
          [0, 0],
        ],
        [5, 5],
      ),
    ).toBeNaN();
    expect(
      groupCoagglomeration(
        [
          [4, 0],
          [2, 0],
          [0, 0],
        ],
        [5, 5],
      ),
    ).toBeCloseTo(1, 12);
    expect(() => coagglomeration([4, 1, 1], [2, 0], [5, 5])).toThrow("expected 2 amounts, got 3");
  });
});
