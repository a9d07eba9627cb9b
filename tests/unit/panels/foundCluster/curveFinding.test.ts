import { expect, test } from "vitest";
import { curveFinding } from "#panels/foundCluster/curveFinding.ts";

const curve = (values: number[]) => ({
  distances: [1, 5, 20, 50],
  values,
  globalLow: [0.5, 0.7, 0.8, 0.9],
  globalHigh: [1.6, 1.4, 1.2, 1.1],
});

test("above: where it is farthest outside, and how far the stretch around that reaches", () => {
  expect(curveFinding(curve([1, 1.5, 2.3, 1.2]))).toEqual({ kind: "above", at: 20, value: 2.3, from: 5, to: 50 });
  expect(curveFinding(curve([1.6, 1.5, 2.3, 1.1]))).toMatchObject({ from: 5, to: 20 });
  expect(curveFinding(curve([3, 1, 1.3, 1]))).toEqual({ kind: "above", at: 1, value: 3, from: 1, to: 1 });
});

test("above wins over below; below alone is said", () => {
  expect(curveFinding(curve([1.7, 1, 0.1, 0.1]))).toMatchObject({ kind: "above", at: 1 });
  expect(curveFinding(curve([1, 0.6, 0.3, 1]))).toEqual({ kind: "below", at: 20, value: 0.3, from: 5, to: 20 });
});

test("on the band is inside; without a band or a value nothing is known", () => {
  expect(curveFinding(curve([1.6, 0.7, 1, 1]))).toEqual({ kind: "inside" });
  expect(curveFinding({ ...curve([9, 9, 9, 9]), globalLow: [], globalHigh: [] })).toEqual({ kind: "unknown" });
  expect(curveFinding(curve(Array(4).fill(Number.NaN)))).toEqual({ kind: "unknown" });
});

test("a gap in the values does not end a stretch", () => {
  expect(curveFinding(curve([2, Number.NaN, 2.3, 1]))).toEqual({ kind: "above", at: 20, value: 2.3, from: 1, to: 20 });
});
