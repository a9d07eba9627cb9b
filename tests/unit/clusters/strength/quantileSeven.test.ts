import { quantile } from "d3-array";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantileSeven } from "#clusters/strength/quantileSeven.ts";

describe("quantileSeven", () => {
  it("interpolates between order statistics as R does by default", () => {
    const sizes = Float64Array.of(800, 60, 5000, 250, 100, 1500, 400, 2500);
    expect(quantileSeven(sizes, 0.25)).toBe(212.5);
    expect(quantileSeven(sizes, 1)).toBe(5000);
    expect(quantileSeven(Float64Array.of(), 0.5)).toBeNaN();
    expect(() => quantileSeven(sizes, 75)).toThrow("got 75");
  });

  it("agrees with d3 in any order, to the last bit with itself in ascending order", () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const found = quantileSeven(Float64Array.from(list), p);
        expect(found).toBeCloseTo(quantile(list, p)!, 9);
        expect(found).toBe(quantileSeven(Float64Array.from(list).sort(), p));
      }),
    );
  });
});
