import { expect, test } from "vitest";
import { firmFilterOf } from "#state/query/firmFilterOf.ts";
import { DEFAULT_QUERY } from "#state/query/query.ts";

test("an empty list restricts nothing, and what restricts is copied", () => {
  expect(firmFilterOf(DEFAULT_QUERY, undefined)).toEqual({});
  const economies: ("US" | "MX")[] = ["MX"];
  const years: [number, number] = [2010, 2014];
  const mask = new Uint8Array([0, 1]);
  const filter = firmFilterOf({ ...DEFAULT_QUERY, economies, sizes: ["250+"], years }, mask);
  expect(filter).toEqual({ industries: mask, economies: ["MX"], sizes: ["250+"], years: [2010, 2014] });
  expect(filter.economies).not.toBe(economies);
  expect(filter.years).not.toBe(years);
});
