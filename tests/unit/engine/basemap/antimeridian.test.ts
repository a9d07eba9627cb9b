import { feature } from "topojson-client";
import type { Geometry, MultiPolygon, Position } from "geojson";
import { expect, it } from "vitest";
import { withoutJumps } from "#engine/basemap/antimeridian.ts";
import type { GeometryCollection, Topology } from "topojson-specification";
import { atlasJson } from "#tests/atlasFile.ts";

const longestStep = (ring: Position[]) => Math.max(...ring.slice(1).map(([lon], i) => Math.abs(lon - ring[i][0])));

it("runs an island that crosses the antimeridian on beyond 180", () => {
  const fiji: Geometry = {
    type: "Polygon",
    coordinates: [
      [
        [179, -17],
        [-179, -17],
        [-179, -16],
        [179, -16],
        [179, -17],
      ],
    ],
  };
  expect(withoutJumps(fiji)).toEqual({
    type: "Polygon",
    coordinates: [
      [
        [179, -17],
        [181, -17],
        [181, -16],
        [179, -16],
        [179, -17],
      ],
    ],
  });
});

it("closes a ring around the pole along the pole", () => {
  const stitched: Geometry = {
    type: "Polygon",
    coordinates: [
      [
        [-120, -70],
        [0, -70],
        [120, -70],
        [-120, -70],
      ],
    ],
  };
  expect(withoutJumps(stitched)).toEqual({
    type: "Polygon",
    coordinates: [
      [
        [-120, -70],
        [0, -70],
        [120, -70],
        [240, -70],
        [240, -90],
        [-120, -90],
        [-120, -70],
      ],
    ],
  });
});

it("keeps a hole inside the ring it belongs to", () => {
  const ring: Geometry = {
    type: "Polygon",
    coordinates: [
      [
        [170, 0],
        [-170, 0],
        [-170, 9],
        [170, 9],
        [170, 0],
      ],
      [
        [-176, 2],
        [-174, 2],
        [-174, 4],
        [-176, 2],
      ],
    ],
  };
  expect((withoutJumps(ring) as typeof ring).coordinates[1][0]).toEqual([184, 2]);
});

it("leaves no jump in the land of the atlas", () => {
  const topology = atlasJson<Topology<{ land: GeometryCollection }>>("land.json");
  const land = feature(topology, topology.objects.land) as unknown as { features: { geometry: MultiPolygon }[] };
  const rings = land.features.flatMap(({ geometry }) => (withoutJumps(geometry) as MultiPolygon).coordinates.flat());
  const jumps = rings.filter((ring) => longestStep(ring) > 180 && !ring.some(([, lat]) => Math.abs(lat) === 90));
  expect(rings.length).toBeGreaterThan(1000);
  expect(jumps).toEqual([]);
});
