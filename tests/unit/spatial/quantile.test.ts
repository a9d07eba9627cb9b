import { quantile as d3Quantile } from "d3-array";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderStatistic, quantile } from "#spatial/quantile.ts";

describe("orderStatistic", () => {
  it("is the element of the sorted values, which it leaves divided there", () => {
    const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.nat(), (list, any) => {
        const rank = any % list.length;
        const rearranged = Float64Array.from(list);
        const found = orderStatistic(rearranged, rank);
        const sorted = Float64Array.from(list).sort();
        expect(found).toBe(sorted[rank]);
        expect(rearranged.slice().sort()).toEqual(sorted);
        expect(rearranged.subarray(0, rank).every((value) => value <= found)).toBe(true);
        expect(rearranged.subarray(rank).every((value) => value >= found)).toBe(true);
      }),
    );
  });

  it("takes infinite values and values in order, all equal or falling", () => {
    expect(orderStatistic(Float64Array.of(Infinity, 3, -Infinity, 5), 2)).toBe(5);
    for (const make of [(i: number) => i, () => 7, (i: number) => -i]) {
      const values = Float64Array.from({ length: 1000 }, (_, i) => make(i));
      expect(orderStatistic(values.slice(), 250)).toBe(values.slice().sort()[250]);
    }
  });
});

describe("quantile", () => {
  it("interpolates between order statistics as R does by default", () => {
    const sizes = Float64Array.of(800, 60, 5000, 250, 100, 1500, 400, 2500);
    expect(quantile(sizes, 0.25)).toBe(212.5);
    expect(quantile(sizes, 1)).toBe(5000);
    expect(quantile(Float64Array.of(), 0.5)).toBeNaN();
    expect(() => quantile(sizes, 75)).toThrow("got 75");
  });

  it("agrees with d3 in any order, to the last bit with itself in ascending order", () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const found = quantile(Float64Array.from(list), p);
        expect(found).toBeCloseTo(d3Quantile(list, p)!, 9);
        expect(found).toBe(quantile(Float64Array.from(list).sort(), p));
      }),
    );
  });
});
