import { describe, expect, it } from "vitest";
import { establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { exactLimits, quotientInterval, type Spread } from "#tests/oracles/quotientInterval.ts";
import { countTable } from "#regions/counts/countTable.ts";
import { createRandom, type Random } from "#spatial/random.ts";

const MEAN = 20;
const SHARE = 0.01;
const NATION = 0.004;
const RUNS = 1000;

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Arrivals of a Poisson process of rate 1 before `expected`. */
function poisson(expected: number, random: Random): number {
  let count = -1;
  for (let time = 0; time < expected; count++) time -= Math.log(1 - random());
  return Math.max(0, count);
}

/** Jobs of n establishments, lognormal with the given squared coefficient of variation. */
function jobs(n: number, cvSquared: number, random: Random): number {
  const sigma = Math.sqrt(Math.log(1 + cvSquared));
  let sum = 0;
  for (let i = 0; i < n; i++) sum += MEAN * Math.exp(sigma * normal(random) - (sigma * sigma) / 2);
  return sum;
}

/** Share of simulated regions whose interval holds the true quotient; three or more establishments are published. */
function coverage(expected: number, cvSquared: number, spread: Spread, random: Random): number {
  const limits = exactLimits(0.9);
  let [held, runs] = [0, 0];
  while (runs < RUNS) {
    const establishments = poisson(expected, random);
    if (establishments < 3) continue;
    runs++;
    const figure = jobs(establishments, cvSquared, random);
    const { lower, upper } = quotientInterval(
      {
        figure,
        low: figure,
        high: figure,
        isWithheld: false,
        establishments,
        regionTotal: figure + (expected * MEAN * (1 - SHARE)) / SHARE,
        national: NATION,
        nationalTotal: 1,
      },
      limits,
      spread,
    );
    held += Number(lower <= SHARE / NATION && SHARE / NATION <= upper);
  }
  return held / RUNS;
}

describe("the 90% interval of a quotient", () => {
  const cases = [1, 2, 4].flatMap((cvSquared) => [3, 5, 10, 30, 100, 500].map((n) => [cvSquared, n] as const));

  it.each(cases)("holds the truth where cv^2 is %d and %d establishments are expected", (cvSquared, n) => {
    const held = coverage(n, cvSquared, { mean: MEAN, cvSquared }, createRandom(1000 * cvSquared + n));
    expect(held).toBeGreaterThan(0.86);
    expect(held).toBeLessThan(n <= 5 ? 0.97 : 0.95);
  });
});

describe("establishmentSpread", () => {
  it.each([1, 2, 4, 8])(
    "finds cv^2 of %d from sums of lognormal sizes by county, and intervals with it hold",
    (cvSquared) => {
      const random = createRandom(10 + cvSquared);
      const counties = 3000;
      const establishments = Float64Array.from({ length: counties }, () => 3 + Math.floor(7 * random()));
      const table = countTable(2021, 1, {
        slot: new Int32Array(counties),
        region: Int32Array.from({ length: counties }, (_, i) => i),
        employment: establishments.map((n) => jobs(n, cvSquared, random)),
        establishments,
      });
      const spread = establishmentSpread(table);
      expect(Math.abs(spread.mean[0] / MEAN - 1)).toBeLessThan(0.1);
      expect(Math.abs(spread.cvSquared[0] / cvSquared - 1)).toBeLessThan(0.2);
      const estimated = { mean: spread.mean[0], cvSquared: spread.cvSquared[0] };
      const held = coverage(20, cvSquared, estimated, createRandom(cvSquared));
      expect(held).toBeGreaterThan(0.86);
      expect(held).toBeLessThan(0.95);
    },
  );

  it("draws an industry of few cells to the median, and does not know the mean of one without jobs", () => {
    const rows = [
      ...Array.from({ length: 40 }, (_, i) => ({ slot: 0, jobs: i % 2 ? 10 : 30 })),
      { slot: 1, jobs: 1 },
      { slot: 1, jobs: 400 },
      { slot: 2, jobs: Number.NaN },
    ];
    const { mean, cvSquared } = establishmentSpread(
      countTable(2021, 3, {
        slot: Int32Array.from(rows, ({ slot }) => slot),
        region: Int32Array.from(rows, (_, i) => i),
        employment: Float64Array.from(rows, ({ jobs }) => jobs),
        establishments: new Float64Array(rows.length).fill(4),
      }),
    );
    // Deviations of 10 jobs from 20 in cells of 4 establishments: a variance of 100 / 4 against a mean of 5, grown by exp(0.2 w).
    const even = (100 / 4 / 25) * (40 / 39);
    expect(cvSquared[0]).toBeCloseTo(even * Math.exp(0.2 * even), 9);
    // Those of 199.5 from 200.5, where the most it may grow is 3.2 times.
    const uneven = ((199.5 * 199.5) / 4 / 50.125 ** 2) * 2;
    expect(cvSquared[1]).toBeCloseTo((2 * uneven * Math.min(3.2, Math.exp(0.2 * uneven)) + 20 * cvSquared[0]) / 22, 9);
    expect(cvSquared[2]).toBe(cvSquared[0]);
    expect([mean[0], mean[2]]).toEqual([5, Number.NaN]);
  });
});
