import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { falseDiscovery } from "#spatial/areal/falseDiscovery.ts";

/** The p-values of Benjamini and Hochberg's (1995) own example. */
const EXAMPLE = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

const p = fc.array(
  fc.integer({ min: 0, max: 40 }).map((k) => (k === 0 ? NaN : k / 400)),
  { maxLength: 30 },
);

describe("falseDiscovery", () => {
  it("finds four in Benjamini and Hochberg's example, and R's adjusted p-values", () => {
    const found = falseDiscovery(EXAMPLE, 0.05);
    expect(found.count).toBe(4);
    expect([...found.isSignificant]).toEqual(EXAMPLE.map((_, i) => Number(i < 4)));
    [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714286, 0.06385714286, 0.0645, 0.0765, 0.486].forEach((q, i) =>
      expect(found.q[i]).toBeCloseTo(q, 11),
    );
  });

  it("finds three of them if tests may depend in any way, as R's BY", () => {
    const found = falseDiscovery(EXAMPLE, 0.05, { method: "BY" });
    expect(found.count).toBe(3);
    [0.00497734349, 0.00995468698, 0.03152317544, 0.1182119079, 0.2000892083].forEach((q, i) =>
      expect(found.q[i]).toBeCloseTo(q, 10),
    );
    expect(found.q[14]).toBe(1);
  });

  it.each([
    [
      [0.01, 0.02, 0.03, 0.04, 0.05],
      [1, 1, 1, 1, 1],
    ],
    [
      [0.011, 0.021, 0.031, 0.041, 0.051],
      [0, 0, 0, 0, 0],
    ],
    [
      [0.049, 0.5, 0.05, 0.03],
      [0, 0, 0, 0],
    ],
    [
      [0.012, 0.5, 0.024, 0.9],
      [1, 0, 1, 0],
    ],
    [
      [0.03, NaN, 0.04, NaN],
      [1, 0, 1, 0],
    ],
    [[0.05], [1]],
    [[NaN], [0]],
    [[], []],
  ])("by hand: of %j at 5%% significant are %j", (ps, expected) => {
    expect([...falseDiscovery(ps, 0.05).isSignificant]).toEqual(expected);
  });

  it("is its definition, whatever the order, without the undefined", () => {
    fc.assert(
      fc.property(
        p,
        fc.constantFrom(0.05, 0.1, 0.2),
        fc.constantFrom("BH" as const, "BY" as const),
        (ps, alpha, method) => {
          const found = falseDiscovery(ps, alpha, { method });
          const sorted = ps.filter((value) => value > 0).sort((a, b) => a - b);
          const n = sorted.length;
          const level = method === "BH" ? alpha : alpha / sorted.reduce((sum, _, k) => sum + 1 / (k + 1), 0);
          const k = sorted.findLastIndex((value, k) => value <= ((k + 1) * level) / n + 1e-12) + 1;
          expect([found.count, found.tests]).toEqual([k, n]);
          ps.forEach((value, i) => {
            expect(found.isSignificant[i]).toBe(Number(k > 0 && value <= sorted[k - 1]));
            expect(Number.isNaN(found.q[i])).toBe(Number.isNaN(value));
            if (value > 0) expect(found.q[i] <= alpha + 1e-12).toBe(found.isSignificant[i] === 1);
          });
        },
      ),
    );
  });

  it("refuses what is no probability", () => {
    expect(() => falseDiscovery([0.5, 1.2], 0.05)).toThrow("p 1: expected 0 to 1, got 1.2");
  });
});
