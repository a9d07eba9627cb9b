import { expect, it } from "vitest";
import { regionChoice, requestedRegion } from "#cli/atlas/regionChoice.ts";
import { ECONOMIES } from "#economies/economies.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { regionTable } from "#regions/regionTable.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const regions = regionTable(atlasJson<RegionFile>("regions.json"));
const chosen = (text: string) => {
  const { region, note } = regionChoice(text, regions, ECONOMIES);
  return [regions.id[region], note];
};

it.each([
  ["US-A19820", "US-A19820"],
  ["usa19820", "US-A19820"],
  ["19820", "US-A19820"],
  ["US-E079", "US-E079"],
  ["079", "US-E079"],
  ["48201", "US-48201"],
  ["02150", "US-02150"],
  ["15121", "MX-15121"],
  ["MX-A09901", "MX-A09901"],
  ["texas", "US-48"],
  ["harris county, texas", "US-48201"],
  ["kodiak island borough, ak", "US-A02150"],
])("%s is %s and nothing else", (text, id) => {
  expect(chosen(text)).toEqual([id, undefined]);
});

it("takes a code of two economies for the leading one's, and says so", () => {
  expect(chosen("20173")).toEqual([
    "US-20173",
    "20173 is taken for US-20173 Sedgwick County, Kansas; MX-20173 San Juan Atepec, Oaxaca has the same code.",
  ]);
  expect(chosen("19")[0]).toBe("US-19");
});

it("takes several codes for a region of one's own, of one economy", () => {
  const own = requestedRegion("26163, 26099,US-A02150", "Motor cities", regions, ECONOMIES);
  expect([regions.level[own.region], regions.name[own.region]]).toEqual(["own", "Motor cities"]);
  expect(own.note).toMatch(
    /^It consists of US-26163 Wayne County, Michigan; US-26099 Macomb County, Michigan; US-A02150 /,
  );
  expect(own.note).toMatch(/is compared with the labour markets, without what it takes from them\.$/);
  expect(requestedRegion("26,39", undefined, regions, ECONOMIES).note).toMatch(/is compared with the states, /);
  expect(() => requestedRegion("26163,MX-19039", undefined, regions, ECONOMIES)).toThrow("lies in one economy");
  expect(requestedRegion("harris county, texas", undefined, regions, ECONOMIES).note).toBeUndefined();
});
