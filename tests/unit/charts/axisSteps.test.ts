import { expect, test } from "vitest";
import { axisSteps } from "#charts/axisSteps.ts";

test("a log axis has 1, 2 and 5 of each decade it spans, or only 1 when that is many", () => {
  expect(axisSteps([1, 200], "log", 6)).toEqual([1, 2, 5, 10, 20, 50, 100, 200]);
  expect(axisSteps([0.5, 100], "log", 6)).toEqual([0.5, 1, 2, 5, 10, 20, 50, 100]);
  expect(axisSteps([0.1, 1000], "log", 6)).toEqual([0.1, 1, 10, 100, 1000]);
  expect(axisSteps([0.01, 10_000], "log", 6)).toEqual([0.01, 0.1, 1, 10, 100, 1000, 10_000]);
});

test("a linear axis has round numbers", () => {
  expect(axisSteps([0, 200], "linear", 6)).toEqual([0, 50, 100, 150, 200]);
});
