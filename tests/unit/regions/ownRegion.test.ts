import { describe, expect, it } from "vitest";
import { setOwnRegion } from "#regions/ownRegion.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { regionTable } from "#regions/regionTable.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const file = atlasJson<RegionFile>("regions.json");

describe("a region of one's own", () => {
  it("is the sum of its counties, which their labour markets are left without", () => {
    const regions = regionTable(file);
    const at = (id: string) => regions.index.get(id)!;
    expect(setOwnRegion(regions, { name: "Two", regions: ["US-26163", "US-02150"] })).toBe("US-X1");
    const own = regions.partOf("own");
    expect([own[at("US-26163")], own[at("US-02150")], own[at("US-X1")]]).toEqual([
      at("US-X1"),
      at("US-X1"),
      at("US-X1"),
    ]);
    expect([own[at("US-26099")], own[at("US-A19820")]]).toEqual([at("US-A19820"), at("US-A19820")]);
    expect(own[at("US-A02150")], "nothing is left of it").toBe(-1);
    expect([own[at("US-26")], own[at("MX-19039")]]).toEqual([-1, -1]);
    expect([regions.name[at("US-X1")], regions.population[at("US-X1")]]).toEqual([
      "Two",
      regions.population[at("US-26163")] + regions.population[at("US-02150")],
    ]);
  });

  it("takes areas and states for their counties, once each, and forgets what it was before", () => {
    const regions = regionTable(file);
    const own = regions.partOf("own");
    const parts = () =>
      [...own.keys()].filter((part) => own[part] === regions.index.get("US-X1") && regions.level[part] === "county");
    setOwnRegion(regions, { name: "Michigan", regions: ["US-26"] });
    expect(parts()).toHaveLength(83);
    setOwnRegion(regions, { name: "Detroit", regions: ["US-A19820", "US-26163"] });
    expect(parts().map((part) => regions.id[part])).toEqual(
      ["26087", "26093", "26099", "26125", "26147", "26163"].map((code) => `US-${code}`),
    );
  });

  it("lies in one economy, and in the atlas", () => {
    const regions = regionTable(file);
    expect(() => setOwnRegion(regions, { name: "x", regions: ["US-26163", "MX-19039"] })).toThrow(
      "regions of one economy",
    );
    expect(() => setOwnRegion(regions, { name: "x", regions: [] })).toThrow("got none");
    expect(() => setOwnRegion(regions, { name: "x", regions: ["US-99999"] })).toThrow("got US-99999");
    expect(setOwnRegion(regions, { name: "x", regions: ["MX-19039", "MX-A14901"] })).toBe("MX-X1");
  });
});
