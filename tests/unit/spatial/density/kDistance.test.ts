import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dbscan } from "#spatial/density/dbscan.ts";
import { EARTH_RADIUS } from "#spatial/greatCircle.ts";
import { kDistance } from "#spatial/density/kDistance.ts";
import { points } from "#tests/bench/scaleRegister.ts";

/** Great-circle metres by the vector formula that keeps its digits at every distance. */
function metres(aLon: number, aLat: number, bLon: number, bLat: number): number {
  const rad = Math.PI / 180;
  const [p, q, l] = [aLat * rad, bLat * rad, (bLon - aLon) * rad];
  const across = Math.hypot(
    Math.cos(q) * Math.sin(l),
    Math.cos(p) * Math.sin(q) - Math.sin(p) * Math.cos(q) * Math.cos(l),
  );
  return EARTH_RADIUS * Math.atan2(across, Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(l));
}

const degrees = (most: number) =>
  fc.oneof(
    fc.double({ min: -most, max: most, noNaN: true }),
    fc.constantFrom(-most, most, 0),
    fc.integer({ min: 0, max: 20 }).map((step) => step / 1000),
  );

describe("kDistance", () => {
  it("is the k-th of all distances, itself the first", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(degrees(180), degrees(90)), { maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (at, k) => {
          const found = kDistance(
            Float64Array.from(at, ([lon]) => lon),
            Float64Array.from(at, ([, lat]) => lat),
            k,
          );
          const expected = at.map(
            (a) => at.map((b) => metres(...a, ...b)).toSorted((a, b) => a - b)[k - 1] ?? Infinity,
          );
          found.forEach((distance, i) =>
            expect(distance === expected[i] ? 0 : distance - expected[i]).toBeCloseTo(0, 0),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it("gives the core points of dbscan", () => {
    const { longitude, latitude } = points(20_000, 2);
    const distance = kDistance(longitude, latitude, 7);
    const { core } = dbscan(longitude, latitude, 1234.5, 7);
    expect([...core]).toEqual([...distance].map((d) => Number(d <= 1234.5)));
  });

  it("takes thousands of establishments on one coordinate", () => {
    const rows = 100_000;
    const lon = Float64Array.from({ length: rows }, (_, i) => (i === 0 ? 10.01 : 10));
    const lat = new Float64Array(rows).fill(50);
    const distance = kDistance(lon, lat, 8);
    expect(distance[0]).toBeCloseTo(metres(10, 50, 10.01, 50), 3);
    expect(distance.subarray(1).every((d) => d === 0)).toBe(true);
  });

  it("refuses a k that is no count", () => {
    expect(() => kDistance(Float64Array.of(0), Float64Array.of(0), 0)).toThrow("k: expected a count from 1, got 0");
  });
});
