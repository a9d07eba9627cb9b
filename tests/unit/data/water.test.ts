import type { Feature, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { landBeneath } from "#data/water/landBeneath.ts";
import { atlasJson } from "#tests/atlasFile.ts";

type Shape = Feature<Polygon | MultiPolygon, { name?: string; rank: number } | null>;
const shapes = (from: Topology) =>
  (feature(from, from.objects.shapes as never) as unknown as { features: Shape[] }).features;
/** Polygons whose rings end where they begin: some of Natural Earth's end a step from it. */
const polygonsOf = (from: Topology) =>
  shapes(from)
    .flatMap(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates))
    .map((rings) => rings.map((ring) => [...ring, ring[0]]));
const square = (west: number, south: number, size: number): Feature<Polygon> => ({
  type: "Feature",
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
});

describe("water of the atlas", () => {
  const fine = atlasJson<Record<string, Topology>>("water-fine.json");
  const is = (layer: string, lon: number, lat: number) =>
    polygonsOf(fine[layer]).some((coordinates) => booleanPointInPolygon([lon, lat], { type: "Polygon", coordinates }));

  it("has the Great Lakes, Lake Pontchartrain as a bay of its parishes, and Wichita as built-up", () => {
    expect([is("lakes", -87, 43), is("lakes", -81, 42.3), is("lakes", -82.7, 42.45)]).toEqual([true, true, true]);
    expect([is("bays", -90.1, 30.2), is("bays", -90.1, 29.95)]).toEqual([true, false]);
    expect([is("towns", -97.34, 37.69), is("towns", -98.5, 38.8)]).toEqual([true, false]);
  });

  it("has the names of lakes in the lakes, of rivers on the rivers, with the letters that were lost", () => {
    const { names } = atlasJson<{ names: Record<"name", string[]> & Record<"lon" | "lat" | "rank", number[]> }>(
      "water.json",
    );
    const at = (name: string) => names.name.indexOf(name);
    for (const name of ["Lake Michigan", "Lake St. Clair", "Lago de Chapala"])
      expect([name, is("lakes", names.lon[at(name)], names.lat[at(name)])]).toEqual([name, true]);
    const rivers = [...shapes(fine.rivers), ...shapes(fine.streams)].map(({ properties }) => properties?.name);
    expect(rivers).toEqual(expect.arrayContaining(["Mississippi", "Arkansas", "Río Grande de Santiago", "Pánuco"]));
  });
});

describe("the ground round the Pacific", () => {
  const land = atlasJson<Topology>("land-round.json");
  const rest = atlasJson<Record<string, Topology>>("ground-round.json");
  const isIn = (topology: Topology, lon: number, lat: number) =>
    polygonsOf(topology).some((coordinates) => booleanPointInPolygon([lon, lat], { type: "Polygon", coordinates }));
  const isLand = (lon: number, lat: number) => {
    const { geometry } = feature(land, land.objects.land) as Feature<MultiPolygon>;
    return booleanPointInPolygon([lon, lat], geometry);
  };

  it("has a shore one knows Tokyo, Sydney and Auckland by", () => {
    // Bays, each beside a city that stands on land.
    const waters = [isLand(139.85, 35.5), isLand(151.2, -34.02), isLand(174.7, -37.02)];
    expect(waters).toEqual([false, false, false]);
    expect([isLand(139.7, 35.7), isLand(151.0, -33.8), isLand(174.75, -36.9)]).toEqual([true, true, true]);
  });

  it("has lakes, rivers, built-up areas, and lines between states", () => {
    expect([isIn(rest.lakes, 136.1, 35.3), isIn(rest.lakes, 176, -38.8)]).toEqual([true, true]);
    expect([isIn(rest.towns, 135.5, 34.65), isIn(rest.towns, 133, -25)]).toEqual([true, false]);
    expect(shapes(rest.rivers).map(({ properties }) => properties?.name)).toEqual(
      expect.arrayContaining(["Murray", "Mekong"]),
    );
    const lines = feature(rest.states, rest.states.objects.lines) as Feature<MultiLineString>;
    expect(lines.geometry.coordinates.length).toBeGreaterThan(40);
  });
});

describe("landBeneath", () => {
  const land = landBeneath([square(0, 0, 10)]);

  it("cuts a shape down to what is land, and drops what lies at sea", () => {
    const kept = land.of(square(9, 9, 2))!;
    expect(booleanPointInPolygon([9.5, 9.5], kept)).toBe(true);
    expect(booleanPointInPolygon([10.5, 10.5], kept)).toBe(false);
    expect(land.of(square(20, 20, 1))).toBeUndefined();
  });

  it("finds a bay, but not a strip between two drawings of one shore", () => {
    expect(land.baysIn(square(9, 2, 2))).toHaveLength(1);
    expect(land.baysIn(square(5, 2, 5.005))).toEqual([]);
    expect(land.baysIn(square(2, 2, 3))).toEqual([]);
  });
});
