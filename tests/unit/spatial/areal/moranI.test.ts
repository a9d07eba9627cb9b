import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moranI } from "#spatial/areal/moranI.ts";
import { contiguityWeights } from "#spatial/areal/weights/contiguityWeights.ts";
import { binaryWeights, rowStandardised } from "#spatial/areal/weights/weights.ts";
import { createRandom } from "#spatial/random.ts";
import {
  anyWeights,
  dense,
  deviation,
  HAS_ST_LOUIS,
  lattice,
  mean,
  NINE,
  permutationsOf,
  stLouis,
  values,
} from "./arealFixture.ts";

const none = () => ({ permutations: 0, random: createRandom(1) });

describe("moranI", () => {
  it("gives esda's and spdep's figures of 1 to 9 on a lattice", () => {
    const binary = contiguityWeights(lattice(3, 3));
    const found = moranI(NINE, binary, none());
    expect([found.I, found.expectedI]).toEqual([0.5, -0.125]);
    expect(found.varianceNormal).toBeCloseTo(0.053125, 14);
    expect(found.varianceRandom).toBeCloseTo(0.0596875, 14);
    const standardised = moranI(NINE, rowStandardised(binary), none());
    expect(standardised.I).toBeCloseTo(0.5555555556, 10);
    expect(standardised.varianceNormal).toBeCloseTo(0.0572145062, 10);
  });

  it.skipIf(!HAS_ST_LOUIS)("gives esda's figures of homicide around St. Louis, spdep's at random", () => {
    const { rate, neighbours } = stLouis();
    const w = rowStandardised(contiguityWeights(neighbours));
    const found = moranI(rate, w, { permutations: 20_000, alternative: "greater", random: createRandom(1) });
    expect(found.I).toBeCloseTo(0.24365582621771659, 14);
    expect(found.pNormal).toBeCloseTo(0.00013573931385468807, 14);
    expect(found.varianceNormal).toBeCloseTo(0.00496813926012, 13);
    expect(found.varianceRandom).toBeCloseTo(0.00297610282861, 13);
    expect(found.pRandom / 1.27300436e-6).toBeCloseTo(1, 8);
    expect(Math.abs(found.pSim - 0.00137)).toBeLessThan(0.001); // spdep, 99,999 permutations
    expect(Math.abs(found.zSim - found.zRandom)).toBeLessThan(0.5);
    const both = moranI(rate, w, none());
    expect(both.pNormal).toBeCloseTo(2 * found.pNormal, 14);
  });

  it("is its definition, and its variance at random that of all orders of the values", () => {
    fc.assert(
      fc.property(anyWeights(5), values(5), (w, y) => {
        const table = dense(w);
        const ofMap = (map: number[]) => {
          const z = map.map((value) => value - mean(map));
          const pairs = table.flatMap((row, i) => row.map((weight, j) => weight * z[i] * z[j]));
          const weight = table.flat().reduce((sum, value) => sum + value, 0);
          const squares = z.reduce((sum, value) => sum + value * value, 0);
          return ((z.length / weight) * pairs.reduce((sum, value) => sum + value, 0)) / squares;
        };
        const found = moranI(y, w, none());
        if (new Set(y).size === 1 || w.values.length === 0) {
          expect([found.I, found.zRandom, found.pSim]).toEqual([NaN, NaN, NaN]);
          return;
        }
        expect(found.I).toBeCloseTo(ofMap(y), 10);
        const maps = permutationsOf(y).map(ofMap);
        expect(mean(maps)).toBeCloseTo(found.expectedI, 10);
        expect(deviation(maps) ** 2).toBeCloseTo(found.varianceRandom, 10);
      }),
      { numRuns: 50 },
    );
  });

  it("does not mind the order of regions, nor the unit and zero of values, nor the scale of weights", () => {
    fc.assert(
      fc.property(anyWeights(6), values(6), fc.nat(), fc.integer({ min: 1, max: 40 }), (w, y, seed, factor) => {
        const { I, varianceRandom } = moranI(y, w, none());
        const random = createRandom(seed);
        const order = [...y.keys()].map((i) => ({ i, key: random() })).sort((a, b) => a.key - b.key);
        const table = dense(w);
        const moved = binaryWeights(order.map(({ i }) => [...order.keys()].filter((k) => table[i][order[k].i] > 0)));
        let e = 0;
        order.forEach(({ i }) => order.forEach(({ i: j }) => table[i][j] > 0 && (moved.values[e++] = table[i][j])));
        const others = [
          moranI(
            order.map(({ i }) => y[i]),
            moved,
            none(),
          ),
          moranI(
            y.map((value) => 1000 - value * factor),
            w,
            none(),
          ),
          moranI(y, { ...w, values: w.values.map((value) => value * factor) }, none()),
        ];
        for (const other of others) {
          expect(other.I).toBeCloseTo(I, 9);
          expect(other.varianceRandom).toBeCloseTo(varianceRandom, 9);
        }
      }),
    );
  });

  it("gives a p as large as the share of all orders at least as far out, like values counted as one", () => {
    const w = rowStandardised(contiguityWeights(lattice(3, 2)));
    const y = [0, 0, 0.1, 0, 0.1, 0.4];
    const all = permutationsOf(y).map((map) => moranI(map, w, none()).I);
    const { I } = moranI(y, w, none());
    const atLeast = all.filter((value) => value >= I - 1e-12).length / all.length;
    const atMost = all.filter((value) => value <= I + 1e-12).length / all.length;
    const permutations = 20_000;
    const random = createRandom(3);
    const near = (p: number, share: number) =>
      expect(Math.abs(p - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / permutations) + 1e-4);
    near(moranI(y, w, { permutations, alternative: "greater", random }).pSim, atLeast);
    near(moranI(y, w, { permutations, alternative: "less", random }).pSim, atMost);
    near(moranI(y, w, { permutations, random }).pSim / 2, Math.min(atLeast, atMost));
  });

  it("has no z, and no p of it, where every region is the neighbour of all others, which leaves I only one value", () => {
    const y = [3.1, 1.7, 4.2, 9.9, 2.6, 5.3, 0.1];
    for (const n of [4, 5, 6, 7])
      for (const standardise of [false, true]) {
        const others = Array.from({ length: n }, (_, i) => [...Array(n).keys()].filter((j) => j !== i));
        const w = standardise ? rowStandardised(binaryWeights(others)) : binaryWeights(others);
        const found = moranI(y.slice(0, n), w, { permutations: 99, random: createRandom(n) });
        expect(found.I).toBeCloseTo(-1 / (n - 1), 12);
        expect([found.varianceNormal, found.varianceRandom, found.pSim]).toEqual([0, 0, 1]);
        for (const figure of ["zNormal", "pNormal", "zRandom", "pRandom", "zSim"] as const)
          expect(found[figure], `${figure} of ${n}`).toBeNaN();
      }
    expect(moranI([5], binaryWeights([[]]), none()).expectedI).toBeNaN();
    const islands = moranI([3, 1, 4, 1, 5], binaryWeights([[], [], [], [], []]), none());
    expect([islands.I, islands.varianceNormal, islands.zRandom, islands.pSim]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it("is the same to the last digits for values around 1e12", () => {
    const w = rowStandardised(contiguityWeights(lattice(5, 2)));
    const y = [1, 2, 4, 7, 11, 13, 5, 8, 3, 2];
    const near = moranI(y, w, none());
    const far = moranI(
      y.map((value) => 1e12 + value),
      w,
      none(),
    );
    expect(far.I).toBeCloseTo(near.I, 14);
    expect(far.varianceRandom).toBeCloseTo(near.varianceRandom, 14);
  });

  it("refuses regions without a value and columns of another length", () => {
    const w = contiguityWeights(lattice(2, 2));
    expect(() => moranI([1, NaN, 2, 3], w, none())).toThrow("region 1: expected a number, got NaN");
    expect(() => moranI([1, 2, 3], w, none())).toThrow("expected values of 4 regions, got 3");
  });
});
