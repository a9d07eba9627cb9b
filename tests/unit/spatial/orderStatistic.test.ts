import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderStatistic } from "#spatial/orderStatistic.ts";

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
