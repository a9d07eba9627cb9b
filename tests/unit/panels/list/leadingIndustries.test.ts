import { expect, test } from "vitest";
import { industryTree } from "#industries/industryTree.ts";
import { leadingIndustries } from "#panels/list/ListSentence.tsx";

const tree = industryTree({
  id: ["31", "311", "3111", "312", "42", "51"],
  code: ["31", "311", "3111", "312", "42", "51"],
  parent: [-1, 0, 1, 0, -1, -1],
  system: Array.from({ length: 6 }, () => "shared" as const),
  en: ["Manufacturing", "Food", "Animal Food", "Beverages", "Wholesale", "Information"],
  es: Array.from({ length: 6 }, () => null),
});

test("the sectors with the most, when nothing is selected", () => {
  expect(leadingIndustries(tree, [], [60, 40, 10, 20, 70, 0], 3)).toEqual([
    { node: 4, count: 70 },
    { node: 0, count: 60 },
  ]);
});

test("the parts of the only one that has any", () => {
  expect(leadingIndustries(tree, [0], [60, 40, 10, 20, 0, 0], 3).map(({ node }) => node)).toEqual([1, 3]);
  expect(leadingIndustries(tree, [2], [60, 40, 10, 20, 0, 0], 3)).toEqual([{ node: 2, count: 10 }]);
});

test("none when none is there", () => {
  expect(leadingIndustries(tree, [], [0, 0, 0, 0, 0, 0], 3)).toEqual([]);
});
