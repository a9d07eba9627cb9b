import { area } from "@turf/area";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import fc from "fast-check";
import type { Position } from "geojson";
import { expect, test } from "vitest";
import { clusterOutline } from "#clusters/found/clusterOutline.ts";
import { cutAtAntimeridian } from "#clusters/found/cutAtAntimeridian.ts";
import { createRandom } from "#spatial/random.ts";

const REACH = { maxEdge: 50_000, margin: 1000 };
const outline = (ring: Position[]) => ({ type: "Polygon" as const, coordinates: [ring] });

test("an outline over 180 degrees is two, as in RFC 7946, 3.1.9", () => {
  const square = [
    [170, 40],
    [190, 40],
    [190, 50],
    [170, 50],
    [170, 40],
  ];
  const cut = cutAtAntimeridian(outline(square));
  expect(cut.type).toBe("MultiPolygon");
  const corners = cut.coordinates.map((part) => new Set((part[0] as Position[]).map(String)));
  expect(corners).toEqual([
    new Set(["170,40", "180,40", "180,50", "170,50"]),
    new Set(["-180,40", "-170,40", "-170,50", "-180,50"]),
  ]);
});

test("an outline that is within ±180 stays as it is, one beyond is moved", () => {
  const ring = (west: number) => [
    [west, 0],
    [west + 5, 0],
    [west + 5, 5],
    [west, 0],
  ];
  expect(cutAtAntimeridian(outline(ring(175)))).toEqual(outline(ring(175)));
  expect(cutAtAntimeridian(outline(ring(-180)))).toEqual(outline(ring(-180)));
  expect(cutAtAntimeridian(outline(ring(181)))).toEqual(outline(ring(-179)));
  expect(cutAtAntimeridian(outline(ring(-190)))).toEqual(outline(ring(170)));
});

test("what is cut holds every place, within ±180, counterclockwise and on as much ground", () => {
  const groups = fc.record({
    seed: fc.integer(),
    count: fc.integer({ min: 1, max: 40 }),
    width: fc.constantFrom(0.01, 1, 4),
    at: fc.constantFrom<[string, number, number]>(
      ["east", 179, 10],
      ["west", -180, -30],
      ["north", 0, 90],
      ["south", 50, -90],
    ),
  });
  fc.assert(
    fc.property(groups, ({ seed, count, width, at: [side, west, south] }) => {
      const random = createRandom(seed);
      const isPole = side === "north" || side === "south";
      const places = Array.from({ length: count }, () => {
        const [a, b] = [random(), random()];
        if (isPole) return [360 * a - 180, south - Math.sign(south) * width * (0.1 + b)];
        const lon = west + width * a;
        return [lon > 180 ? lon - 360 : lon, south + width * b];
      });
      const [lon, lat] = [0, 1].map((axis) => places.map((place) => place[axis]));
      const drawn = clusterOutline(lon, lat, REACH);
      const cut = cutAtAntimeridian(drawn.outline);
      const parts = cut.type === "Polygon" ? [cut.coordinates] : cut.coordinates;
      const corners = parts.flat(2);
      expect(corners.filter(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90)).toEqual([]);
      for (const part of parts) expect(turns(part[0])).toBeGreaterThan(0);
      expect(area(cut) / 1e6 / drawn.areaKm2).toBeCloseTo(1, 1);
      const isHeld = ([x, y]: Position) => {
        const edge = 4e-6;
        const aside = edge / Math.cos((y * Math.PI) / 180);
        const isHere = ([a, b]: Position) =>
          Math.abs(b - y) < edge && [0, 360].some((turn) => Math.abs(Math.abs(a - x) - turn) < aside);
        const around = [0, aside, -aside].flatMap((a) => [0, edge, -edge].map((b) => [x + a, y + b]));
        return corners.some(isHere) || around.some((place) => booleanPointInPolygon(place, cut));
      };
      expect(places.filter((place) => !isHeld(place))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** Twice the area on the plane, negative of a ring that runs clockwise. */
function turns(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i][0] * y - x * ring[i][1]), 0);
}
