import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaLimits } from "#clusters/strength/betaLimits.ts";
import { betaQuantile } from "#spatial/pattern/betaQuantile.ts";

describe("betaLimits", () => {
  it("are within 1% of their distance from the mean of the exact quantiles, for any shapes and levels", () => {
    const limitsOf = new Map([0.5, 0.8, 0.9, 0.95].map((level) => [level, betaLimits(level)]));
    const logShape = fc.double({ min: Math.log(0.5), max: Math.log(1e5), noNaN: true });
    fc.assert(
      fc.property(logShape, logShape, fc.constantFrom(...limitsOf.keys()), (logA, logB, level) => {
        const [a, b] = [Math.max(0.5, Math.exp(logA)), Math.max(0.5, Math.exp(logB))];
        const { lower, upper } = limitsOf.get(level)!;
        const mean = a / (a + b);
        const [low, high] = [betaQuantile((1 - level) / 2, a, b), betaQuantile((1 + level) / 2, a, b)];
        expect(Math.abs(lower(a, b) - low)).toBeLessThan(0.01 * Math.abs(low - mean) + 1e-15);
        expect(Math.abs(upper(a, b) - high)).toBeLessThan(0.01 * Math.abs(high - mean) + 1e-15);
      }),
      { numRuns: 400 },
    );
  });

  it("are within 0.6% where both shapes are small or near each other, where the approximation is hardest", () => {
    const { lower, upper } = betaLimits(0.9);
    let worst = 0;
    for (let a = 0.5; a < 40; a *= 1.17)
      for (let ratio = 1; ratio < 30; ratio *= 1.3) {
        const b = a * ratio;
        const mean = a / (a + b);
        const [low, high] = [betaQuantile(0.05, a, b), betaQuantile(0.95, a, b)];
        worst = Math.max(
          worst,
          Math.abs((lower(a, b) - low) / (low - mean)),
          Math.abs((upper(a, b) - high) / (high - mean)),
        );
      }
    expect(worst).toBeGreaterThan(0.001);
    expect(worst).toBeLessThan(0.008);
  });

  it("mirror each other", () => {
    const { lower, upper } = betaLimits(0.9);
    for (const [a, b] of [
      [0.5, 3],
      [2, 3],
      [7, 400],
      [60, 80],
    ])
      expect(lower(a, b)).toBeCloseTo(1 - upper(b, a), 12);
  });

  it("refuse a level that is no probability", () => {
    expect(() => betaLimits(90)).toThrow("between 0 and 1, got 90");
  });
});
