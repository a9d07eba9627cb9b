import { describe, expect, it } from "vitest";
import { clusterProfile } from "#clusters/found/clusterProfile.ts";
import { clusterRegions, delineate } from "#clusters/found/delineate.ts";
import { clusterStudies } from "#clusters/found/clusterStudy.ts";
import { declaredClusters, declaredParks } from "#clusters/found/declaredClusters.ts";
import { nearbyPlaces, type AmenityFile } from "#clusters/found/nearbyPlaces.ts";
import { selectionMask } from "#industries/industrySelection.ts";
import { CROWDED, crowdedRegister, registerOf, smallTree } from "./smallRegister.ts";

const filter = { industries: selectionMask(smallTree, [CROWDED]) };
const amenities: AmenityFile = {
  kind: ["port", "port", "airport", "port", "research", "port"],
  name: ["far", "near", "here", "nearer", "lab", "nearest"],
  detail: ["", "", "ABC", "", null, ""],
  lon: [100, -100, -100.4, -100.2, -99, -100.3],
  lat: [0, 25, 25.7, 25.7, 25, 25.7],
};

function profiled(table = crowdedRegister(3), eps = 2000, minPts = 5) {
  const study = clusterStudies(table, smallTree.length)(filter);
  const delineated = delineate(table, study, { filter, method: "dbscan", eps, minPts });
  const declared = declaredParks(table);
  return {
    table,
    study,
    delineated,
    declared,
    profile: (c: number) => clusterProfile(delineated, c, { table, tree: smallTree, declared, amenities }),
  };
}

describe("clusterProfile", () => {
  it("counts the mix of the footprint and its quotients by their definition", () => {
    const { table, study, delineated, profile } = profiled();
    const { mix, cluster } = profile(0)!;
    const { offsets, rows: sites } = delineated.footprints;
    const inside = [...sites.subarray(offsets[0], offsets[1])].map((site) => table.industry[study.rows[site]]);
    expect(mix.reduce((sum, { establishments }) => sum + establishments, 0)).toBe(cluster.population);
    for (const { industry, establishments, localQuotient, low, high } of mix) {
      const isIn = (node: number) => node >= industry && node < smallTree.end[industry];
      const everywhere = table.industry.filter(isIn).length / table.length;
      expect(establishments).toBe(inside.filter(isIn).length);
      expect(localQuotient).toBeCloseTo(establishments / inside.length / everywhere, 9);
      expect(low).toBeLessThan(localQuotient);
      expect(high).toBeGreaterThan(localQuotient - 1e-9);
      expect(smallTree.depth[industry]).toBeLessThanOrEqual(1);
    }
  });

  it("lists its establishments by employment and measures how few hold it", () => {
    const plant = (employment?: number) => ({ lon: 1, lat: 2, industry: CROWDED, employment });
    const { profile } = profiled(registerOf([10, undefined, 80, 10].map(plant)), 500, 2);
    const { rows, largestShare, effectivePlants, employmentKnown } = profile(0)!;
    expect([...rows]).toEqual([2, 0, 3, 1]);
    expect(employmentKnown).toBe(3);
    expect(largestShare).toBe(0.8);
    expect(effectivePlants).toBeCloseTo(1 / (0.64 + 0.01 + 0.01), 9);
    const unknown = profiled(registerOf([10, undefined, undefined, 10].map(plant)), 500, 2).profile(0)!;
    expect(unknown.largestShare).toBeUndefined();
    expect(unknown.effectivePlants).toBeUndefined();
  });

  it("is nobody's where there is no such cluster", () => {
    expect(profiled().profile(99)).toBeUndefined();
  });

  it("finds the nearest three of a kind", () => {
    const near = nearbyPlaces(amenities, { lon: -100.4, lat: 25.7 });
    expect(near.map(({ name }) => name)).toEqual(["nearest", "nearer", "near", "here", "lab"]);
    expect(near[3]).toMatchObject({ km: 0, detail: "ABC" });
    expect(near[4].detail).toBe("");
  });

  it("counts the regions its establishments stand in", () => {
    const regions = ["MX-19039", "", "MX-19026", "MX-19039"];
    const table = registerOf(regions.map((region) => ({ lon: 0, lat: 0, industry: 1, region })));
    const region = (id: string) => (id === "MX-19039" ? { name: "Monterrey" } : undefined);
    expect(clusterRegions(table, [0, 1, 2, 3], { region })).toEqual([
      { id: "MX-19039", name: "Monterrey", establishments: 2 },
      { id: "MX-19026", name: "MX-19026", establishments: 1 },
    ]);
  });

  it("counts them where they stand, whatever the register says", () => {
    const at = (lon: number, region: string) => ({ lon, lat: 0, industry: 1, region });
    const table = registerOf([at(0, "MX-08019"), at(0, "MX-08037"), at(9, "MX-08037")]);
    const locate = (lon: number, _: number, stated = "") => (lon === 0 ? "MX-08037" : stated);
    expect(clusterRegions(table, [0, 1, 2], { locate })).toEqual([
      { id: "MX-08037", name: "MX-08037", establishments: 3 },
    ]);
  });
});

describe("declaredClusters", () => {
  it("takes one name in one region for one park, however it is spelt", () => {
    const at = (park: string, region: string) => ({ lon: 0, lat: 0, industry: 1, park, region });
    const { parks, parkOf } = declaredParks(
      registerOf([
        at("Parque Ñandú", "MX-01001"),
        at("PARQUE  NANDU.", "MX-01001"),
        at("", "MX-01001"),
        at("Parque Ñandú", "MX-02002"),
      ]),
    );
    expect(parks.map(({ id, establishments }) => [id, establishments])).toEqual([
      ["MX-01001 parque nandu", 2],
      ["MX-02002 parque nandu", 1],
    ]);
    expect([...parkOf]).toEqual([0, 0, -1, 1]);
  });

  it("says of a park what is selected and where it was found, and of a cluster its parks", () => {
    const { delineated, declared, profile } = profiled();
    const [park] = declaredClusters(declared, delineated);
    const members = delineated.delineation.clusters;
    expect(declared.parks).toHaveLength(1);
    expect(park).toMatchObject({ id: "MX-19039 parque nandu", establishments: 50, matching: 50 });
    for (const { cluster, establishments } of park.found) {
      expect(profile(cluster)!.declared).toEqual([{ name: park.name, place: "", establishments, ofPark: 50 }]);
      expect(establishments).toBeLessThanOrEqual(members[cluster].establishments);
    }
    expect(park.found.slice(0, 2).map(({ cluster }) => cluster)).toEqual([0, 1]);
    expect(park.found.reduce((sum, { establishments }) => sum + establishments, 0)).toBeGreaterThan(45);
  });

  it("draws a park without the address that is somewhere else", () => {
    const places = [0, 0.001, 0.002, 3].map((lon) => ({ lon, lat: lon / 2, industry: 1, park: "P" }));
    const { parks, outlines } = declaredParks(registerOf(places));
    expect(parks[0].establishments).toBe(4);
    expect(parks[0].bounds[2]).toBeLessThan(0.1);
    expect(outlines.features[0]).toMatchObject({ id: 1, properties: { declared: 0 } });
  });
});
