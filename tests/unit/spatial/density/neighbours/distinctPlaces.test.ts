import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distinctPlaces } from "#spatial/density/neighbours/distinctPlaces.ts";

describe("distinctPlaces", () => {
  it("numbers coordinates as they first come, 0 and -0 as one", () => {
    const found = distinctPlaces(Float64Array.of(0, 5, -0, 5, 0), Float64Array.of(1, -0, 1, 0, -1));
    expect([...found.place]).toEqual([0, 1, 0, 1, 2]);
    expect([...found.lon]).toEqual([0, 5, 0]);
    expect([...found.lat]).toEqual([1, -0, -1]);
  });

  it("takes together exactly the points with equal coordinates", () => {
    const degree = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -90, max: 90, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(degree, degree), { maxLength: 200 }), (points) => {
        const { place, lon, lat } = distinctPlaces(
          Float64Array.from(points, ([a]) => a),
          Float64Array.from(points, ([, b]) => b),
        );
        const keys = points.map(([a, b]) => `${a + 0} ${b + 0}`);
        expect(lon.length).toBe(new Set(keys).size);
        points.forEach(([a, b], i) => {
          expect(lon[place[i]] === a && lat[place[i]] === b).toBe(true);
        });
      }),
    );
  });
});
