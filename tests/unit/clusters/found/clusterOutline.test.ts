import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Polygon } from "geojson";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterOutline } from "#clusters/found/clusterOutline.ts";
import { createRandom } from "#spatial/random.ts";
import { haversine } from "#tests/unit/spatial/pointPatternFixture.ts";

const REACH = { maxEdge: 20_000, margin: 1000 };

/** Whether a place is in an outline, on it, or a rounding error beside it. */
function holds(outline: Polygon, x: number, y: number): boolean {
  if (Math.abs(y) === 90) return outline.coordinates[0].some(([, b]) => b === y);
  const edge = 2e-6;
  const aside = edge / Math.cos((y * Math.PI) / 180);
  const isCorner = ([a, b]: number[]) => Math.abs(a - x) < aside && Math.abs(b - y) < edge;
  const around = [0, aside, -aside].flatMap((a) => [0, edge, -edge].map((b) => [x + a, y + b]));
  return outline.coordinates[0].some(isCorner) || around.some((place) => booleanPointInPolygon(place, outline));
}

describe("clusterOutline", () => {
  it("draws a square around its corners", () => {
    const { outline, shape, areaKm2, spanKm, lon, lat, bounds } = clusterOutline([0, 1, 1, 0], [0, 0, 1, 1], {
      maxEdge: 500_000,
      margin: 1000,
    });
    expect(shape).toBe("concave");
    expect(outline.coordinates[0]).toHaveLength(5);
    expect(areaKm2 / 12_363.7).toBeCloseTo(1, 2);
    expect(spanKm).toBeCloseTo(haversine(0, 0, 1, 1) / 1000, 6);
    expect([lon, lat]).toEqual([expect.closeTo(0.5, 3), expect.closeTo(0.5, 3)]);
    expect(bounds.map(Math.abs)).toEqual([0, 0, 1, 1]);
  });

  it("falls back to the convex hull where edges are too long for the concave one", () => {
    expect(clusterOutline([0, 1, 1, 0], [0, 0, 1, 1], REACH).shape).toBe("convex");
  });

  it("follows a bend that a convex hull would fill", () => {
    const along = Array.from({ length: 60 }, (_, k) => (Math.PI * k) / 59);
    const ring = along.flatMap((turn) => [0.9, 1].map((r) => [r * Math.cos(turn), r * Math.sin(turn)]));
    const bend = clusterOutline(
      ring.map(([x]) => x),
      ring.map(([, y]) => y),
      REACH,
    );
    expect(bend.shape).toBe("concave");
    expect(booleanPointInPolygon([0, 0.4], bend.outline)).toBe(false);
  });

  it("widens one place, two places and places on a line", () => {
    for (const [lon, lat] of [
      [[5], [5]],
      [
        [5, 5.1],
        [5, 5],
      ],
      [
        [5, 5.1, 5.2, 5.3],
        [5, 5, 5, 5],
      ],
    ]) {
      const { shape, areaKm2, outline } = clusterOutline(lon, lat, REACH);
      expect(shape).toBe("buffer");
      expect(areaKm2).toBeGreaterThan(2);
      lon.forEach((x, i) => expect(booleanPointInPolygon([x, lat[i]], outline)).toBe(true));
    }
  });

  it("goes over the antimeridian, not around the world", () => {
    const { outline, areaKm2, bounds, spanKm } = clusterOutline(
      [179.9, -179.9, 179.95, -179.95],
      [0, 0, 0.2, 0.2],
      REACH,
    );
    expect(bounds[2] - bounds[0]).toBeLessThan(1);
    expect(areaKm2).toBeLessThan(500);
    expect(spanKm).toBeLessThan(40);
    expect(outline.coordinates[0].every(([x]) => Math.abs(x) > 179)).toBe(true);
  });

  it("never throws and holds every place, also of thousands and at a pole", () => {
    const places = fc.record({
      seed: fc.integer(),
      count: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 60 }) }, fc.constant(1500)),
      width: fc.constantFrom(0, 0.001, 0.1, 3),
      lon: fc.constantFrom(-100, 0, 179.99, -180),
      lat: fc.constantFrom(0, 25, -60, 89.5),
    });
    fc.assert(
      fc.property(places, ({ seed, count, width, lon, lat }) => {
        const random = createRandom(seed);
        const at = Array.from({ length: count }, () => [lon + width * random(), Math.min(90, lat + width * random())]);
        const { outline, areaKm2 } = clusterOutline(
          at.map(([x]) => x),
          at.map(([, y]) => y),
          REACH,
        );
        expect(areaKm2).toBeGreaterThan(0);
        expect(at.filter(([x, y]) => ![-360, 0, 360].some((turn) => holds(outline, x + turn, y)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
