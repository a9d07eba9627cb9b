import { expect, it } from "vitest";
import { regionChoice, requestedRegion } from "#cli/atlas/regionChoice.ts";
import { ECONOMIES } from "#economies/economies.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { regionTable } from "#regions/regionTable.ts";
import { defaultSearch } from "#tests/searchAtlas.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const regions = regionTable(atlasJson<RegionFile>("regions.json"));
const search = defaultSearch();
const atlas = { regions, economies: ECONOMIES, search: async (text: string) => search(text, 6) };
const chosen = async (text: string) => {
  const { region, note } = await regionChoice(text, atlas);
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
])("%s is %s and nothing else", async (text, id) => {
  expect(await chosen(text)).toEqual([id, undefined]);
});

it("takes a code of two economies for the leading one's, and says so", async () => {
  expect(await chosen("20173")).toEqual([
    "US-20173",
    "20173 is taken for US-20173 Sedgwick County, Kansas; MX-20173 San Juan Atepec, Oaxaca has the same code.",
  ]);
  expect((await chosen("19"))[0]).toBe("US-19");
});

it("takes several codes for a region of one's own, of one economy", async () => {
  const own = await requestedRegion("26163, 26099,US-A02150", "Motor cities", atlas);
  expect([regions.level[own.region], regions.name[own.region]]).toEqual(["own", "Motor cities"]);
  expect(own.note).toMatch(
    /^It consists of US-26163 Wayne County, Michigan; US-26099 Macomb County, Michigan; US-A02150 /,
  );
  expect(own.note).toMatch(/is compared with the labour markets, without what it takes from them\.$/);
  expect((await requestedRegion("26,39", undefined, atlas)).note).toMatch(/is compared with the states, /);
  await expect(requestedRegion("26163,MX-19039", undefined, atlas)).rejects.toThrow("lies in one economy");
  expect((await requestedRegion("harris county, texas", undefined, atlas)).note).toBeUndefined();
});

it("takes a name in its own script, or of a city, for the one region that bears it, and says so", async () => {
  expect(await chosen("christchurch")).toEqual(["NZ-13", '"christchurch" is taken for NZ-13 Canterbury.']);
  expect(await chosen("豊田市")).toEqual(["JP-23211", '"豊田市" is taken for JP-23211 Toyota, Aichi.']);
});

it.each([
  ["Detriot", /no region "Detriot"; did you mean US-A19820 Detroit-Warren-Dearborn, MI or /],
  ["Chile", /^Of Chile the atlas has heavy industry only: agglomera plants --economy CL\.$/],
  ["Japan", /^Japan is an economy; --region takes a region of one/],
  ["nowhere at all", /no region "nowhere at all"; expected a code/],
])("says of %s what is meant by it", async (text, said) => {
  await expect(chosen(text)).rejects.toThrow(said);
});
