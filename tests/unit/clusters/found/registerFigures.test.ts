import { describe, expect, it } from "vitest";
import { registerFigures } from "#clusters/found/registerFigures.ts";
import { registerSites } from "#clusters/found/registerSites.ts";
import { regionTable } from "#regions/regionTable.ts";
import { mFunction } from "#tests/oracles/mFunction.ts";
import { sphereSites } from "#spatial/sitePositions.ts";
import { CROWDED, registerOf, smallTree } from "./smallRegister.ts";

const ids = ["US-48", "US-48201", "US-48071", "MX-19"];
const regions = regionTable({
  id: ids,
  name: ids,
  level: ["state", "county", "county", "state"],
  parent: [-1, 0, 0, -1],
  population: [null, null, null, null],
  lon: [null, null, null, null],
  lat: [null, null, null, null],
  bounds: [null, null, null, null],
});
const [TEXAS, HARRIS, CHAMBERS] = [0, 1, 2];
const OTHER = 2;
const at = (region: string, km: number, industry: number, employment?: number) => ({
  lon: -95 + km / 96,
  lat: 29.7,
  industry,
  employment,
  region,
});
/** Six of one industry in a row of 15 km across the border, two farther off, and others of another industry. */
const table = registerOf([
  at("US-48201", 0, CROWDED, 40),
  at("US-48201", 3, CROWDED, 900),
  at("US-48201", 6, CROWDED),
  at("US-48201", 9, CROWDED),
  at("US-48071", 12, CROWDED),
  at("US-48071", 15, CROWDED, 7),
  at("US-48201", -60, CROWDED),
  at("US-48071", 90, CROWDED),
  at("US-48201", 1, OTHER),
  at("US-48201", 91, OTHER),
  at("US-48071", 200, OTHER),
  at("MX-19", 4, CROWDED, 5000),
]);
const sites = registerSites(table, "US", regions);
const slotOf = smallTree.id.map((_, node) => (node === CROWDED ? 0 : node === OTHER ? 1 : -1));
const itself = regions.id.map((_, region) => region);
const { cell } = registerFigures(sites, slotOf, itself);

describe("figures of a register", () => {
  it("hold the establishments of one economy", () => {
    expect(sites.length).toBe(11);
    expect(registerSites(table, "MX", regions).length).toBe(1);
  });

  it("tell the groups of a region and over how many regions they extend", () => {
    expect(cell(0, HARRIS)).toMatchObject({ establishments: 5, grouped: 4, regions: 2, inGroups: 6 });
    expect(cell(0, CHAMBERS)).toMatchObject({ establishments: 3, grouped: 2, regions: 2, inGroups: 6 });
    expect(cell(1, HARRIS)).toMatchObject({ establishments: 2, grouped: 0, regions: 0, inGroups: 0 });
    expect(cell(1, TEXAS)).toBeUndefined();
  });

  it("name those whose employment is known, the largest first", () => {
    expect(cell(0, HARRIS)).toMatchObject({ staffed: [1, 0] });
    expect(cell(1, HARRIS)).toMatchObject({ staffed: [] });
  });

  it("give M within 10 km, the region's establishments as references", () => {
    const own = [0, 1, 2, 3, 4, 5, 6, 7];
    const all = sphereSites(sites.lon, sites.lat);
    const m = (reference: number[]) => mFunction(all, reference, own, { distances: [10_000] })[0];
    expect(cell(0, HARRIS)!.m).toBeCloseTo(m([0, 1, 2, 3, 6]), 12);
    expect(cell(0, CHAMBERS)!.m).toBeCloseTo(m([4, 5, 7]), 12);
    expect(cell(0, HARRIS)!.m).toBeGreaterThan(1);
  });

  it("count for a state what stands in its counties", () => {
    const state = registerFigures(
      sites,
      slotOf,
      Array.from(regions.parent, (parent, region) => (parent < 0 ? region : parent)),
    );
    expect(state.cell(0, TEXAS)).toMatchObject({ establishments: 8, grouped: 6, regions: 1, inGroups: 6 });
    expect(state.cell(0, HARRIS)).toBeUndefined();
  });
});
