import { sourcesDirectory } from "#data/sourceFiles.ts";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCircularScan } from "#spatial/pattern/circularScan.ts";
import { circularScan } from "#tests/oracles/toTheEnd.ts";
import { createRandom } from "#spatial/random.ts";
import { bernoulliLlr, poissonLlr } from "#spatial/pattern/scanStatistic.ts";
import { sphereSites } from "#spatial/sitePositions.ts";
import { planeSites } from "#tests/oracles/planeSites.ts";

const NEW_YORK = join(sourcesDirectory(), "reference", "ny-leukaemia.csv");

describe("poissonLlr", () => {
  it("is 11.57725 for 85 cases against 49.71 of 552", () => {
    expect(poissonLlr(85, 49.71049464, 552)).toBeCloseTo(11.577255, 5);
    expect(poissonLlr(85, 49.71049464, 552)).toBeCloseTo(
      85 * Math.log(85 / 49.71049464) + 467 * Math.log(467 / 502.28950536),
      12,
    );
  });

  it("is 0 without an excess, and finite for all cases", () => {
    expect(poissonLlr(3, 3, 10)).toBe(0);
    expect(poissonLlr(2, 3, 10)).toBe(0);
    expect(poissonLlr(10, 5, 10)).toBeCloseTo(10 * Math.log(2), 12);
  });
});

describe("bernoulliLlr", () => {
  it("is the ratio of binomial likelihoods at their maxima", () => {
    const likelihood = (c: number, n: number, share: number) => c * Math.log(share) + (n - c) * Math.log(1 - share);
    expect(bernoulliLlr(8, 20, 30, 200)).toBeCloseTo(
      likelihood(8, 20, 8 / 20) + likelihood(22, 180, 22 / 180) - likelihood(30, 200, 30 / 200),
      12,
    );
  });

  it("is 0 without an excess, finite where all or none are cases", () => {
    expect(bernoulliLlr(3, 20, 30, 200)).toBe(0);
    expect(bernoulliLlr(2, 20, 30, 200)).toBe(0);
    expect(bernoulliLlr(30, 30, 30, 200)).toBeCloseTo(-30 * Math.log(30 / 200) - 170 * Math.log(170 / 200), 10);
  });

  it("comes to the Poisson statistic where cases are rare, and grows with the cases inside", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 100 }), (cases, total) => {
        const rare = 1e9;
        const inside = rare / 5;
        expect(bernoulliLlr(cases, inside, total, rare)).toBeCloseTo(poissonLlr(cases, total / 5, total), 3);
        expect(bernoulliLlr(cases + 1, 100, total, 1000)).toBeGreaterThanOrEqual(bernoulliLlr(cases, 100, total, 1000));
      }),
    );
  });
});

describe("circularScan", () => {
  const newYork = () => {
    const rows = readFileSync(NEW_YORK, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").map(Number));
    const sites = planeSites(
      rows.map((row) => row[1]),
      rows.map((row) => row[2]),
    );
    return { sites, cases: rows.map((row) => Math.floor(row[4])), population: rows.map((row) => row[3]) };
  };

  it.skipIf(!existsSync(NEW_YORK)).each([
    [
      11.577255,
      95_249,
      85,
      [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 35, 36, 37, 38, 47, 48, 49, 50, 51, 52],
    ],
    [9.019716, 34_083, 38, [84, 85, 86, 87, 88, 89, 90, 92]],
    [3.209485, 8839, 11, [159, 166, 167]],
  ])("gives SaTScan's %f to its tracts of leukaemia in New York", (llr, people, inside, tracts) => {
    const { cases, population } = newYork();
    const add = (of: number[]) => tracts.reduce((sum, tract) => sum + of[tract - 1], 0);
    const total = cases.reduce((a, b) => a + b);
    expect([add(population), add(cases), total]).toEqual([people, inside, 552]);
    expect(poissonLlr(inside, (people * total) / population.reduce((a, b) => a + b), total)).toBeCloseTo(llr, 6);
  });

  // SaTScan's circles are round in degrees, which the file does not hold; in kilometres others are larger.
  it.skipIf(!existsSync(NEW_YORK))("finds the largest circles in kilometres of leukaemia in New York", () => {
    const { sites, cases, population } = newYork();
    const found = circularScan(sites, cases, population, { maxShare: 0.1, random: createRandom(1) });
    expect(found[0]).toMatchObject({ cases: 93, population: 99_608, p: 0.001 });
    expect(found[0].llr).toBeCloseTo(14.807677799664454, 10); // a plain script over all circles
    expect(found[0].relativeRisk).toBeCloseTo(93 / found[0].expected / (459 / (552 - found[0].expected)), 12);
    const tracts = Array.from(found[0].rows, (row) => row + 1).sort((a, b) => a - b);
    expect(tracts).toEqual([
      1, 2, 3, 12, 13, 14, 15, 16, 17, 34, 37, 38, 39, 40, 43, 44, 46, 47, 48, 49, 50, 51, 52, 53,
    ]);
    const shared = found.find(({ population }) => population === 8839);
    expect(shared?.llr).toBeCloseTo(3.209485, 6);
    expect(shared?.p).toBeCloseTo(0.976, 1); // SaTScan .976
  });

  it("gives p = (M + 1) / (R + 1): a planted cluster the least, random cases at most 0.05 in about 5% of 200 maps", () => {
    const random = createRandom(8);
    const x = Float64Array.from({ length: 40 }, random);
    const y = Float64Array.from({ length: 40 }, random);
    const sites = planeSites(x, y);
    const population = new Float64Array(40).fill(100);
    const planted = Float64Array.from(x, (east) => (east < 0.2 ? 6 : 1));
    const [first] = circularScan(sites, planted, population, { permutations: 99, random });
    expect(first.p).toBe(0.01);
    expect([...first.rows].filter((row) => x[row] < 0.2).length).toBeGreaterThan(first.rows.length / 2);
    let significant = 0;
    for (let map = 0; map < 200; map++) {
      const cases = new Float64Array(40);
      for (let k = 0; k < 60; k++) cases[Math.floor(random() * 40)]++;
      const found = circularScan(sites, cases, population, { permutations: 19, most: 1, random });
      if (found.some(({ p }) => p <= 0.05)) significant++;
    }
    expect(significant).toBeLessThanOrEqual(19); // 99.7% of binomial(200, 0.05)
    expect(significant).toBeGreaterThanOrEqual(2);
  });

  it("is its definition: the largest statistic of all circles around sites, antimeridian included", () => {
    const site = fc.tuple(
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -2, max: 2 }),
      fc.nat(3),
      fc.integer({ min: 3, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(site, { minLength: 2, maxLength: 12 }), (rows) => {
        const lon = Float64Array.from(rows, ([a]) => (a < 0 ? 180 + a : a - 180));
        const lat = Float64Array.from(rows, ([, b]) => b);
        const cases = rows.map(([, , c]) => c);
        const population = rows.map(([, , , n]) => n);
        const sites = sphereSites(lon, lat);
        const add = (of: number[], inside: number[]) => inside.reduce((sum, row) => sum + of[row], 0);
        const all = [...rows.keys()];
        let largest = 0;
        for (const centre of all)
          for (const edge of all) {
            const squared = (row: number) =>
              (sites.x[row] - sites.x[centre]) ** 2 +
              (sites.y[row] - sites.y[centre]) ** 2 +
              (sites.z[row] - sites.z[centre]) ** 2;
            // Degrees mirrored by a centre's meridian are equally far, however their squares round.
            const inside = all.filter((row) => squared(row) <= squared(edge) * (1 + 1e-9));
            if (add(population, inside) > 0.6 * add(population, all)) continue;
            const expected = (add(population, inside) * add(cases, all)) / add(population, all);
            largest = Math.max(largest, poissonLlr(add(cases, inside), expected, add(cases, all)));
          }
        const found = circularScan(sites, cases, population, {
          maxShare: 0.6,
          permutations: 0,
          random: createRandom(1),
        });
        expect(found[0]?.llr ?? 0).toBeCloseTo(largest, 10);
        const taken = found.flatMap(({ rows }) => [...rows]);
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });

  it("is told in steps, and is the same however it is divided", () => {
    const random = createRandom(2);
    const place = () => Float64Array.from({ length: 50 }, random);
    const sites = planeSites(place(), place());
    const population = new Float64Array(50).fill(40);
    const cases = Float64Array.from({ length: 50 }, (_, i) => (i % 7 === 0 ? 5 : 1));
    const whole = circularScan(sites, cases, population, { permutations: 60, random: createRandom(3) });
    const scan = createCircularScan(sites, cases, population, { permutations: 60, random: createRandom(3) });
    expect(scan.result().clusters.every(({ p, pGumbel }) => p === 1 && Number.isNaN(pGumbel))).toBe(true);
    expect(scan.step(25)).toBe(false);
    expect([scan.done(), scan.result().permutations, scan.result().maxima.length]).toEqual([25, 25, 25]);
    expect(scan.step()).toBe(false);
    expect(scan.step(1000)).toBe(true);
    expect(scan.step()).toBe(true);
    expect(scan.done()).toBe(60);
    expect(scan.result().clusters).toEqual(whole);
    expect(scan.observed.map(({ llr }) => llr)).toEqual(whole.map(({ llr }) => llr));
  });

  it("does not mind the order of sites", () => {
    const random = createRandom(7);
    const [x, y] = [0, 1].map(() => Array.from({ length: 80 }, random));
    const population = Array.from({ length: 80 }, () => 10 + Math.floor(random() * 90));
    const cases = population.map((people) => Math.floor((people / 10) * random()));
    const options = () => ({ permutations: 0, random: createRandom(1) });
    const found = circularScan(planeSites(x, y), cases, population, options());
    const turned = circularScan(
      planeSites(x.toReversed(), y.toReversed()),
      cases.toReversed(),
      population.toReversed(),
      options(),
    );
    expect(turned.length).toBe(found.length);
    turned.forEach(({ llr, rows }, k) => {
      expect(llr).toBeCloseTo(found[k].llr, 12);
      expect([...rows].map((row) => 79 - row)).toEqual([...found[k].rows]);
    });
  });

  it("refuses what is unknown, negative or without population", () => {
    const sites = planeSites([0, 1], [0, 0]);
    const scan = (cases: number[], population: number[]) =>
      circularScan(sites, cases, population, { random: createRandom(1) });
    expect(() => scan([1, NaN], [5, 5])).toThrow("site 1: expected cases of 0 or more, got NaN");
    expect(() => scan([1, 1], [5, -1])).toThrow("site 1: expected population of 0 or more, got -1");
    expect(() => scan([1, 2], [5, 0])).toThrow("site 1: expected a population for 2 cases, got 0");
    expect(() => scan([1, 0.5], [5, 5])).toThrow("expected whole cases and a population, got 1.5 cases of 10");
    expect(() => scan([1], [5, 5])).toThrow("expected cases of 2 sites, got 1");
    expect(() => scan([2e9, 1e9], [5e9, 5e9])).toThrow("expected at most 2147483647 cases, got 3000000000");
    expect(scan([2e9, 1e8], [5e9, 5e9])[0].llr).toBeGreaterThan(1e8);
  });
});
