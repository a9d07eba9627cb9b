import { expect, test } from "vitest";
import { pFigure, roundFigure } from "#panels/foundCluster/view/clusterFigures.ts";

test("figures have the digits they are worth", () => {
  expect([0.847, 0.999, 4.23, 9.96, 10.4, 1250.4].map((value) => roundFigure(value, "en"))).toEqual([
    "0.85",
    "1",
    "4.2",
    "10",
    "10",
    "1,250",
  ]);
});

test("p-values have two digits", () => {
  expect([0.0001, 0.001, 0.0124, 0.3456, 1].map((p) => pFigure(p, "en"))).toEqual([
    "0.0001",
    "0.001",
    "0.012",
    "0.35",
    "1",
  ]);
});
