import { beforeAll, expect, it } from "vitest";
import { atlasEngine } from "#engine/regions/atlasEngine.ts";
import { ownRegionId } from "#regions/ownRegion.ts";
import { atlasOnDisk } from "#tests/atlasFile.ts";

const engine = atlasEngine(() => atlasOnDisk);
const neighboursOf = async (id: string) =>
  (await engine.sketch(id))?.neighbours.map(({ region }) => `${region.id} ${region.name}`).sort();

beforeAll(async () => {
  await engine.load("");
});

it("has the counties a county borders on", async () => {
  // Sedgwick County, Kansas: its neighbours by the map of the state.
  expect(await neighboursOf("US-20173")).toEqual([
    "US-20015 Butler County",
    "US-20079 Harvey County",
    "US-20095 Kingman County",
    "US-20155 Reno County",
    "US-20191 Sumner County",
  ]);
});

it("compares like with like: states of a state, in each economy", async () => {
  expect(await neighboursOf("US-23")).toEqual(["US-33 New Hampshire"]);
  expect(await neighboursOf("MX-01")).toEqual(["MX-14 Jalisco", "MX-32 Zacatecas"]);
});

it("lies within its box", async () => {
  const { outline } = (await engine.sketch("US-20173"))!;
  const { bounds } = (await engine.facts("US-20173"))!;
  const [west, south, east, north] = bounds!;
  const all = outline.flat();
  expect(Math.min(...all.map(([lon]) => lon))).toBeCloseTo(west, 1);
  expect(Math.max(...all.map(([lon]) => lon))).toBeCloseTo(east, 1);
  expect(Math.min(...all.map(([, lat]) => lat))).toBeCloseTo(south, 1);
  expect(Math.max(...all.map(([, lat]) => lat))).toBeCloseTo(north, 1);
});

it("takes the parts of a region of one's own together, and none of them for a neighbour", async () => {
  const own = { name: "Two", regions: ["US-20173", "US-20015"] };
  expect(engine.setOwnRegion(own)).toBeUndefined();
  const { outline, neighbours } = (await engine.sketch(ownRegionId(own)))!;
  expect(outline).toHaveLength(1);
  expect(neighbours.map(({ region }) => region.id)).not.toEqual(expect.arrayContaining(["US-20173"]));
  expect(neighbours.map(({ region }) => region.id)).toEqual(expect.arrayContaining(["US-20079", "US-20035"]));
});

it("is none where the atlas has no such region", async () => {
  expect(await engine.sketch("US-99999")).toBeUndefined();
});
