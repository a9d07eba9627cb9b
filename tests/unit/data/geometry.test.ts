import { gzipSync } from "node:zlib";
import type { Feature, Geometry, MultiPolygon, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import type { CountriesFile } from "#data/geometry/borders.ts";
import { labelPoint } from "#data/geometry/topologies.ts";
import { regionOfFeature } from "#regions/regionId.ts";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";

/** Objects of the outlines that are lines. */
const LINES = new Set(["coast", "state_lines"]);

/** Every corner of a shape or of lines as text. */
function cornersOf(shape: Geometry | Feature): string[] {
  const { coordinates } = ("geometry" in shape ? shape.geometry : shape) as Polygon | MultiPolygon;
  const numbers = coordinates.flat(4);
  return numbers.flatMap((value, at) => (at % 2 === 0 ? [`${value},${numbers[at + 1]}`] : []));
}

const topology = (name: string) => atlasJson<Topology<Record<string, GeometryCollection>>>(name);
const features = (from: ReturnType<typeof topology>, object: string) =>
  feature(from, from.objects[object]).features as Feature<Polygon | MultiPolygon>[];

describe("geometry of the atlas", () => {
  it("has every region of every level under its number", () => {
    const regions = topology("regions.topo.json");
    expect(features(regions, "us_counties")).toHaveLength(3231);
    expect(features(regions, "us_states")).toHaveLength(56);
    expect(features(regions, "us_markets")).toHaveLength(926 + 1303 + 88);
    expect(features(regions, "us_economic_areas")).toHaveLength(179);
    expect(features(regions, "mx_municipalities")).toHaveLength(2465);
    expect(features(regions, "mx_markets")).toHaveLength(74 + 2465 - 417);
    const mexican = features(regions, "mx_states").map(({ id }) => regionOfFeature(Number(id)));
    expect(mexican.toSorted()).toEqual(Array.from({ length: 32 }, (_, i) => `MX-${String(i + 1).padStart(2, "0")}`));
  });

  it("keeps every shape closed and with an inside after simplification", () => {
    const regions = topology("regions.topo.json");
    for (const object of Object.keys(regions.objects).filter((name) => !LINES.has(name))) {
      for (const { geometry } of features(regions, object)) {
        const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
        for (const ring of rings) {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(Math.hypot(ring[0][0] - ring.at(-1)![0], ring[0][1] - ring.at(-1)![1])).toBeLessThan(0.006);
        }
      }
    }
  });

  it("opens the first view with at most 150 KB of compressed land", () => {
    expect(gzipSync(atlasBytes("land.json")).length).toBeLessThan(150 * 1024);
    expect(atlasBytes("land-fine.json").length).toBeLessThan(500 * 1024);
  });

  it("has the line of a county where the shore is: each corner of the coast is one of a county and of its state", () => {
    const regions = topology("regions.topo.json");
    const corners = (layers: string[]) =>
      new Set(layers.flatMap((layer) => features(regions, layer)).flatMap(({ geometry }) => cornersOf(geometry)));
    const coast = mesh(regions, regions.objects.coast as never)
      .coordinates.flat()
      .map(String);
    const states = corners(["us_states", "mx_states"]);
    const parts = corners(["us_counties", "mx_municipalities"]);
    expect(coast.length).toBeGreaterThan(10_000);
    expect(coast.filter((corner) => !states.has(corner) || !parts.has(corner))).toEqual([]);
  });

  it("has the shore of Wayne County finer than the package, which gives the whole county 15 corners", () => {
    const regions = topology("regions.topo.json");
    const wayne = features(regions, "us_counties").find(({ id }) => id === 26163);
    expect(cornersOf(wayne!.geometry).length).toBeGreaterThan(15);
  });

  it("names economies as APEC does, and leaves disputed borders out of those that are always drawn", () => {
    const { labels, borders, borders_away, disputed } = atlasJson<CountriesFile>("countries.json");
    expect(labels.name).toEqual(expect.arrayContaining(["Chinese Taipei", "Hong Kong, China", "Republic of Korea"]));
    expect(labels.name.filter((name) => ["Taiwan", "Kosovo", "W. Sahara"].includes(name))).toEqual([]);
    const near = (lines: Topology, lon: number, lat: number) =>
      cornersOf(feature(lines, lines.objects.lines as never)).some((corner) => {
        const [x, y] = corner.split(",").map(Number);
        return Math.hypot(x - lon, y - lat) < 0.7;
      });
    const places: [string, number, number, boolean][] = [
      ["line of control in Kashmir", 74, 34, true],
      ["Crimea's neck", 34, 46.1, true],
      ["India and Pakistan in Punjab", 74.5, 31, false],
      ["Germany and Poland", 14.6, 52.5, false],
    ];
    for (const [name, lon, lat, isDisputed] of places)
      expect([name, near(disputed, lon, lat), near(borders_away, lon, lat)]).toEqual([name, isDisputed, !isDisputed]);
    expect(near(borders, -114.8, 32.5)).toBe(true);
  });

  it("labels the largest part of a shape", () => {
    const square = (x: number, size: number) => [
      [
        [x, 0],
        [x + size, 0],
        [x + size, size],
        [x, size],
        [x, 0],
      ],
    ];
    expect(labelPoint({ type: "MultiPolygon", coordinates: [square(0, 1), square(10, 4)] })).toEqual({
      lon: 12,
      lat: 2,
      size: 16,
    });
  });
});
