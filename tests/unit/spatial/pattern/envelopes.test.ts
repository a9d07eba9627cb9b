import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curveTest } from "#spatial/pattern/curveTest.ts";
import { globalBand, localBand } from "#spatial/pattern/envelopes.ts";
import { createKDensitySimulation } from "#spatial/pattern/distance/kDensitySimulation.ts";
import { createMSimulation } from "#spatial/pattern/distance/mFunction.ts";
import { createRandom, type Random, sampleWithoutReplacement } from "#spatial/random.ts";
import { planeSites } from "#tests/oracles/planeSites.ts";

/** Curves that wander: neighbouring distances are alike, as those of K-density are. */
function wander(random: Random, count: number): Float64Array {
  let value = 0;
  return Float64Array.from({ length: count }, () => (value = 0.8 * value + random() - 0.5));
}

const leaves = (curve: Float64Array, { lower, upper }: { lower: Float64Array; upper: Float64Array }) =>
  curve.some((value, k) => value < lower[k] || value > upper[k]);

describe("localBand", () => {
  it("cuts a share off at each end of each distance", () => {
    const curves = Array.from({ length: 101 }, (_, c) =>
      Float64Array.of(c, 100 - c, c === 7 ? 3 : Number.NaN, Number.NaN),
    );
    const { lower, upper } = localBand(curves, 0.05, 4);
    expect([...lower]).toEqual([5, 5, 3, Number.NaN]);
    expect([...upper]).toEqual([95, 95, 3, Number.NaN]);
  });
});

describe("globalBand", () => {
  it("drops the curve that is first at more distances, of those that are first somewhere", () => {
    const curves = [
      [9, 9, 0, 0],
      [5, 5, 9, 0],
      [4, 4, 4, 9],
      [3, 3, 3, 3],
    ].map((values) => Float64Array.from(values));
    const { upper, lower, p } = globalBand(curves[0], curves.slice(1), { alpha: 0.25, side: "greater" });
    expect(p).toBe(0.25);
    expect([...upper]).toEqual([5, 5, 9, 9]);
    expect([...lower]).toEqual([-Infinity, -Infinity, -Infinity, -Infinity]);
  });

  it("gives p = (M + 1) / (R + 1): 1/20 for the most extreme of 20, and 1 for the least", () => {
    const flat = Array.from({ length: 19 }, (_, c) => Float64Array.of(c + 1, c + 1));
    const p = (value: number, side: "greater" | "less" | "two-sided") =>
      globalBand(Float64Array.of(value, value), flat, { alpha: 0.05, side }).p;
    expect(p(30, "greater")).toBe(0.05);
    expect(p(30, "less")).toBe(1);
    expect(p(30, "two-sided")).toBe(0.1); // as extreme as the least of all on the other side
    expect(p(17.5, "greater")).toBe(0.15);
    expect(p(19, "greater")).toBe(0.1); // a tie counts against the claim
  });

  it("refuses an alpha that its simulations cannot reach", () => {
    const curves = Array.from({ length: 18 }, () => Float64Array.of(1));
    expect(() => globalBand(Float64Array.of(2), curves, { alpha: 0.05, side: "two-sided" })).toThrow(
      "expected at least 19 simulations for 0.05, got 18",
    );
  });

  it("is left by the observed curve exactly if p is at most alpha, and by at most alpha of all curves", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom("greater", "less", "two-sided"),
        fc.constantFrom(0.05, 0.1, 0.3),
        fc.boolean(),
        (seed, side, alpha, gaps) => {
          const random = createRandom(seed);
          const all = Array.from({ length: 60 }, () => wander(random, 12));
          if (gaps) for (const curve of all) if (random() < 0.3) curve.fill(Number.NaN, 0, 3);
          const band = globalBand(all[0], all.slice(1), { alpha, side });
          expect(leaves(all[0], band)).toBe(band.p <= alpha);
          expect(all.filter((curve) => leaves(curve, band)).length).toBe(Math.floor(alpha * 60 + 1e-9));
        },
      ),
    );
  });

  it("does not change with the order of curves or distances", () => {
    const random = createRandom(3);
    const all = Array.from({ length: 40 }, () => wander(random, 9));
    const band = globalBand(all[0], all.slice(1), { alpha: 0.1, side: "two-sided" });
    expect(globalBand(all[0], all.slice(1).reverse(), { alpha: 0.1, side: "two-sided" })).toEqual(band);
    const turned = all.map((curve) => curve.toReversed());
    const back = globalBand(turned[0], turned.slice(1), { alpha: 0.1, side: "two-sided" });
    expect(back.p).toBe(band.p);
    expect(back.upper.toReversed()).toEqual(band.upper);
  });
});

describe("curveTest", () => {
  const setting = (seed: number) => {
    const random = createRandom(seed);
    const x = Float64Array.from({ length: 80 }, () => random() ** 2 * 10);
    const y = Float64Array.from({ length: 80 }, () => random() ** 2 * 10);
    const selected = sampleWithoutReplacement(80, 15, random).slice();
    return { sites: planeSites(x, y), selected, random, distances: [0.5, 1, 2, 3, 5] };
  };

  it("does one simulation a step and tells the interim result", () => {
    const { sites, selected, random, distances } = setting(1);
    const test = curveTest(createMSimulation(sites, selected, { distances, random }), { permutations: 25 });
    expect(test.result().global).toBeUndefined();
    for (let done = 1; done < 25; done++) expect(test.step()).toBe(false);
    expect(test.done()).toBe(24);
    expect(test.result().permutations).toBe(24);
    expect(test.result().global?.p).toBeGreaterThan(0);
    expect(test.step()).toBe(true);
    expect(test.step()).toBe(true);
    expect(test.done()).toBe(25);
  });

  const kinds = { M: createMSimulation, "K-density": createKDensitySimulation };
  for (const [name, create] of Object.entries(kinds))
    it(`finds random labels significant in about 5% of 200 registers, real concentration always: ${name}`, () => {
      let significant = 0;
      for (let seed = 0; seed < 200; seed++) {
        const { sites, selected, random, distances } = setting(seed);
        const test = curveTest(create(sites, selected, { distances, random }), { permutations: 39 });
        while (!test.step());
        if ((test.result().global?.p ?? 1) <= 0.05) significant++;
      }
      expect(significant).toBeLessThanOrEqual(19); // 99.7% of binomial(200, 0.05)
      expect(significant).toBeGreaterThanOrEqual(2);
      const { sites, random, distances } = setting(2);
      const corner = Array.from(sites.x.keys()).filter((row) => sites.x[row] < 2 && sites.y[row] < 3);
      const test = curveTest(create(sites, corner, { distances, random }), { permutations: 39, side: "greater" });
      while (!test.step());
      expect(test.result().global?.p).toBe(1 / 40);
    });
});
