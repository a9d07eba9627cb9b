import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomial } from "#spatial/pattern/scan/binomial.ts";
import { createCaseDraws } from "#spatial/pattern/scan/caseDraws.ts";
import { growingWindows } from "#spatial/pattern/scan/growingWindows.ts";
import { gumbelTail } from "#spatial/pattern/circularScan.ts";
import { casesAt, createMaxima } from "#spatial/pattern/scan/simulatedMaxima.ts";
import { poissonLlr } from "#spatial/pattern/scanStatistic.ts";
import { createRandom } from "#spatial/random.ts";
import { planeSites } from "#tests/oracles/planeSites.ts";

describe("growingWindows", () => {
  it("holds all sites by distance from each, those equally far in one window, up to the cap", () => {
    const random = createRandom(1);
    const place = () => Float64Array.from({ length: 150 }, () => Math.floor(random() * 9));
    const sites = planeSites(place(), place());
    const population = Float64Array.from({ length: 150 }, (_, i) => 1 + (i % 5));
    const squared = (i: number, j: number) => (sites.x[i] - sites.x[j]) ** 2 + (sites.y[i] - sites.y[j]) ** 2;
    for (const cap of [450, 200]) {
      const { start, rows, people, isEnd } = growingWindows(sites, population, cap);
      for (let i = 0; i < 150; i++) {
        const order = [...population.keys()].sort((a, b) => squared(i, a) - squared(i, b) || a - b);
        let inside = 0;
        const upTo = order.map((row) => (inside += population[row]));
        const count = upTo.filter((sum) => sum <= cap).length;
        expect([...rows.subarray(start[i], start[i + 1])]).toEqual(order.slice(0, count));
        expect([...people.subarray(start[i], start[i + 1])]).toEqual(upTo.slice(0, count));
        expect([...isEnd.subarray(start[i], start[i + 1])]).toEqual(
          order.slice(0, count).map((row, k) => Number(k === 149 || squared(i, order[k + 1]) > squared(i, row))),
        );
      }
    }
  });
});

describe("growingWindows with rounding", () => {
  it("has the windows of a lattice wherever it lies and however its coordinates round", () => {
    const [x, y] = [0, 1].map((axis) => Array.from({ length: 49 }, (_, i) => (axis === 0 ? i % 7 : Math.floor(i / 7))));
    const sizes = (east: number, north: number, step: number) => {
      const sites = planeSites(
        x.map((at) => east + step * at),
        y.map((at) => north + step * at),
      );
      const { isEnd, people } = growingWindows(sites, new Float64Array(49).fill(1), 20);
      return Array.from(people).filter((_, k) => isEnd[k] === 1);
    };
    const whole = sizes(0, 0, 1);
    for (const [east, north, step] of [
      [0.1, 0.2, 0.1],
      [7.3, 47.9, 0.1],
      [500_000.7, 5_300_000.1, 100.3],
    ])
      expect(sizes(east, north, step)).toEqual(whole);
  });

  it("has the window that holds exactly the share asked for, 29 of 100", () => {
    const sites = planeSites([0, 1], [0, 0]);
    expect(0.29 * 100).toBeLessThan(29);
    expect([...growingWindows(sites, [29, 71], 0.29 * 100).people]).toEqual([29]);
  });
});

describe("createMaxima", () => {
  it("is the largest statistic of all windows of each map, also where the first maps set too high a bar", () => {
    for (const [seed, count, total, share] of [
      [1, 40, 60, 0.5],
      [2, 60, 2000, 0.3],
      [3, 25, 4, 1],
      [4, 5, 3, 0.5],
      [5, 30, 15, 0.5],
    ]) {
      const random = createRandom(seed);
      const place = () => Float64Array.from({ length: count }, () => Math.floor(random() * 12));
      const population = Float64Array.from({ length: count }, () => 1 + Math.floor(random() * 50));
      const people = population.reduce((sum, value) => sum + value, 0);
      const windows = growingWindows(planeSites(place(), place()), population, share * people);
      const draw = createCaseDraws(population, total, random);
      const maps = Array.from({ length: 600 }, () => {
        const cases = new Int32Array(count);
        draw(cases);
        let largest = 0;
        for (let i = 0; i < count; i++)
          for (let k = windows.start[i], inside = 0; k < windows.start[i + 1]; k++) {
            inside += cases[windows.rows[k]];
            const llr = poissonLlr(inside, (windows.people[k] * total) / people, total);
            if (windows.isEnd[k] === 1) largest = Math.max(largest, llr);
          }
        return { cases, largest };
      });
      for (const order of [maps, maps.toSorted((a, b) => b.largest - a.largest)]) {
        const maximum = createMaxima(windows, total, total / people);
        for (const { cases, largest } of order) expect(maximum(cases)).toBeCloseTo(largest, 10);
      }
    }
  });

  it("looks at a window from no more cases than reach the bar", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 100_000 }),
        fc.double({ min: 1e-6, max: 0.999, noNaN: true }),
        fc.double({ min: 0.01, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, share, llr, guess) => {
          const expected = total * share;
          const cases = casesAt(llr, expected, total, guess * total);
          const fewest = Math.floor(Math.min(cases, total + 1));
          if (fewest > 0) expect(poissonLlr(fewest - 1, expected, total)).toBeLessThan(llr + 1e-9);
          if (cases <= total && fewest + 1 <= total)
            expect(poissonLlr(fewest + 1, expected, total)).toBeGreaterThan(llr - 1e-9);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("binomial", () => {
  it.each([
    [1, 0.3],
    [12, 0.02],
    [40, 0.2],
    [60, 0.5],
    [300, 0.9],
    [5000, 0.01],
    [100_000, 0.0003],
  ])("of %i trials of %f has the binomial distribution", (n, p) => {
    const random = createRandom(5);
    const draws = 40_000;
    const counts = new Map<number, number>();
    for (let k = 0; k < draws; k++) {
      const successes = binomial(n, p, random);
      counts.set(successes, (counts.get(successes) ?? 0) + 1);
    }
    let log = n * Math.log1p(-p);
    let chi = 0;
    let cells = 0;
    for (let k = 0; k <= n; k++) {
      const expected = draws * Math.exp(log);
      log += Math.log(((n - k) / (k + 1)) * (p / (1 - p)));
      if (expected < 5) continue;
      chi += ((counts.get(k) ?? 0) - expected) ** 2 / expected;
      cells++;
    }
    expect(chi).toBeLessThan(cells + 4 * Math.sqrt(2 * cells));
  });

  it("is certain where there is no chance, and refuses what is no probability", () => {
    expect([binomial(7, 0, Math.random), binomial(7, 1, Math.random), binomial(0, 0.5, Math.random)]).toEqual([
      0, 7, 0,
    ]);
    expect(() => binomial(7, 1.5, Math.random)).toThrow("expected a probability, got 1.5");
  });
});

describe("createCaseDraws", () => {
  it.each([20, 5000])("spreads %i cases by weight, none where there is none", (total) => {
    const weight = [5, 0, 1, 14, 0.5, 0];
    const random = createRandom(6);
    const draw = createCaseDraws(weight, total, random);
    const cases = new Int32Array(6);
    const sums = new Float64Array(6);
    const squares = new Float64Array(6);
    const maps = 4000;
    for (let map = 0; map < maps; map++) {
      draw(cases);
      expect(cases.reduce((sum, count) => sum + count, 0)).toBe(total);
      cases.forEach((count, i) => {
        sums[i] += count;
        squares[i] += (count - (total * weight[i]) / 20.5) ** 2;
      });
    }
    weight.forEach((value, i) => {
      const share = value / 20.5;
      const variance = total * share * (1 - share);
      expect(Math.abs(sums[i] / maps - total * share)).toBeLessThanOrEqual(4 * Math.sqrt(variance / maps));
      if (value === 0) expect(sums[i]).toBe(0);
      else expect(Math.abs(squares[i] / maps / variance - 1)).toBeLessThan(0.15);
    });
  });
});

describe("gumbelTail", () => {
  it("is the distribution whose mean and variance the maxima have", () => {
    const random = createRandom(1);
    const maxima = Float64Array.from({ length: 20_000 }, () => 5 - 1.5 * Math.log(-Math.log(random())));
    const tail = gumbelTail(maxima);
    for (const p of [0.5, 0.05, 0.001, 1e-6]) {
      const quantile = 5 - 1.5 * Math.log(-Math.log1p(-p));
      expect(Math.abs(Math.log(tail(quantile) / p))).toBeLessThan(0.2);
    }
    expect(tail(5 - 1.5 * Math.log(Math.LN2))).toBeCloseTo(0.5, 1);
    expect(gumbelTail(Float64Array.of(3))(3)).toBeNaN();
    expect(gumbelTail(Float64Array.of(3, 3))(3)).toBeNaN();
  });
});
