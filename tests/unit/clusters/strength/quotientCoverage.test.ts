import { describe, expect, it } from "vitest";
import { establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { exactLimits, quotientInterval, type Spread } from "#tests/oracles/quotientInterval.ts";
import { quotientBase } from "#clusters/strength/quotientBase.ts";
import { quotientIntervals } from "#clusters/strength/quotientIntervals.ts";
import { regionalCorrelation } from "#clusters/strength/regionalCorrelation.ts";
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

/** Marsaglia and Tsang 2000, ACM Transactions on Mathematical Software 26. */
function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function beta(mean: number, precision: number, random: Random): number {
  const [x, y] = [gamma(mean * precision, random), gamma((1 - mean) * precision, random)];
  return x / (x + y);
}

/** Establishments of an industry among n whose share is beta distributed about `share`, two of a region correlated by `rho`. */
function betaBinomial(n: number, share: number, rho: number, random: Random): number {
  const own = rho === 0 ? share : beta(share, (1 - rho) / rho, random);
  let count = 0;
  for (let i = 0; i < n; i++) count += Number(random() < own);
  return count;
}

/** Municipalities of 100 to 20,000 establishments, an industry of the given share and everything else. */
function municipalities(share: number, rho: number, random: Random, known: { tenfold?: number } = {}) {
  const total = Array.from({ length: 800 }, () => Math.round(100 * 200 ** random()));
  const own = total.map((n, i) => betaBinomial(n, i < (known.tenfold ?? 0) ? 10 * share : share, rho, random));
  const cells = total.flatMap((n, region) => [
    ...(own[region] > 0 ? [{ slot: 0, region, establishments: own[region] }] : []),
    { slot: 1, region, establishments: n - own[region] },
  ]);
  const table = countTable(2019, 2, {
    slot: Int32Array.from(cells, ({ slot }) => slot),
    region: Int32Array.from(cells, ({ region }) => region),
    establishments: Float64Array.from(cells, ({ establishments }) => establishments),
  });
  const base = quotientBase(table, total.length, { figure: "establishments", name: "all" });
  return { table, base, total };
}

describe("intervals of counts of establishments that gather in some municipalities", () => {
  const cases = [0.01, 0.05].flatMap((share) => [0.0005, 0.002, 0.01].map((rho) => [share, rho] as const));

  it.each(cases)(
    "hold the true share of %d in 85 to 95 of 100 where rho is %d, in small ones as in large",
    (share, rho) => {
      const { table, base, total } = municipalities(share, rho, createRandom(Math.round(1e5 * (share + rho))));
      const correlation = regionalCorrelation(table, () => base);
      expect(correlation[0] / rho).toBeGreaterThan(0.5);
      expect(correlation[0] / rho).toBeLessThan(1.5);
      const { lower, upper } = quotientIntervals(table, () => base, { figure: "establishments", correlation });
      const truth =
        (share * base.nation) / table.establishments.subarray(0, table.offsets[1]).reduce((a, b) => a + b, 0);
      const held = { small: [0, 0], large: [0, 0] };
      for (let cell = 0; cell < table.offsets[1]; cell++) {
        const of = held[total[table.region[cell]] * share < 15 ? "small" : "large"];
        of[0] += Number(lower[cell] <= truth && truth <= upper[cell]);
        of[1]++;
      }
      for (const [covered, all] of Object.values(held)) {
        expect(all).toBeGreaterThan(100);
        expect(covered / all).toBeGreaterThan(0.85);
        expect(covered / all).toBeLessThan(0.95);
      }
    },
  );

  it("are those of the binomial where nothing gathers, and hardly wider for a few places that live from the industry", () => {
    const even = municipalities(0.02, 0, createRandom(5));
    const correlation = regionalCorrelation(even.table, () => even.base);
    expect(correlation[0]).toBeLessThan(2e-5);
    const known = municipalities(0.02, 0.002, createRandom(6), { tenfold: 16 });
    expect(regionalCorrelation(known.table, () => known.base)[0]).toBeLessThan(0.004);
  });
});
