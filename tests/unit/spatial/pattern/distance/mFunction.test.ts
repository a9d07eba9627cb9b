import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMSimulation, type MOptions } from "#spatial/pattern/distance/mFunction.ts";
import { createRandom, sampleWithoutReplacement } from "#spatial/random.ts";
import { type SitePositions, sphereSites } from "#spatial/sitePositions.ts";
import { mFunction } from "#tests/oracles/mFunction.ts";
import { planeSites } from "#tests/oracles/planeSites.ts";
import { P10 } from "#tests/unit/spatial/pointPatternFixture.ts";

const DISTANCES = [0, 1, 1.5, 2, 3, 6, 10, 15];
const sites = planeSites(P10.x, P10.y);

function expectCurve(curve: ArrayLike<number>, expected: readonly number[], digits = 9) {
  expect(curve.length).toBe(expected.length);
  expected.forEach((value, k) => {
    if (Number.isNaN(value)) expect(curve[k], `distance ${k}`).toBeNaN();
    else expect(curve[k], `distance ${k}`).toBeCloseTo(value, digits);
  });
}

/** M of `rows` around themselves by the fast path. */
const ofOne = (positions: SitePositions, rows: ArrayLike<number>, options: MOptions) =>
  createMSimulation(positions, rows, { ...options, random: createRandom(1) }).observed;

describe("mFunction", () => {
  it("gives dbmss's values on P10: A around A by weight", () => {
    expectCurve(ofOne(sites, P10.a, { distances: DISTANCES, weight: P10.weight }), [
      Number.NaN,
      0.9629354281,
      1.0176303635,
      0.9765901266,
      0.9364943676,
      0.7702314477,
      1.0850838188,
      1,
    ]);
  });

  it("gives dbmss's values on P10: B around B by weight", () => {
    expectCurve(ofOne(sites, P10.b, { distances: DISTANCES, weight: P10.weight }), [
      Number.NaN,
      0.7667521754,
      0.9449276163,
      0.8922660658,
      0.8653033519,
      1.5374060176,
      0.9724207615,
      1,
    ]);
  });

  it("gives dbmss's values on P10: A around A unweighted", () => {
    expectCurve(ofOne(sites, P10.a, { distances: DISTANCES }), [
      Number.NaN,
      1.03125,
      1.03125,
      0.9375,
      0.84375,
      0.675,
      1.075,
      1,
    ]);
  });

  const points = fc.array(
    fc.record({
      a: fc.integer({ min: -9, max: 9 }),
      b: fc.integer({ min: -9, max: 9 }),
      w: fc.nat(5),
      kind: fc.nat(2),
    }),
    {
      minLength: 2,
      maxLength: 30,
    },
  );

  it.each(["plane", "sphere"] as const)("is its definition: %s", (space) => {
    fc.assert(
      fc.property(points, (rows) => {
        const step = space === "plane" ? 1 : 20; // degrees; 9 * 20 is the antimeridian, 9 * 10 the pole
        const first = Float64Array.from(rows, ({ a }) => a * step);
        const second = Float64Array.from(rows, ({ b }) => (b * step) / (space === "plane" ? 1 : 2));
        const weight = rows.map(({ w }) => w);
        const of = (kind: number) => [...rows.keys()].filter((i) => rows[i].kind === kind);
        const distances = space === "plane" ? [0, 1, 1.5, 5, 12, 30] : [0.5, 1.3e6, 4.1e6, 1.2e7, 2.1e7];
        const positions = space === "plane" ? planeSites(first, second) : sphereSites(first, second);
        if (of(0).length > 0)
          expectCurve(
            ofOne(positions, of(0), { distances, weight }),
            mFunction(positions, of(0), of(0), { distances, weight }),
          );
      }),
    );
  });

  it("does not change with the order of rows or the unit of weight, and ends at 1", () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.1, max: 1000, noNaN: true }), (seed, unit) => {
        const order = sampleWithoutReplacement(10, 10, createRandom(seed));
        const moved = planeSites(
          Array.from(order, (i) => P10.x[i]),
          Array.from(order, (i) => P10.y[i]),
        );
        const rows = [...order.keys()].filter((k) => P10.a.includes(order[k]));
        const weight = Array.from(order, (i) => P10.weight[i] * unit);
        const distances = [...DISTANCES, Infinity];
        const curve = ofOne(moved, rows, { distances, weight });
        expectCurve(curve, [...ofOne(sites, P10.a, { distances, weight: P10.weight })]);
        expect(curve.at(-1)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("says what is wrong with distances and weights", () => {
    expect(() => ofOne(sites, P10.a, { distances: [1, 1] })).toThrow("distance 1: expected more than 1, got 1");
    expect(() => ofOne(sites, P10.a, { distances: [1], weight: [1] })).toThrow("expected 10 sites, got 1");
    const weight = P10.weight.with(3, Number.NaN);
    expect(() => ofOne(sites, P10.a, { distances: [1], weight })).toThrow("weight 3");
  });
});

describe("createMSimulation", () => {
  it("observes M, and simulates M of the labels it draws", () => {
    const options = { distances: DISTANCES, weight: P10.weight };
    const simulation = createMSimulation(sites, P10.a, { ...options, random: createRandom(4) });
    expectCurve(simulation.observed, mFunction(sites, [...P10.a], [...P10.a], options), 12);
    const random = createRandom(4);
    for (let run = 0; run < 20; run++) {
      const drawn = sampleWithoutReplacement(10, 5, random);
      expectCurve(simulation.next(), mFunction(sites, [...drawn], [...drawn], options), 12);
    }
  });

  it("averages 1 without weights, as all labels are as likely", () => {
    const random = createRandom(9);
    const x = Float64Array.from({ length: 60 }, () => random() ** 3 * 10);
    const y = Float64Array.from({ length: 60 }, () => random() ** 3 * 10);
    const selected = sampleWithoutReplacement(60, 20, random).slice();
    const simulation = createMSimulation(planeSites(x, y), selected, { distances: [1, 3, 9], random });
    const sums = [0, 0, 0];
    for (let run = 0; run < 2000; run++) simulation.next().forEach((value, k) => (sums[k] += value));
    expect(sums.map((sum) => sum / 2000)).toEqual([1, 1, 1].map((one) => expect.closeTo(one, 1)));
  });
});
