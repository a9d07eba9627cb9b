import { expect, test } from "vitest";
import { MEASURE_GROUPS } from "../../../src/panels/regional/rule/measureGroups";
import { yearsFor } from "../../../src/panels/regional/rule/yearsFor";
import { MEASURES } from "../../../src/state/query/query";

test("every measure of the query is in exactly one group", () => {
  expect(MEASURE_GROUPS.flatMap(({ measures }) => [...measures] as string[]).sort()).toEqual([...MEASURES].sort());
});

test("a year always has a base year before it", () => {
  expect(yearsFor(2021, 2017)).toEqual({ year: 2021, baseYear: 2017 });
  expect(yearsFor(2018, 2019)).toEqual({ year: 2018, baseYear: 2017 });
  expect(yearsFor(2017, 2017)).toEqual({ year: 2018, baseYear: 2017 });
});
