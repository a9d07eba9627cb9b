import { VectorTile } from "@mapbox/vector-tile";
import type { FeatureCollection } from "geojson";
import { PbfReader } from "pbf";
import { topology } from "topojson-server";
import type { GeometryObject, Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { geometrySource } from "#engine/basemap/geometrySource.ts";
import { geometryTiles } from "#engine/basemap/geometryTiles.ts";

const square = (west: number, south: number, size: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const regions: FeatureCollection = {
  type: "FeatureCollection",
  features: [
    { type: "Feature", id: "04015", properties: { name: "A" }, geometry: square(-100, 20, 4) },
    { type: "Feature", id: "MX-19", properties: { name: "B" }, geometry: square(-96, 20, 4) },
  ],
};
const FILES: Record<string, unknown> = {
  "regions.json": topology({ regions }),
  "geo.json": regions,
  "line.json": {
    type: "LineString",
    coordinates: [
      [-100, 20],
      [-90, 25],
    ],
  },
  "places.json": { name: ["Laredo", "Far East"], lon: [-99.5, 190], lat: [27.5, 60] },
  "both.json": { borders: topology({ borders: regions }), labels: { name: ["B"], lon: [-94], lat: [22] } },
};

async function loaded(...layers: [layer: string, file: string, object?: string, first?: number][]) {
  const fetched: string[] = [];
  const tiles = geometryTiles((url) => {
    fetched.push(url);
    return url in FILES ? Promise.resolve(FILES[url]) : Promise.reject(new Error(`${url}: 404`));
  });
  for (const layer of layers) await tiles.load(...layer);
  return { tiles, fetched };
}

function features(buffer: ArrayBuffer, layer: string) {
  const found = new VectorTile(new PbfReader(new Uint8Array(buffer))).layers[layer];
  return Array.from({ length: found?.length ?? 0 }, (_, i) => found.feature(i));
}

describe("geometryTiles", () => {
  it("cuts polygons of a topology and of GeoJSON into tiles, numbers as ids, other ids as a property", async () => {
    const { tiles } = await loaded(["a", "regions.json", "regions"], ["b", "geo.json"]);
    const buffer = tiles.tile(["a", "b", "absent"], 3, 1, 3);
    for (const layer of ["a", "b"]) {
      const [first, second] = features(buffer, layer);
      expect([first.id, first.properties.name, first.type]).toEqual([4015, "A", 3]);
      expect([second.id, second.properties.id]).toEqual([2, "MX-19"]);
    }
    expect(tiles.tile(["a"], 3, 7, 7).byteLength).toBe(0);
    expect(tiles.tile(["absent"], 0, 0, 0).byteLength).toBe(0);
  });

  it("gives the outline of a feature in full", async () => {
    const { tiles } = await loaded(["a", "regions.json", "regions"], ["b", "geo.json"]);
    for (const layer of ["a", "b"]) {
      const outline = tiles.outline(layer, 4015);
      expect(outline?.properties?.name).toBe("A");
      const ring = outline?.geometry.type === "Polygon" ? outline.geometry.coordinates[0] : [];
      expect(new Set(ring.map(String))).toEqual(new Set(["-100,20", "-96,20", "-96,24", "-100,24"]));
      expect(tiles.outline(layer, 99)).toBeUndefined();
    }
  });

  it("gives the outline of features taken together, without the border between them", async () => {
    const { tiles } = await loaded(["a", "regions.json", "regions"], ["b", "geo.json"]);
    const merged = await tiles.merged("a", [4015, 2, 99]); // B has no number of its own: it is the second
    const rings = merged?.geometry.type === "MultiPolygon" ? merged.geometry.coordinates.flat() : [];
    expect(rings).toHaveLength(1);
    expect(new Set(rings[0].map(String))).toEqual(
      new Set(["-100,20", "-96,20", "-92,20", "-92,24", "-96,24", "-100,24"]),
    );
    expect(await tiles.merged("a", [99])).toBeUndefined();
    expect(await tiles.merged("b", [4015]), "shared borders are known in a topology alone").toBeUndefined();
  });

  it("gives regions that are points as all of these, where they are taken together", async () => {
    const at = (id: number, lon: number): GeometryObject => ({ type: "Point", id, coordinates: [lon, 45] });
    const topology: Topology = {
      type: "Topology",
      arcs: [],
      objects: { areas: { type: "GeometryCollection", geometries: [at(1, -80), at(2, -75), at(3, -70)] } },
    };
    const merged = await geometrySource(topology, "areas").merged([1, 3]);
    expect(merged?.geometry).toEqual({
      type: "MultiPoint",
      coordinates: [
        [-80, 45],
        [-70, 45],
      ],
    });
  });

  it("takes points in columns, past 180 degrees too, and several layers of one file, fetched once", async () => {
    const { tiles, fetched } = await loaded(
      ["places", "places.json"],
      ["borders", "both.json", "borders"],
      ["labels", "both.json", "labels"],
    );
    const world = tiles.tile(["places", "labels", "borders"], 0, 0, 0);
    const places = features(world, "places");
    expect(places.map(({ properties }) => properties.name)).toContain("Laredo");
    const east = places.find(({ properties }) => properties.name === "Far East");
    expect(east?.loadGeometry()[0][0].x).toBe(Math.round((10 / 360) * 4096));
    expect(features(world, "labels").map(({ properties }) => properties.name)).toEqual(["B"]);
    expect(features(world, "borders").length).toBe(2);
    expect(fetched).toEqual(["places.json", "both.json"]);
  });

  it("takes as many of a layer's features as are asked for", async () => {
    const { tiles } = await loaded(["places", "places.json", undefined, 1]);
    const places = features(tiles.tile(["places"], 0, 0, 0), "places");
    expect(new Set(places.map(({ properties }) => properties.name))).toEqual(new Set(["Laredo"]));
  });

  it("takes a bare line, and says what it found where a layer is missing", async () => {
    const { tiles } = await loaded(["line", "line.json"]);
    expect(features(tiles.tile(["line"], 2, 0, 1), "line")[0].type).toBe(2);
    await expect(tiles.load("x", "regions.json", "states")).rejects.toThrow("expected object states, got regions");
    await expect(tiles.load("x", "none.json")).rejects.toThrow("none.json: 404");
  });
});
