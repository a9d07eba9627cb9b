import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kDensity } from "#tests/oracles/kDensity.ts";
import { BINS_A_BANDWIDTH, createKDensitySimulation } from "#spatial/pattern/distance/kDensitySimulation.ts";
import { pairDistances } from "#spatial/pattern/distance/pairDistances.ts";
import { createRandom, sampleWithoutReplacement } from "#spatial/random.ts";
import { pickSites, sphereSites } from "#spatial/sitePositions.ts";
import { planeSites } from "#tests/oracles/planeSites.ts";
import { points } from "#tests/bench/scaleRegister.ts";
import { haversine, P10 } from "#tests/unit/spatial/pointPatternFixture.ts";

const sites = planeSites(P10.x, P10.y);
const kindA = pickSites(sites, P10.a);
const DISTANCES = [0, 1, 2, 3, 4, 6];
const EXACT = [0.1051373837, 0.0964383905, 0.0747968818, 0.0523971796, 0.0441123337, 0.0919022353];
const DBMSS = [0.1052032, 0.0965144, 0.0748922, 0.0525236, 0.0442651, 0.0920262];
const BANDWIDTH = 1.8982781298;

const close = (values: readonly number[], digits: number) => values.map((value) => expect.closeTo(value, digits));

function deviation(values: number[]): number {
  const mean = values.reduce((a, b) => a + b) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

describe("pairDistances", () => {
  it("gives Silverman's bandwidth of P10 by the distances between its A", () => {
    expect(pairDistances(kindA).count).toBe(10);
    expect(pairDistances(kindA).bandwidth).toBeCloseTo(BANDWIDTH, 10);
  });

  it("counts thousands of sites in bins to within a bin", () => {
    const { longitude, latitude } = points(1600, 2);
    const counted = pairDistances(sphereSites(longitude, latitude));
    const distances = new Float64Array(counted.count);
    let k = 0;
    for (let i = 0; i < 1600; i++)
      for (let j = 0; j < i; j++) distances[k++] = haversine(longitude[i], latitude[i], longitude[j], latitude[j]);
    distances.sort();
    expect(k).toBe(counted.count);
    expect(Math.abs(counted.median - (distances[k / 2 - 1] + distances[k / 2]) / 2)).toBeLessThan(100);
    const few = pairDistances(sphereSites(longitude.subarray(0, 1500), latitude.subarray(0, 1500)));
    expect(counted.bandwidth / few.bandwidth).toBeCloseTo(1, 1);
  });

  it("has none without two pairs or two places", () => {
    expect(pairDistances(planeSites([0, 3], [0, 4]))).toEqual({ count: 1, median: 5, bandwidth: Number.NaN });
    expect(pairDistances(planeSites([], []))).toEqual({ count: 0, median: Number.NaN, bandwidth: Number.NaN });
    expect(pairDistances(planeSites([2, 2, 2], [1, 1, 1])).bandwidth).toBe(0);
  });

  it("takes the narrower of standard deviation and interquartile range, but no range of 0", () => {
    const line = pairDistances(planeSites([0, 1, 2, 3, 100], [0, 0, 0, 0, 0]));
    expect(line.bandwidth / (0.9 * 10 ** -0.2)).toBeCloseTo(deviation([1, 1, 1, 2, 2, 3, 97, 98, 99, 100]), 10);
    const far = Array.from({ length: 20 }, (_, k) => (k < 18 ? k / 100 : 500 * k));
    const distances = far.flatMap((a, i) => far.slice(0, i).map((b) => a - b)).sort((a, b) => a - b);
    const at = (rank: number) =>
      distances[Math.floor(rank)] + (rank % 1) * (distances[Math.ceil(rank)] - distances[Math.floor(rank)]);
    const narrow = pairDistances(planeSites(far, new Float64Array(20)));
    expect((at(0.75 * 189) - at(0.25 * 189)) / 1.34).toBeLessThan(deviation(distances));
    expect(narrow.bandwidth).toBeCloseTo(((0.9 * (at(0.75 * 189) - at(0.25 * 189))) / 1.34) * 190 ** -0.2, 10);
    const stacked = [1, 1, 1, 1, 1, 1, 1, 1, 1, 2];
    const share = deviation(Array.from({ length: 45 }, (_, k) => (k < 36 ? 0 : 1)));
    expect(pairDistances(planeSites(stacked, new Float64Array(10))).bandwidth).toBeCloseTo(
      0.9 * share * 45 ** -0.2,
      10,
    );
  });
});

describe("kDensity", () => {
  it("gives the exact values of P10, and dbmss's to its binning", () => {
    const density = kDensity(kindA, { distances: DISTANCES, bandwidth: BANDWIDTH });
    expect([...density]).toEqual(close(EXACT, 9));
    density.forEach((value, k) => expect(Math.abs(value - DBMSS[k])).toBeLessThan(3e-4));
    expect([...kDensity(kindA, { distances: DISTANCES })]).toEqual(close(EXACT, 9));
  });

  it("counts a pair with the product of its weights, in any unit", () => {
    const weight = P10.a.reduce<number[]>((all, row) => [...all, P10.weight[row]], []);
    const h = 1.3;
    const gauss = (u: number) => Math.exp(-(u ** 2) / 2) / Math.sqrt(2 * Math.PI);
    const expected = DISTANCES.map((d) => {
      let density = 0;
      let total = 0;
      for (const [i, a] of P10.a.entries())
        for (const [j, b] of P10.a.entries()) {
          if (i === j) continue;
          const between = Math.hypot(P10.x[a] - P10.x[b], P10.y[a] - P10.y[b]);
          density += (weight[i] * weight[j] * (gauss((d - between) / h) + gauss((d + between) / h))) / h;
          total += weight[i] * weight[j];
        }
      return density / total;
    });
    expect([...kDensity(kindA, { distances: DISTANCES, bandwidth: h, weight })]).toEqual(close(expected, 12));
    const scaled = weight.map((value) => value * 70);
    expect([...kDensity(kindA, { distances: DISTANCES, bandwidth: h, weight: scaled })]).toEqual(close(expected, 12));
  });

  it("integrates to 1 from 0 on", () => {
    const distances = Float64Array.from({ length: 4001 }, (_, k) => k / 100);
    const density = kDensity(kindA, { distances });
    const area = density.reduce((sum, value, k) => sum + value * (k === 0 ? 0.005 : 0.01), 0);
    expect(area).toBeCloseTo(1, 6);
  });

  it("does not change with the order of rows", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const order = sampleWithoutReplacement(5, 5, createRandom(seed));
        expect([...kDensity(pickSites(kindA, order), { distances: DISTANCES })]).toEqual(close(EXACT, 9));
      }),
    );
  });

  it("refuses establishments at one place", () => {
    expect(() => kDensity(planeSites([1, 1, 1], [0, 0, 0]), { distances: [1] })).toThrow("expected more than 0 metres");
  });
});

describe("createKDensitySimulation", () => {
  const random = createRandom(1);

  it("observes the exact density of P10 to 3e-4", () => {
    const { observed, bandwidth } = createKDensitySimulation(sites, P10.a, { distances: DISTANCES, random });
    expect(bandwidth).toBeCloseTo(BANDWIDTH, 10);
    observed.forEach((value, k) => expect(Math.abs(value - EXACT[k])).toBeLessThan(3e-4));
  });

  it.each(["plane", "sphere"] as const)("stays within its bound of the exact density of any sites: %s", (space) => {
    const coordinate = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate, fc.integer({ min: 1, max: 9 })), { minLength: 3, maxLength: 14 }),
        fc.integer(),
        (rows, seed) => {
          const first = Float64Array.from(rows, ([a]) => a);
          const second = Float64Array.from(rows, ([, b]) => b);
          const all = space === "plane" ? planeSites(first, second) : sphereSites(first, second);
          const unit = space === "plane" ? 1 : 100_000;
          const distances = [0, 3, 10, 40].map((d) => d * unit);
          const selected = sampleWithoutReplacement(
            rows.length,
            Math.ceil(rows.length / 2),
            createRandom(seed),
          ).slice();
          for (const weight of [undefined, Array.from(selected, (row) => rows[row][2])]) {
            const bandwidth = 4 * unit;
            const bound = 0.243 / BINS_A_BANDWIDTH / bandwidth;
            const options = { distances, bandwidth, weight };
            const simulation = createKDensitySimulation(all, selected, { ...options, random: createRandom(seed) });
            const exact = kDensity(pickSites(all, selected), options);
            simulation.observed.forEach((value, k) => expect(Math.abs(value - exact[k])).toBeLessThan(bound));
            const drawn = sampleWithoutReplacement(rows.length, selected.length, createRandom(seed));
            const redrawn = kDensity(pickSites(all, drawn), options);
            simulation.next().forEach((value, k) => expect(Math.abs(value - redrawn[k])).toBeLessThan(bound));
          }
        },
      ),
    );
  });

  it("is a hundred times closer than its bound for hundreds of establishments, whose bins round both ways", () => {
    const { longitude, latitude } = points(300, 5);
    const all = sphereSites(longitude, latitude);
    const distances = [0, 50_000, 300_000, 1_000_000];
    const { observed, bandwidth } = createKDensitySimulation(all, Uint32Array.from(longitude.keys()), {
      distances,
      random,
    });
    const exact = kDensity(all, { distances });
    observed.forEach((value, k) => expect(Math.abs(value - exact[k]) * bandwidth).toBeLessThan(5e-6));
  });

  it("repeats a seed", () => {
    const curves = [1, 1, 2].map((seed) =>
      [...createKDensitySimulation(sites, P10.a, { distances: DISTANCES, random: createRandom(seed) }).next()].join(
        " ",
      ),
    );
    expect(curves[0]).toBe(curves[1]);
    expect(curves[0]).not.toBe(curves[2]);
  });

  it("refuses one establishment and distances as far as the antipodes", () => {
    expect(() => createKDensitySimulation(sites, [1], { distances: [1], random })).toThrow("at least 2 establishments");
    const globe = sphereSites(P10.x, P10.y);
    expect(() => createKDensitySimulation(globe, P10.a, { distances: [2e7], random })).toThrow("expected at most");
  });
});
