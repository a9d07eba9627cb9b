import { describe, expect, test } from "vitest";
import { industryTree } from "#industries/industryTree.ts";
import { selectedFigure } from "#panels/region/SelectedInRegion.tsx";
import type { RegionIndustry } from "#regions/regionProfile.ts";

// 0 manufacturing > 1 food > 2 bakeries, 3 dairy; 4 vehicles > 5 parts; 6 mining
const tree = industryTree({
  id: ["31-33", "311", "3118", "3115", "336", "3363", "21"],
  code: ["31-33", "311", "3118", "3115", "336", "3363", "21"],
  parent: [-1, 0, 1, 1, 0, 4, -1],
  system: Array(7).fill("shared"),
  en: Array(7).fill("a title"),
  es: Array(7).fill(null),
});
const row = (
  industry: number,
  employment: number,
  establishments: number,
  status: RegionIndustry["status"] = "value",
): RegionIndustry => ({
  industry,
  employment,
  employmentLow: employment,
  employmentHigh: employment,
  estimated: 0,
  establishments,
  status,
  lqEmployment: 1,
  lqEstablishments: 1,
  lqLower: 1,
  lqUpper: 1,
  share: 0.1,
  change: 0,
  series: [],
});
const rows = [row(2, 100, 5), row(3, Number.NaN, 4, "withheld"), row(4, 900, 7)];

describe("the figure of a selected industry", () => {
  test("is its row", () =>
    expect(selectedFigure(tree, rows, 2)).toEqual({ kind: "row", row: rows[0], broader: false }));
  test("is the row of an ancestor where the source does not divide further", () =>
    expect(selectedFigure(tree, rows, 5)).toEqual({ kind: "row", row: rows[2], broader: true }));
  test("is a sum of the rows below, a lower bound where one is withheld", () => {
    expect(selectedFigure(tree, rows, 1)).toEqual({
      kind: "sum",
      estimated: 0,
      rows: 2,
      employment: 100,
      establishments: 9,
      isLowerBound: true,
    });
    expect(selectedFigure(tree, [rows[0], rows[2]], 0)).toEqual({
      kind: "sum",
      estimated: 0,
      rows: 2,
      employment: 1000,
      establishments: 12,
      isLowerBound: false,
    });
  });
  test("is not zero where every part is withheld", () => {
    expect(selectedFigure(tree, [rows[1]], 1)).toMatchObject({ employment: Number.NaN, establishments: 4 });
  });
  test("is none where nothing is published", () => expect(selectedFigure(tree, rows, 6)).toEqual({ kind: "none" }));
});
