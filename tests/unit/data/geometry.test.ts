import { gzipSync } from "node:zlib";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { labelPoint } from "#data/geometry/topologies.ts";
import { regionOfFeature } from "#regions/regionId.ts";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";

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
    for (const object of Object.keys(regions.objects)) {
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
    expect(atlasBytes("land-fine.json").length).toBeLessThan(600 * 1024);
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
