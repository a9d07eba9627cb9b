import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGetisOrdTest } from "#spatial/areal/getisOrd.ts";
import { getisOrd, localMoran } from "#tests/oracles/toTheEnd.ts";
import { contiguityWeights } from "#spatial/areal/weights/contiguityWeights.ts";
import { binaryWeights, rowStandardised, type Weights } from "#spatial/areal/weights/weights.ts";
import { createRandom } from "#spatial/random.ts";
import { anyWeights, dense, deviation, lattice, mean, NINE, P6, permutationsOf, values } from "./arealFixture.ts";

const none = (statistic: "Gi" | "Gi*") => ({ statistic, permutations: 0, random: createRandom(1) });

function expectClose(found: ArrayLike<number>, expected: readonly number[], digits: number): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => expect(found[i], `region ${i}`).toBeCloseTo(value, digits));
}

/** Rows of weights with the region itself, at the mean weight of its neighbours. */
function withOwn(w: Weights): number[][] {
  return dense(w).map((row, i) => {
    const near = row.filter((value) => value > 0);
    const own = row.map((value, j) => (j === i && near.length > 0 ? mean(near) : value));
    const sum = own.reduce((all, value) => all + value, 0);
    return w.kind === "binary" || sum === 0 ? own : own.map((value) => value / sum);
  });
}

describe("getisOrd", () => {
  it("gives spdep's figures of 1 to 9 on a lattice", () => {
    const w = contiguityWeights(lattice(3, 3));
    const gi = [-1.6666667, -1.9493589, -0.7249314, -0.5980625];
    const star = [-2.0655911, -2.2045408, -1.0327956, -0.7348469];
    const mirrored = (half: number[]) => [...half, 0, ...half.toReversed().map((value) => -value)];
    expectClose(getisOrd(NINE, w, none("Gi")).z, mirrored(gi), 7);
    expectClose(getisOrd(NINE, w, none("Gi*")).z, mirrored(star), 7);
  });

  // esda's -0.62074534 and -0.62488094 for row-standardised weights come from a variance that holds for weights of 0 and 1 only.
  it("gives spdep's figures of six points, the same for binary and row-standardised weights", () => {
    const binary = binaryWeights(P6.neighbours);
    const gi = [-1.0136729, -0.04361589, 1.31558703, -0.31412676, 1.15373986, 1.77833941];
    const star = [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331];
    for (const w of [binary, rowStandardised(binary)]) {
      expectClose(getisOrd(P6.value, w, none("Gi")).z, gi, 8);
      expectClose(getisOrd(P6.value, w, none("Gi*")).z, star, 8);
    }
  });

  it("is its definition: shares of the sum, moments those of all orders of the values", () => {
    fc.assert(
      fc.property(anyWeights(5), values(5), (w, y) => {
        const gi = getisOrd(y, w, none("Gi"));
        const star = getisOrd(y, w, none("Gi*"));
        const total = y.reduce((sum, value) => sum + value, 0);
        y.forEach((value, i) => {
          const sum = (row: number[], map: number[]) => row.reduce((all, weight, j) => all + weight * map[j], 0);
          const check = (found: typeof gi, row: number[], all: number, maps: number[][]) => {
            const lags = maps.map((map) => sum(row, map));
            if (row.every((weight) => weight === 0)) expect([found.G[i], found.z[i]]).toEqual([NaN, NaN]);
            else if (all > 0) expect(found.G[i]).toBeCloseTo(sum(row, y) / all, 10);
            if (deviation(lags) < 1e-9) expect([found.z[i], found.pSim[i]]).toEqual([NaN, NaN]);
            else expect(found.z[i]).toBeCloseTo((sum(row, y) - mean(lags)) / deviation(lags), 8);
          };
          const others = permutationsOf(y.filter((_, j) => j !== i)).map((map) => map.toSpliced(i, 0, value));
          check(gi, dense(w)[i], total - value, others);
          check(star, withOwn(w)[i], total, permutationsOf(y));
        });
      }),
      { numRuns: 60 },
    );
  });

  it("gives p-values as large as the share of all orders of the values", () => {
    const w = rowStandardised(binaryWeights([[1, 2], [0, 2, 3], [0, 1, 4, 5], [1], [2, 5], []]));
    const y = [4, 1, 0, 0, 7, 2];
    const permutations = 20_000;
    const random = createRandom(5);
    const found = getisOrd(y, w, { permutations, alternative: "greater", random });
    const both = getisOrd(y, w, { permutations, random });
    y.slice(0, 5).forEach((_, i) => {
      const lags = permutationsOf(y).map((map) => withOwn(w)[i].reduce((sum, weight, j) => sum + weight * map[j], 0));
      const atLeast = lags.filter((lag) => lag >= lags[0] - 1e-12).length / lags.length;
      const atMost = lags.filter((lag) => lag <= lags[0] + 1e-12).length / lags.length;
      const near = (p: number, share: number) =>
        expect(Math.abs(p - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / permutations) + 2e-4);
      near(found.pSim[i], atLeast);
      near(both.pSim[i] / 2, Math.min(atLeast, atMost, 0.5));
    });
    expect(found.pSim[5]).toBeNaN();
  });

  it("gives Gi the p of local Moran, whose sign it does not share", () => {
    const w = rowStandardised(contiguityWeights(lattice(5, 5)));
    const y = Float64Array.from({ length: 25 }, (_, i) => (i * i) % 13);
    const options = () => ({ permutations: 499, random: createRandom(8) });
    const gi = getisOrd(y, w, { statistic: "Gi", ...options() });
    const moran = localMoran(y, w, options());
    expect(gi.pSim).toEqual(moran.pSim);
    gi.z.forEach((z, i) => expect(Math.abs(z)).toBeCloseTo(Math.abs(moran.z[i]), 12));
  });

  it("does not mind the unit of values nor the scale of weights", () => {
    fc.assert(
      fc.property(anyWeights(6), values(6), fc.integer({ min: 2, max: 90 }), (w, y, factor) => {
        for (const statistic of ["Gi", "Gi*"] as const) {
          const found = getisOrd(y, w, none(statistic));
          const inCents = getisOrd(
            y.map((value) => value * factor),
            w,
            none(statistic),
          );
          const heavier = getisOrd(y, { ...w, values: w.values.map((value) => value * factor) }, none(statistic));
          found.z.forEach((z, i) => {
            if (Number.isNaN(z)) return expect([inCents.z[i], heavier.z[i]]).toEqual([NaN, NaN]);
            expect(inCents.z[i]).toBeCloseTo(z, 8);
            if (statistic === "Gi") expect(heavier.z[i]).toBeCloseTo(z, 8);
          });
        }
      }),
    );
  });

  it("can be told in steps", () => {
    const w = contiguityWeights(lattice(4, 4));
    const y = Float64Array.from({ length: 16 }, (_, i) => i % 5);
    const test = createGetisOrdTest(y, w, { permutations: 99, random: createRandom(1) });
    expect(test.step(50)).toBe(false);
    expect([test.done(), test.result().permutations]).toEqual([50, 50]);
    expect(test.step()).toBe(true);
    expect(test.result()).toEqual(getisOrd(y, w, { permutations: 99, random: createRandom(1) }));
  });

  it("refuses negative values with what to use instead", () => {
    const w = contiguityWeights(lattice(2, 2));
    expect(() => getisOrd([1, -0.5, 2, 3], w, none("Gi"))).toThrow(
      "region 1: expected values of 0 or more that have a natural zero, got -0.5; use local Moran",
    );
    expect(() => getisOrd([1, NaN, 2, 3], w, none("Gi"))).toThrow("region 1: expected a number");
  });
});
