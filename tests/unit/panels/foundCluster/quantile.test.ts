import { expect, test } from "vitest";
import { quantile } from "#panels/foundCluster/quantile.ts";

test("the value that the share does not exceed", () => {
  const values = Array.from({ length: 99 }, (_, i) => 99 - i);
  expect(quantile(values, 0.95)).toBe(95);
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
  expect(quantile([4, 1, 3, 2], 1)).toBe(4);
  expect(quantile([7], 0.95)).toBe(7);
  expect(quantile([], 0.95)).toBeNaN();
});
