import { sourcesDirectory } from "#data/sourceFiles.ts";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { empiricalBayesRates } from "#spatial/areal/empiricalBayesRates.ts";
import { createRandom } from "#spatial/random.ts";
import { deviation, mean } from "./arealFixture.ts";

const NEW_YORK = join(sourcesDirectory(), "reference", "ny-leukaemia.csv");

describe("empiricalBayesRates", () => {
  it("by hand: 1 of 10, 6 of 20, 2 of 30", () => {
    const found = empiricalBayesRates([1, 6, 2], [10, 20, 30]);
    const spread = (10 * 0.05 ** 2 + 20 * 0.15 ** 2 + 30 * (2 / 30 - 0.15) ** 2) / 60;
    const between = spread - 0.15 / 20;
    expect(found.mean).toBeCloseTo(0.15, 15);
    expect(found.variance).toBeCloseTo(between, 15);
    expect(found.smoothed[1]).toBeCloseTo(0.15 + (between / (between + 0.15 / 20)) * 0.15, 14);
    expect(found.standardised[1]).toBeCloseTo(0.15 / Math.sqrt(between + 0.15 / 20), 14);
  });

  it.skipIf(!existsSync(NEW_YORK))("gives spdep's figures of leukaemia in New York", () => {
    const rows = readFileSync(NEW_YORK, "utf8").trim().split("\n").slice(1);
    const columns = rows.map((line) => line.split(",").map(Number));
    const cases = columns.map((row) => Math.floor(row[4]));
    const population = columns.map((row) => row[3]);
    const found = empiricalBayesRates(cases, population);
    expect(found.mean).toBeCloseTo(0.000521900436146, 14);
    expect(found.variance).toBeCloseTo(8.80404052321e-8, 18);
    const tracts = [0, 1, 15, 280];
    const smoothed = [0.000643623790899, 0.000747663754124, 0.000574211207205, 0.00064016965328];
    const standardised = [0.670902772293, 1.24214958761, 0.306083843154, 0.789338715405];
    tracts.forEach((tract, k) => {
      expect(found.smoothed[tract]).toBeCloseTo(smoothed[k], 13);
      expect(found.standardised[tract]).toBeCloseTo(standardised[k], 10);
    });
  });

  it("gives esda's figures of eight regions alike by chance, where the negative moment is kept, and smaller ones without it", () => {
    const cases = [30, 25, 25, 15, 33, 21, 30, 20];
    const population = [100, 100, 110, 90, 100, 90, 110, 90];
    const kept = empiricalBayesRates(cases, population, { belowZero: "kept" });
    const esda = [1.03843594, -0.04099089, -0.56250375, -1.73061861];
    esda.forEach((value, region) => expect(kept.standardised[region]).toBeCloseTo(value, 8));
    const zero = empiricalBayesRates(cases, population);
    expect([zero.variance, kept.variance]).toEqual([0, 0]);
    expect([...kept.smoothed]).toEqual([...zero.smoothed]);
    const { mean } = zero;
    zero.standardised.forEach((value, i) => {
      expect(value).toBeCloseTo((cases[i] / population[i] - mean) / Math.sqrt(mean / population[i]), 12);
      expect(Math.abs(value)).toBeLessThan(Math.abs(kept.standardised[i]));
    });
    // A region so large that nothing would be left of its variance is as chance alone makes it.
    const large = empiricalBayesRates([...cases, 2518], [...population, 10_000], { belowZero: "kept" });
    expect(large.standardised[8]).toBeCloseTo((0.2518 - large.mean) / Math.sqrt(large.mean / 10_000), 12);
  });

  it("leaves out what is unknown or without population, and says so", () => {
    const known = empiricalBayesRates([1, 6, 2], [10, 20, 30]);
    const some = empiricalBayesRates([1, NaN, 6, 4, 0, 2], [10, 50, 20, NaN, 0, 30]);
    expect([some.mean, some.variance]).toEqual([known.mean, known.variance]);
    expect([...some.smoothed]).toEqual([known.smoothed[0], NaN, known.smoothed[1], NaN, NaN, known.smoothed[2]]);
    for (const column of [some.raw, some.standardised])
      expect([...column].map(Number.isNaN)).toEqual([false, true, false, true, true, false]);
  });

  it("shrinks towards the mean, wholly where rates vary no more than chance makes them", () => {
    const alike = empiricalBayesRates([1, 2, 3], [10, 20, 30]);
    expect([...alike.smoothed]).toEqual([0.1, 0.1, 0.1]);
    expect([...alike.standardised].map(Math.abs)).toEqual([0, 0, 0]);
    const noCases = empiricalBayesRates([0, 0], [10, 20]);
    expect([...noCases.smoothed]).toEqual([0, 0]);
    expect([...noCases.standardised]).toEqual([NaN, NaN]);
    const row = fc.tuple(fc.nat(50), fc.integer({ min: 51, max: 900 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), fc.integer({ min: 2, max: 9 }), (rows, factor) => {
        const cases = rows.map(([count]) => count);
        const population = rows.map(([, people]) => people);
        const { raw, smoothed, mean } = empiricalBayesRates(cases, population);
        raw.forEach((rate, i) => {
          expect(smoothed[i]).toBeGreaterThanOrEqual(Math.min(rate, mean) - 1e-12);
          expect(smoothed[i]).toBeLessThanOrEqual(Math.max(rate, mean) + 1e-12);
        });
        const larger = empiricalBayesRates(
          cases.map((count) => count * factor),
          population.map((people) => people * factor),
        );
        expect(larger.mean).toBeCloseTo(mean, 12);
      }),
    );
  });

  it("gives small and large regions the same spread where cases fall at random", () => {
    const random = createRandom(3);
    const population = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 20 : 2000));
    const cases = population.map((people) => {
      let count = 0;
      for (let k = 0; k < people; k++) if (random() < 0.05) count++;
      return count;
    });
    const { raw, standardised } = empiricalBayesRates(cases, population);
    const spreadOf = (column: Float64Array, people: number) =>
      deviation([...column].filter((_, i) => population[i] === people));
    expect(spreadOf(raw, 20) / spreadOf(raw, 2000)).toBeGreaterThan(7);
    expect(Math.abs(spreadOf(standardised, 20) - 1)).toBeLessThan(0.2);
    expect(Math.abs(spreadOf(standardised, 2000) - 1)).toBeLessThan(0.2);
    expect(Math.abs(mean([...standardised]))).toBeLessThan(0.2);
  });

  it("refuses negative counts and columns of different length", () => {
    expect(() => empiricalBayesRates([-1], [2])).toThrow("region 0: expected 0 or more, got -1 cases of 2");
    expect(() => empiricalBayesRates([1, 2], [2])).toThrow("expected populations of 2 regions, got 1");
  });
});
