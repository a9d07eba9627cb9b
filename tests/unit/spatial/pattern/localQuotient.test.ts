import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaProbability, betaQuantile, logGamma } from "#spatial/pattern/betaQuantile.ts";
import { localQuotient } from "#spatial/pattern/localQuotient.ts";
import { createRandom } from "#spatial/random.ts";

describe("betaQuantile", () => {
  it.each([
    [0.05, 12.5, 29.5, 0.18855835335913917],
    [0.95, 12.5, 29.5, 0.41776306435511973],
    [0.05, 0.5, 10.5, 0.000191736288974476],
    [0.95, 85.5, 2000.5, 0.048367616008020205],
    [0.5, 2, 3, 0.3857275681323895],
    [0.025, 5000.5, 20_000.5, 0.195076536657883],
    [0.05, 40.5, 0.5, 0.9534027168666719],
    [0.05, 0.5, 0.5, 0.0061558297024311365],
    [0.95, 0.5, 1e6, 1.920728045928923e-6],
    [0.95, 3, 250_000.5, 2.5182706300021562e-5],
    [0.95, 1000, 1e6, 0.0010514984957409323],
  ])("of %f with %f, %f is SciPy's", (p, a, b, expected) => {
    expect(betaQuantile(p, a, b) / expected).toBeCloseTo(1, 10);
  });

  it("is the inverse of the probability, and mirrors", () => {
    const shape = fc.double({ min: 0.5, max: 3000, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
        expect(betaProbability(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
        expect(betaQuantile(p, a, b)).toBeCloseTo(1 - betaQuantile(1 - p, b, a), 9);
      }),
    );
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  });

  it("is nearly normal for shapes of billions, and no failure to converge", () => {
    for (const [a, b, digits] of [
      [1e9, 1e9, 4],
      [2.5e9, 2.25e10, 4],
      [1e12, 1e12, 2],
    ]) {
      const deviation = Math.sqrt((a / (a + b)) * (b / (a + b)) * (1 / (a + b)));
      for (const [p, z] of [
        [0.05, -1.6448536269514722],
        [0.95, 1.6448536269514722],
      ])
        expect((betaQuantile(p, a, b) - a / (a + b)) / deviation).toBeCloseTo(z, digits);
    }
  });

  it("settles 1 - x as well as x, which is 3e-8 here", () => {
    expect(
      betaProbability(betaQuantile(0.9892118596503524, 2949.8424058321043, 0.5), 2949.8424058321043, 0.5),
    ).toBeCloseTo(0.9892118596503524, 10);
  });

  it("is what halving the bounds finds, to 11 digits, also for small shapes and far tails", () => {
    const lnShape = fc.double({ min: Math.log(0.3), max: Math.log(1e4), noNaN: true });
    const lnOdds = fc.double({ min: -12, max: 12, noNaN: true });
    fc.assert(
      fc.property(lnOdds, lnShape, lnShape, (odds, lnA, lnB) => {
        const [p, a, b] = [1 / (1 + Math.exp(-odds)), Math.exp(lnA), Math.exp(lnB)];
        const found = betaQuantile(p, a, b);
        const [low, high] = [found * (1 - 1e-11), found * (1 + 1e-11)];
        const exact = bisected(p, a, b);
        expect([low <= exact, exact <= high], `${found} for ${exact}`).toEqual([true, true]);
      }),
      { numRuns: 300 },
    );
  });

  it("knows the gamma function", () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(3.5)).toBeCloseTo(1.2009736023470743, 13);
    expect(logGamma(100.25)).toBeCloseTo(360.28455963776423, 11);
  });
});

function bisected(p: number, a: number, b: number): number {
  let [from, to] = [0, 1];
  for (;;) {
    const middle = from + (to - from) / 2;
    if (middle <= from || middle >= to) return middle;
    if (betaProbability(middle, a, b) < p) from = middle;
    else to = middle;
  }
}

describe("localQuotient", () => {
  it("is 12 times the share for 12 of 40 against 500 of 20,000, between 7.7 and 17.1", () => {
    const { quotient, lower, upper } = localQuotient(12, 40, 500, 20_000);
    expect(quotient).toBeCloseTo(12, 12);
    expect(lower).toBeCloseTo(7.7431170443282005, 9);
    expect(upper).toBeCloseTo(17.08514191607449, 9);
  });

  it("ends at nothing and at all", () => {
    expect(localQuotient(0, 40, 500, 20_000)).toMatchObject({ quotient: 0, lower: 0 });
    expect(localQuotient(40, 40, 500, 20_000)).toMatchObject({ quotient: 40, upper: 40 });
    expect(localQuotient(0, 0, 500, 20_000)).toEqual({ quotient: Number.NaN, lower: Number.NaN, upper: Number.NaN });
    expect(localQuotient(0, 10, 0, 20_000).quotient).toBeNaN();
    expect(() => localQuotient(3, 2, 500, 20_000)).toThrow("got 3 of 2");
  });

  it("holds the quotient, and more of it the wider its level", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 300 }), (c, n) => {
        const narrow = localQuotient(Math.min(c, n), n, 400, 9000, 0.5);
        const wide = localQuotient(Math.min(c, n), n, 400, 9000, 0.95);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(narrow.upper).toBeLessThanOrEqual(wide.upper);
        expect(wide.lower).toBeLessThanOrEqual(wide.quotient);
        expect(wide.quotient).toBeLessThanOrEqual(wide.upper);
      }),
    );
  });

  it("covers a true share of 0.2 in about 90% of samples of 60", () => {
    const random = createRandom(1);
    let covered = 0;
    for (let run = 0; run < 2000; run++) {
      let cases = 0;
      for (let k = 0; k < 60; k++) if (random() < 0.2) cases++;
      const { lower, upper } = localQuotient(cases, 60, 1000, 10_000);
      if (lower <= 2 && upper >= 2) covered++;
    }
    expect(covered / 2000).toBeGreaterThan(0.87);
    expect(covered / 2000).toBeLessThan(0.93);
  });
});
