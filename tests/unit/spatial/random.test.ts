import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createRandom,
  sampleWithoutReplacement,
  weightedSampleWithoutReplacement,
  xoshiro128,
} from "#spatial/random.ts";

describe("createRandom", () => {
  it("is xoshiro128**: the values of the reference implementation in C", () => {
    const next = xoshiro128([0x964d4a0c, 0xd40ab895, 0xad7fdecb, 0x3006f0f0]);
    expect([next(), next(), next(), next()]).toEqual([0xf1391922, 0x6fe53806, 0xa5be2840, 0xf510ee70]);
    expect(xoshiro128([1, 2, 3, 4])()).toBe(11520);
  });

  it("repeats a seed and differs between seeds", () => {
    const draw = (seed: number) => Array.from({ length: 20 }, createRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(0)).not.toEqual(draw(1));
    expect(draw(1).slice(0, 3)).toEqual([0.09156953264027834, 0.5061978038866073, 0.8881928145419806]); // a seed in a link says the same next year
  });

  it("is uniform: mean, variance and ten equal bins of 100,000", () => {
    const random = createRandom(1);
    const values = Array.from({ length: 100_000 }, random);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length).toBeCloseTo(1 / 12, 2);
    const bins = new Uint32Array(10);
    for (const value of values) bins[Math.floor(value * 10)]++;
    const chiSquare = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9); // 0.1% of nine degrees of freedom
  });

  it("refuses a seed that is no integer", () => {
    expect(() => createRandom(0.5)).toThrow("seed: expected an integer, got 0.5");
  });
});

describe("sampleWithoutReplacement", () => {
  it("draws different rows of the range, whatever the buffer held", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer(), (a, b, seed) => {
        const n = Math.max(a, b);
        const k = Math.min(a, b);
        const drawn = sampleWithoutReplacement(n, k, createRandom(seed), new Uint32Array(n).fill(9));
        expect(new Set(drawn).size).toBe(k);
        expect(drawn.every((row) => row < n)).toBe(true);
        expect([...drawn]).toEqual([...sampleWithoutReplacement(n, k, createRandom(seed))]);
      }),
    );
  });

  it("draws every ordered pair of four equally often", () => {
    const random = createRandom(3);
    const times = new Map<string, number>();
    for (let run = 0; run < 12_000; run++) {
      const pair = sampleWithoutReplacement(4, 2, random).join(" ");
      times.set(pair, (times.get(pair) ?? 0) + 1);
    }
    expect(times.size).toBe(12);
    const chiSquare = [...times.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(31.3); // 0.1% of eleven degrees of freedom
  });

  it("refuses more than there are", () => {
    expect(() => sampleWithoutReplacement(3, 4, createRandom(1))).toThrow("expected 0 to 3 of 3, got 4");
  });
});

describe("weightedSampleWithoutReplacement", () => {
  it("draws first by weight, then by weight among the rest, never weight 0", () => {
    const random = createRandom(5);
    const weight = [1, 2, 0, 3];
    const first = new Uint32Array(4);
    const second = new Uint32Array(4);
    for (let run = 0; run < 30_000; run++) {
      const [a, b] = weightedSampleWithoutReplacement(weight, 2, random);
      first[a]++;
      second[b]++;
    }
    expect([...first].map((count) => Math.round(count / 300) / 100)).toEqual([1 / 6, 1 / 3, 0, 1 / 2].map(roughly));
    // P(second = 0) = 1/3 * 1/4 + 1/2 * 1/3 = 1/4 and so on
    expect([...second].map((count) => Math.round(count / 300) / 100)).toEqual([1 / 4, 0.4, 0, 0.35].map(roughly));
  });

  it("refuses weights that are none and samples larger than the rows of weight", () => {
    expect(() => weightedSampleWithoutReplacement([1, -1], 1, createRandom(1))).toThrow("weight 1");
    expect(() => weightedSampleWithoutReplacement([1, 0], 2, createRandom(1))).toThrow("expected 0 to 1 rows");
  });
});

const roughly = (share: number) => expect.closeTo(share, 1);
