import fc from "fast-check";
import { expect, test } from "vitest";
import { sizeKey } from "#panels/legend/SizeKey.tsx";

test("round numbers near the largest, a quarter and a twentieth of it", () => {
  expect(sizeKey(4213)).toEqual([2000, 1000, 200]);
  expect(sizeKey(1000)).toEqual([1000, 200, 50]);
  expect(sizeKey(7)).toEqual([5, 1]);
  expect(sizeKey(1)).toEqual([1]);
  expect(sizeKey(0)).toEqual([]);
  expect(sizeKey(Number.NaN)).toEqual([]);
});

test("falls strictly, never above the largest", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (largest) => {
      const key = sizeKey(largest);
      expect(key[0]).toBeLessThanOrEqual(largest);
      expect(key[0]).toBeGreaterThan(largest / 2.6);
      expect(key).toEqual([...new Set(key)].sort((a, b) => b - a));
    }),
  );
});
