import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criticalValue } from "#clusters/found/criticalValue.ts";

describe("criticalValue", () => {
  it("is exceeded exactly by what is significant against the simulated values", () => {
    const values = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 19, maxLength: 120 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 61 }), (simulated, observed) => {
        const asLarge = simulated.filter((value) => value >= observed).length;
        const p = (asLarge + 1) / (simulated.length + 1);
        expect(observed > criticalValue(simulated, 0.05)).toBe(p <= 0.05);
      }),
    );
  });

  it("is the 95th of 99, the largest of too few to be significant and none of none", () => {
    const values = Array.from({ length: 99 }, (_, i) => 99 - i);
    expect(criticalValue(values, 0.05)).toBe(95);
    expect(criticalValue([4, 1, 3, 2], 0.05)).toBe(4);
    expect(criticalValue([], 0.05)).toBeNaN();
  });
});
