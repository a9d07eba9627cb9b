import { expect, test } from "vitest";
import { MEASURE_GROUPS } from "#panels/acrossRegions/rule/measureGroups.ts";
import { yearsFor } from "#panels/acrossRegions/rule/yearsFor.ts";
import { MEASURES } from "#state/query/query.ts";

test("every measure of the query is in exactly one group", () => {
  expect(MEASURE_GROUPS.flatMap(({ measures }) => [...measures] as string[]).sort()).toEqual([...MEASURES].sort());
});

test("a year always has a base year before it", () => {
  expect(yearsFor(2021, 2017)).toEqual({ year: 2021, baseYear: 2017 });
  expect(yearsFor(2018, 2019)).toEqual({ year: 2018, baseYear: 2017 });
  expect(yearsFor(2017, 2017)).toEqual({ year: 2018, baseYear: 2017 });
});
