import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { falseDiscovery } from "#spatial/areal/falseDiscovery.ts";
import { normalP, normalTail } from "#spatial/areal/normalTail.ts";
import { permutationP, permutationsNeeded } from "#spatial/areal/permutationP.ts";

describe("permutationP", () => {
  it("is (M + 1) / (R + 1), two-sided twice the smaller tail and at most 1", () => {
    expect(permutationP(4, 96, 99, "greater")).toBe(0.05);
    expect(permutationP(4, 96, 99, "less")).toBe(0.97);
    expect(permutationP(4, 96, 99, "two-sided")).toBe(0.1);
    expect(permutationP(60, 50, 99, "two-sided")).toBe(1);
    expect(permutationP(0, 0, 0, "two-sided")).toBe(1);
  });

  it("has a floor: 400 tests at 5% need 7,999 permutations on one side, twice as many on two", () => {
    expect(permutationsNeeded(400, 0.05, "greater")).toBe(7999);
    expect(permutationsNeeded(400, 0.05, "two-sided")).toBe(15_999);
    expect(() => permutationsNeeded(0, 0.05, "less")).toThrow("expected tests and a rate within 0 to 1, got 0");
  });

  it("lets a lone extreme test pass with that many permutations and with none fewer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.constantFrom(0.01, 0.05, 0.1), (tests, alpha) => {
        const passes = (permutations: number) => {
          const p = new Float64Array(tests).fill(1);
          p[0] = permutationP(0, 0, permutations, "two-sided");
          return falseDiscovery(p, alpha).count === 1;
        };
        const needed = permutationsNeeded(tests, alpha, "two-sided");
        expect(passes(needed)).toBe(true);
        expect(passes(needed - 1)).toBe(false);
      }),
    );
  });
});

describe("normalTail", () => {
  it.each([
    [0, 0.5],
    [1, 0.15865525393145705],
    [1.959963984540054, 0.025],
    [2.4999, 0.00621141837494459],
    [2.5, 0.006209665325776132],
    [5, 2.866515718791939e-7],
    [10, 7.61985302416052e-24],
    [37, 5.725571222524575e-300],
    [-3, 0.9986501019683699],
    [Infinity, 0],
  ])("beyond %f lies %f", (z, expected) => {
    const found = normalTail(z);
    if (expected === 0) expect(found).toBe(0);
    else expect(found / expected).toBeCloseTo(1, 12);
  });

  it("is symmetric, and its sides add up", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        expect(normalTail(z) + normalTail(-z)).toBeCloseTo(1, 14);
        expect(normalP(z, "greater") + normalP(z, "less")).toBeCloseTo(1, 14);
        expect(normalP(z, "two-sided")).toBeCloseTo(2 * Math.min(normalP(z, "greater"), normalP(z, "less")), 14);
      }),
    );
    expect(normalTail(NaN)).toBeNaN();
  });
});
