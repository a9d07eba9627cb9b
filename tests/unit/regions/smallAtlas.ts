import fc from "fast-check";
import { industryTree, type IndustryTree } from "#industries/industryTree.ts";
import { type CountSource, countTable } from "#regions/counts/countTable.ts";
import { regionTable, type RegionTable } from "#regions/regionTable.ts";

/**
 * Sector A with classes A1 (slot 0) and A2 (slot 1), A1 with A11 (shared) and us:A12; sector B (slot 2) with us:B1, mx:B2; sector
 * C, which the source does not cover. States US-01 (two counties) and US-02 (one), MX-01; an area of a county in each of two states,
 * and one of the county that is left.
 */
export const tree: IndustryTree = industryTree({
  id: ["A", "A1", "A11", "us:A12", "A2", "B", "us:B1", "mx:B2", "C"],
  code: ["10", "101", "1011", "1012", "102", "20", "201", "202", "30"],
  parent: [-1, 0, 1, 1, 0, -1, 5, 5, -1],
  system: ["shared", "shared", "shared", "naics", "shared", "shared", "naics", "scian", "shared"],
  en: ["A", "A1", "A11", "A12", "A2", "B", "B1", null, "C"],
  es: [null, null, null, null, null, null, null, "B2", null],
});
export const SLOTS = Int32Array.of(1, 4, 5);

export const regions: RegionTable = regionTable({
  id: ["MX-01", "US-01", "US-02", "US-01001", "US-01003", "US-02001", "US-A00500"],
  name: ["Uno", "One", "Two", "North", "South", "West", "North-West, AA-BB"],
  parent: [-1, -1, -1, 1, 1, 2, -1],
  level: ["state", "state", "state", "county", "county", "county", "market"],
  partOf: { market: [-1, -1, -1, 6, 4, 6, -1] },
  letters: ["", "AA", "BB"],
  population: [null, 3000, null, 1000, 2000, null, 1000],
  lon: [0, 0, 0, 0, 0, 0, 0],
  lat: [0, 0, 0, 0, 0, 0, 0],
  bounds: [null, null, null, null, null, null, null],
});
export const COUNTIES = [3, 4, 5];

/** One cell: slot, region, employment (null withheld), establishments. */
export type Cell = [slot: number, region: number, employment: number | null, establishments: number];

export function tableOf(year: number, cells: readonly Cell[]) {
  return countTable(year, SLOTS.length, {
    slot: Int32Array.from(cells, ([slot]) => slot),
    region: Int32Array.from(cells, ([, region]) => region),
    employment: Float64Array.from(cells, ([, , employment]) => employment ?? Number.NaN),
    establishments: Float64Array.from(cells, ([, , , establishments]) => establishments),
    payroll: Float64Array.from(cells, ([, , employment]) => (employment === null ? Number.NaN : employment * 10)),
  });
}

export function sourceOf(...years: { year: number; cells: readonly Cell[] }[]): CountSource {
  return {
    economy: "US",
    system: "naics",
    slots: SLOTS,
    hasEmployment: true,
    hasEstablishments: true,
    hasPayroll: true,
    level: "county",
    years: new Map(years.map(({ year, cells }) => [year, tableOf(year, cells)])),
  };
}

/** Any set of cells, at most one for each slot and county, some withheld. */
export const anyCells: fc.Arbitrary<Cell[]> = fc
  .array(
    fc.record({
      employment: fc.option(fc.nat(500)),
      establishments: fc.integer({ min: 3, max: 50 }),
      isPublished: fc.boolean(),
    }),
    { minLength: 9, maxLength: 9 },
  )
  .map((draws) =>
    draws.flatMap(({ employment, establishments, isPublished }, i): Cell[] =>
      isPublished ? [[Math.floor(i / 3), COUNTIES[i % 3], employment, establishments]] : [],
    ),
  );
