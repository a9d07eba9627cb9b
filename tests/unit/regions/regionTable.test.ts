import { describe, expect, it } from "vitest";
import { ECONOMIES } from "#economies/economies.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { regionTable } from "#regions/regionTable.ts";
import { atlasJson } from "#tests/atlasFile.ts";
import { regions as small } from "./smallAtlas.ts";

/** Rows for a region of one's own, one an economy, are last. */
const OWN = ECONOMIES.map(() => -1);

describe("what regions are part of", () => {
  it("is one region a level: its own of that level, none of a level it is not in", () => {
    expect([...small.partOf("state")]).toEqual([0, 1, 2, 1, 1, 2, -1, -1, ...OWN]);
    expect([...small.partOf("market")]).toEqual([-1, -1, -1, 6, 7, 6, 6, 7, ...OWN]);
    expect([...small.partOf("county")]).toEqual([-1, -1, -1, 3, 4, 5, -1, -1, ...OWN]);
    expect(small.partOf("market")).toBe(small.partOf("market"));
  });

  it("gives a county in no area an area of its own, called after it with the letters of its state", () => {
    expect(small.length).toBe(8 + OWN.length);
    const own = small.index.get("US-A01003")!;
    expect([own, small.name[own], small.level[own], small.parent[own]]).toEqual([7, "South, AA", "market", -1]);
    expect([...small.single]).toEqual([-1, -1, -1, -1, -1, -1, -1, 4, ...OWN]);
    expect([small.population[own], small.byFeature.get(1_001_003)]).toEqual([2000, 7]);
  });
});

describe("areas of the atlas", () => {
  const regions = regionTable(atlasJson<RegionFile>("regions.json"));
  const at = (id: string) => regions.index.get(id)!;
  const market = (id: string) => regions.id[regions.partOf("market")[at(id)]];

  it("hold every county and municipality in one labour market, and bear the names of the areas", () => {
    const markets = regions.partOf("market");
    regions.level.forEach((level, region) => {
      if (level === "county" || (level === "municipality" && regions.economy[region] === "MX"))
        expect(regions.level[markets[region]]).toBe("market");
    });
    expect([market("US-26163"), market("US-26099"), market("US-02150")]).toEqual([
      "US-A19820",
      "US-A19820",
      "US-A02150",
    ]);
    expect([market("MX-09015"), market("MX-19039"), market("MX-12079")]).toEqual([
      "MX-A09901",
      "MX-A19901",
      "MX-A12079",
    ]);
    const names = ["US-A19820", "US-A02150", "US-A72001", "US-E079", "MX-A09901", "MX-A12079"].map(
      (id) => regions.name[at(id)],
    );
    expect(names).toEqual([
      "Detroit-Warren-Dearborn, MI",
      "Kodiak Island Borough, AK",
      "Adjuntas, PR",
      "Jacksonville, FL",
      "Valle de México",
      "José Joaquín de Herrera, Guerrero",
    ]);
  });

  it("hold the people of their counties, once each", () => {
    const sum = (level: string, column: Int32Array, of: string) =>
      regions.level.reduce((all, own, region) => {
        const isCounted = own === level && regions.id[region].startsWith(of) && column[region] >= 0;
        return isCounted ? all + (regions.population[region] || 0) : all;
      }, 0);
    const anywhere = new Int32Array(regions.length);
    expect(sum("market", anywhere, "US")).toBe(sum("county", anywhere, "US"));
    expect(sum("market", anywhere, "MX")).toBe(sum("municipality", anywhere, "MX"));
    expect(sum("economic-area", anywhere, "US")).toBe(sum("county", regions.partOf("economic-area"), "US"));
    expect(regions.population[at("US-A19820")]).toBe(
      ["26087", "26093", "26099", "26125", "26147", "26163"]
        .map((code) => regions.population[at(`US-${code}`)])
        .reduce((all, people) => all + people, 0),
    );
  });
});
