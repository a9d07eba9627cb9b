import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedLevel, ownRegionId, ownRegionProblem, setOwnRegion } from "#regions/ownRegion.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { regionParts } from "#regions/regionId.ts";
import { regionTable } from "#regions/regionTable.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const file = atlasJson<RegionFile>("regions.json");

describe("the id of a region of one's own", () => {
  const code = fc.integer({ min: 1, max: 99_999 }).map((number) => `US-${String(number).padStart(5, "0")}`);

  it("follows from its name and its regions, in whatever order and however often they are named", () => {
    const own = { name: "Two", regions: ["US-26163", "US-02150"] };
    expect(ownRegionId(own)).toBe("US-X62215795");
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 1 }), fc.string(), (regions, name) => {
        const id = ownRegionId({ name, regions });
        expect(regionParts(id).level).toBe("own");
        expect(ownRegionId({ name, regions: [...regions, regions[0]].reverse() })).toBe(id);
      }),
    );
  });

  it("is another where a name or a region is", () => {
    const ids = [
      { name: "Two", regions: ["US-26163", "US-02150"] },
      { name: "Three", regions: ["US-26163", "US-02150"] },
      { name: "Two", regions: ["US-26163", "US-02151"] },
      { name: "Two", regions: ["US-26163"] },
    ].map((own) => ownRegionId(own));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a region of one's own", () => {
  it("is the sum of its counties, which their labour markets are left without", () => {
    const regions = regionTable(file);
    const at = (id: string) => regions.index.get(id)!;
    const id = setOwnRegion(regions, { name: "Two", regions: ["US-26163", "US-02150"] });
    const own = regions.partOf("own");
    expect([own[at("US-26163")], own[at("US-02150")], own[at(id)]]).toEqual([at(id), at(id), at(id)]);
    expect([own[at("US-26099")], own[at("US-A19820")]]).toEqual([at("US-A19820"), at("US-A19820")]);
    expect(own[at("US-A02150")], "nothing is left of it").toBe(-1);
    expect([own[at("US-26")], own[at("MX-19039")]]).toEqual([-1, -1]);
    expect([regions.name[at(id)], regions.population[at(id)], comparedLevel(regions, at(id))]).toEqual([
      "Two",
      regions.population[at("US-26163")] + regions.population[at("US-02150")],
      "market",
    ]);
  });

  it("is compared with regions of the level of its own that are put together, with labour markets where these are counties or mixed", () => {
    const regions = regionTable(file);
    const compared = (members: string[]) =>
      comparedLevel(regions, regions.index.get(setOwnRegion(regions, { name: "x", regions: members }))!);
    expect(
      [
        ["US-26", "US-39"],
        ["US-E079"],
        ["US-A19820", "US-A02150"],
        ["US-26163"],
        ["US-26", "US-39001"],
        ["MX-19"],
        ["MX-19039"],
      ].map(compared),
    ).toEqual(["state", "economic-area", "market", "market", "market", "state", "market"]);
    const states = file.id.filter((id) => /^MX-\d\d$/.test(id));
    expect(compared(states), "nothing is left").toBeUndefined();
  });

  it("takes areas and states for their counties, once each, and forgets what it was before", () => {
    const regions = regionTable(file);
    const own = regions.partOf("own");
    const partsOf = (id: string) =>
      [...own.keys()].filter((part) => own[part] === regions.index.get(id) && regions.level[part] === "county");
    const michigan = setOwnRegion(regions, { name: "Michigan", regions: ["US-26"] });
    expect(partsOf(michigan)).toHaveLength(83);
    const detroit = setOwnRegion(regions, { name: "Detroit", regions: ["US-A19820", "US-26163"] });
    expect(partsOf(detroit).map((part) => regions.id[part])).toEqual(
      ["26087", "26093", "26099", "26125", "26147", "26163"].map((code) => `US-${code}`),
    );
    const row = regions.index.get(detroit)!;
    expect([regions.index.get(michigan), regions.byFeature.get(regions.feature[row])]).toEqual([undefined, row]);
  });

  it("lies in one economy, and in the atlas", () => {
    const regions = regionTable(file);
    expect(() => setOwnRegion(regions, { name: "x", regions: ["US-26163", "MX-19039"] })).toThrow(
      "regions of one economy",
    );
    expect(() => setOwnRegion(regions, { name: "x", regions: [] })).toThrow("got none");
    expect(() => setOwnRegion(regions, { name: "x", regions: ["US-99999"] })).toThrow("got US-99999");
    expect(setOwnRegion(regions, { name: "x", regions: ["MX-19039", "MX-A14901"] })).toMatch(/^MX-X\d{8}$/);
  });

  it("is no region where the atlas lacks one, or they are of several economies or levels", () => {
    const regions = regionTable(file);
    expect(
      [["US-26163", "US-99999"], ["US-26163", "MX-19039"], ["US-26163", "US-26"], ["US-26163"]].map((members) =>
        ownRegionProblem(regions, members),
      ),
    ).toEqual([{ kind: "unknown", regions: ["US-99999"] }, { kind: "economies" }, { kind: "levels" }, undefined]);
  });
});
