import { expect, test } from "vitest";
import { yearsFor } from "#panels/acrossRegions/rule/yearsFor.ts";

test("a year always has a base year before it", () => {
  expect(yearsFor(2021, 2017)).toEqual({ year: 2021, baseYear: 2017 });
  expect(yearsFor(2018, 2019)).toEqual({ year: 2018, baseYear: 2017 });
  expect(yearsFor(2017, 2017)).toEqual({ year: 2018, baseYear: 2017 });
});
