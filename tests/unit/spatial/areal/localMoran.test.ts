import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLocalMoranTest } from "#spatial/areal/localMoran.ts";
import { localMoran } from "#tests/oracles/toTheEnd.ts";
import { moranI } from "#spatial/areal/moranI.ts";
import { contiguityWeights } from "#spatial/areal/weights/contiguityWeights.ts";
import { nearestWeights } from "#spatial/areal/weights/nearestWeights.ts";
import { binaryWeights, rowStandardised, type Weights } from "#spatial/areal/weights/weights.ts";
import { createRandom } from "#spatial/random.ts";
import { planeSites } from "#tests/oracles/planeSites.ts";
import {
  anyWeights,
  dense,
  deviation,
  HAS_ST_LOUIS,
  lattice,
  mean,
  NINE,
  P6,
  permutationsOf,
  stLouis,
  values,
} from "./arealFixture.ts";

const none = () => ({ permutations: 0, random: createRandom(1) });

function expectClose(found: ArrayLike<number>, expected: readonly number[], digits: number): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) =>
    Number.isNaN(value) ? expect(found[i]).toBeNaN() : expect(found[i], `region ${i}`).toBeCloseTo(value, digits),
  );
}

/** The lag of region `i` in every order of the others' values, each among those of its class. The first is the observed one. */
function lagsOf(y: number[], w: Weights, i: number, classes: readonly number[] = y.map(() => 0)): number[] {
  const row = dense(w)[i];
  let maps = [y];
  for (const c of new Set(classes)) {
    const others = [...y.keys()].filter((j) => j !== i && classes[j] === c);
    const orders = permutationsOf(others.map((j) => y[j]));
    maps = maps.flatMap((map) =>
      orders.map((order) => map.map((value, j) => (others.includes(j) ? order[others.indexOf(j)] : value))),
    );
  }
  return maps.map((map) => map.reduce((sum, value, j) => sum + row[j] * value, 0));
}

describe("localMoran", () => {
  it("gives spdep's figures of 1 to 9 on a lattice, its middle undefined", () => {
    const found = localMoran(NINE, rowStandardised(contiguityWeights(lattice(3, 3))), none());
    expectClose(found.I, [1.2, 0.9, 0.3, 0.1, 0, 0.1, 0.3, 0.9, 1.2], 14);
    expect(found.quadrant).toEqual(["LL", "LL", "LL", "LL", undefined, "HH", "HH", "HH", "HH"]);
    for (const column of [found.z, found.pNormal, found.pSim]) expect(column[4]).toBeNaN();
    expect(found.z[0]).toBeCloseTo(1.6666667, 7);
  });

  it("gives spdep's and esda's figures of six points, which divide squares by n and by n - 1", () => {
    const w = rowStandardised(binaryWeights(P6.neighbours));
    const byN = [0.395121951, -0.106620209, -1.034843206, -0.022996516, -0.103484321, 1.586759582];
    const byLess = [0.329268293, -0.088850174, -0.862369338, -0.019163763, -0.086236934, 1.322299652];
    const found = localMoran(P6.value, w, none());
    expectClose(found.I, byN, 9);
    expectClose(localMoran(P6.value, w, { ...none(), moments: "n-1" }).I, byLess, 9);
    // spdep 1.2-7, localmoran(conditional = TRUE)
    expectClose(found.z, [1.013672899, 0.043615894, -1.315587029, -0.314126758, 1.153739858, 1.778339409], 9);
    expect(found.quadrant).toEqual(["LL", "LH", "LH", "HL", "HL", "HH"]);
  });

  it.skipIf(!HAS_ST_LOUIS)("gives spdep's figures of homicide around St. Louis", () => {
    const { rate, neighbours } = stLouis();
    const w = rowStandardised(contiguityWeights(neighbours));
    const found = localMoran(rate, w, none());
    expectClose(found.I.slice(0, 5), [-0.078291456, 0.175067644, 0.103079184, 0.090261386, 0.164911118], 9);
    expectClose(found.z.slice(0, 5), [-0.266475581, 0.798704082, 0.358912257, 0.534609202, 0.459212907], 9);
    expect(Math.max(...found.z)).toBeCloseTo(4.86987109228, 10);
    const sum = found.I.reduce((all, I) => all + I, 0);
    expect(sum / 78).toBeCloseTo(0.24365582621771659, 14);
  });

  it("adds up to the sum of weights times Moran's I", () => {
    fc.assert(
      fc.property(anyWeights(7), values(7), (w, y) => {
        const { I } = moranI(y, w, none());
        fc.pre(!Number.isNaN(I));
        const weights = w.values.reduce((sum, value) => sum + value, 0);
        const sum = localMoran(y, w, none()).I.reduce((all, local) => all + (local || 0), 0);
        expect(sum).toBeCloseTo(weights * I, 9);
      }),
    );
  });

  it("is its definition, its moments those of all orders of the other values, NaN where these are all alike", () => {
    fc.assert(
      fc.property(anyWeights(6), values(6), (w, y) => {
        const found = localMoran(y, w, none());
        const m2 = deviation(y) ** 2;
        y.forEach((value, i) => {
          const lags = lagsOf(
            y.map((other) => other - mean(y)),
            w,
            i,
          );
          const spread = deviation(lags);
          if (w.offsets[i] === w.offsets[i + 1] || m2 === 0) expect(found.I[i]).toBeNaN();
          else expect(found.I[i]).toBeCloseTo(((value - mean(y)) * lags[0]) / m2, 9);
          const isDefined = spread > 1e-9 && Math.abs(value - mean(y)) > 1e-9;
          if (!isDefined) expect([found.z[i], found.pSim[i]]).toEqual([NaN, NaN]);
          else expect(found.z[i]).toBeCloseTo((Math.sign(value - mean(y)) * (lags[0] - mean(lags))) / spread, 8);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("gives p-values as large as the share of all orders of the other values, also within classes and for uneven weights", () => {
    const even = binaryWeights([[1, 2], [0, 2, 3], [0, 1, 4, 5], [1], [2, 5], []]);
    const uneven = rowStandardised({ ...even, values: even.values.map((_, e) => 1 + (e % 3)) });
    const y = [4, 1, 0, 0, 7, 2];
    const alike = [0, 0, 0, 0, 0, 0];
    const permutations = 20_000;
    for (const [w, classes] of [
      [even, undefined],
      [rowStandardised(even), undefined],
      [uneven, undefined],
      [even, alike],
      [even, [0, 1, 0, 1, 0, 0]],
      [uneven, [1, 0, 0, 1, 0, 0]],
    ] as const) {
      const random = createRandom(5);
      const more = localMoran(y, w, { permutations, classes, alternative: "greater", random });
      const less = localMoran(y, w, { permutations, classes, alternative: "less", random });
      const both = localMoran(y, w, { permutations, classes, random });
      const isShared = classes === undefined && w !== uneven;
      y.slice(0, 5).forEach((value, i) => {
        const lags = lagsOf(y, w, i, classes).map((lag) => (value > mean(y) ? lag : -lag));
        if (deviation(lags) < 1e-9) return expect(both.pSim[i]).toBeNaN();
        const atLeast = lags.filter((lag) => lag >= lags[0] - 1e-12).length / lags.length;
        const atMost = lags.filter((lag) => lag <= lags[0] + 1e-12).length / lags.length;
        const trials = isShared ? permutations : Math.min(permutations, 350 / Math.min(atLeast, atMost));
        const near = (p: number, share: number) =>
          expect(Math.abs(p - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / trials) + 1.5 / trials);
        near(more.pSim[i], atLeast);
        near(less.pSim[i], atMost);
        near(both.pSim[i] / 2, Math.min(atLeast, atMost, 0.5));
      });
      expect(both.pSim[5]).toBeNaN();
    }
  });

  it("gives moments of all orders of the other values within classes", () => {
    const classes = fc.array(fc.nat(2), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(anyWeights(6), values(6), classes, (w, y, classes) => {
        const found = localMoran(y, w, { ...none(), classes });
        y.forEach((value, i) => {
          const lags = lagsOf(y, w, i, classes);
          const z = value - mean(y);
          if (deviation(lags) < 1e-9 || Math.abs(z) < 1e-9) expect(found.z[i]).toBeNaN();
          else expect(found.z[i]).toBeCloseTo((Math.sign(z) * (lags[0] - mean(lags))) / deviation(lags), 8);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("refuses classes that are not one number for each region", () => {
    const w = contiguityWeights(lattice(3, 1));
    expect(() => localMoran([1, 2, 3], w, { ...none(), classes: [0, 1] })).toThrow("expected 3 regions, got 2");
    expect(() => localMoran([1, 2, 3], w, { ...none(), classes: [0, -1, 0] })).toThrow(
      "classes, region 1: expected a whole number from 0, got -1",
    );
  });

  it("never draws a region for itself", () => {
    // The middle is enormous and its four neighbours are all ones there are: one draw of 70.
    const y = [0, 1, 0, 1, 1e6, 1, 0, 1, 0];
    const permutations = 20_000;
    const options = { permutations, alternative: "greater" as const, random: createRandom(2) };
    const { pSim } = localMoran(y, contiguityWeights(lattice(3, 3)), options);
    expect(Math.abs(pSim[4] - 1 / 70)).toBeLessThan((4 * Math.sqrt(1 / 70)) / Math.sqrt(permutations));
  });

  it("does not mind the order of regions, nor the unit and zero of values", () => {
    const random = createRandom(4);
    const x = Array.from({ length: 60 }, random);
    const north = Array.from({ length: 60 }, random);
    const y = Array.from({ length: 60 }, random);
    const backwards = (column: number[]) => column.toReversed();
    const found = localMoran(y, nearestWeights(planeSites(x, north), 5), none());
    const turned = localMoran(backwards(y), nearestWeights(planeSites(backwards(x), backwards(north)), 5), none());
    const scaled = localMoran(
      y.map((value) => 7 - 3 * value),
      nearestWeights(planeSites(x, north), 5),
      none(),
    );
    expectClose(turned.I, [...found.I].toReversed(), 12);
    expectClose(turned.z, [...found.z].toReversed(), 12);
    expect(turned.quadrant.toReversed()).toEqual(found.quadrant);
    expectClose(scaled.I, [...found.I], 12);
    expectClose(scaled.z, [...found.z], 12);
    const mirrored = { HH: "LL", LL: "HH", HL: "LH", LH: "HL" } as const;
    expect(scaled.quadrant).toEqual(found.quadrant.map((quadrant) => quadrant && mirrored[quadrant]));
  });

  it("tests a region beside which all others are small: the others' values alone say what is chance", () => {
    const w = contiguityWeights(lattice(5, 2));
    const test = (large: number, classes?: Uint8Array) => {
      const y = [1, 2, 4, 7, large, 13, 5, 8, 3, 2];
      return localMoran(y, w, { permutations: 99, classes, random: createRandom(1) });
    };
    const two = Uint8Array.of(0, 0, 0, 0, 0, 1, 1, 0, 1, 0);
    for (const classes of [undefined, two]) {
      const found = test(1e3, classes);
      expect(found.z[4]).not.toBeNaN();
      for (const large of [1e6, 1e9, 1e12]) {
        const { z, pSim } = test(large, classes);
        expect(z[4]).toBeCloseTo(found.z[4], 4);
        expect(pSim[4]).toBe(found.pSim[4]);
      }
    }
  });

  it("is the same to the last digits for values around 1e12", () => {
    const w = rowStandardised(contiguityWeights(lattice(5, 2)));
    const y = [1, 2, 4, 7, 11, 13, 5, 8, 3, 2];
    const far = y.map((value) => 1e12 + value);
    expectClose(localMoran(far, w, none()).I, [...localMoran(y, w, none()).I], 14);
  });

  it("gives p-values that are uniform over maps of random values", () => {
    const random = createRandom(9);
    const w = rowStandardised(contiguityWeights(lattice(8, 8)));
    for (const skewed of [(u: number) => u, (u: number) => (u < 0.5 ? 0 : -Math.log(1 - u))]) {
      const ps: number[] = [];
      for (let map = 0; map < 300; map++) {
        const y = Float64Array.from({ length: 64 }, () => skewed(random()));
        const { pSim } = localMoran(y, w, { permutations: 199, alternative: "greater", random });
        ps.push(pSim[0], pSim[27]);
      }
      // Kolmogorov's bound for 600 at 0.001 is 0.08; ties push p up, never down.
      for (const level of [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9])
        expect(ps.filter((p) => p <= level).length / 600 - level).toBeLessThan(0.08);
      for (const level of [0.05, 0.1, 0.25])
        expect(level - ps.filter((p) => p <= level).length / 600).toBeLessThan(0.08);
    }
  });

  it("gives interim results between steps, and the same however it is divided", () => {
    const w = contiguityWeights(lattice(6, 6));
    const y = Float64Array.from({ length: 36 }, (_, i) => (i * 7) % 11);
    const whole = localMoran(y, w, { permutations: 999, random: createRandom(6) });
    const test = createLocalMoranTest(y, w, { permutations: 999, random: createRandom(6) });
    expect(test.result().permutations).toBe(0);
    expect(test.step(400)).toBe(false);
    expect(test.done()).toBe(400);
    const interim = test.result();
    expect(interim.pSim.every((p) => Number.isNaN(p) || p >= 2 / 401)).toBe(true);
    expect(test.step(10_000)).toBe(true);
    expect(test.step()).toBe(true);
    expect(test.done()).toBe(999);
    expect(test.result()).toEqual(whole);
    expect(interim.permutations).toBe(400);
  });
});
