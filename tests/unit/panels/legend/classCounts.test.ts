import { expect, test } from "vitest";
import { industryTree } from "#industries/industryTree.ts";
import { classCounts } from "#panels/legend/Legend.tsx";

const tree = industryTree({
  id: ["31", "311", "3111", "312", "42"],
  code: ["31", "311", "3111", "312", "42"],
  parent: [-1, 0, 1, 0, -1],
  system: Array.from({ length: 5 }, () => "shared" as const),
  en: ["Manufacturing", "Food", "Animal Food", "Beverages", "Wholesale"],
  es: Array.from({ length: 5 }, () => null),
});

test("a class leaves out what the classes inside it have, nearest first", () => {
  expect(classCounts(tree, [0, 1, 2, 4], [100, 40, 10, 25, 7])).toEqual([60, 30, 10, 7]);
});

test("the counts never hold an establishment twice", () => {
  const counts = [100, 40, 10, 25, 7];
  const sum = classCounts(tree, [2, 0, 3], counts).reduce((a, b) => a + b, 0);
  expect(sum).toBe(counts[0]);
});
