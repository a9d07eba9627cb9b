import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clustersByMethod } from "#clusters/found/clustersByMethod.ts";
import { greatCircleKm } from "#clusters/found/greatCircleKm.ts";
import { isWider } from "#clusters/found/isWider.ts";
import { NOISE } from "#spatial/density/dbscan.ts";
import { createRandom } from "#spatial/random.ts";

describe("isWider", () => {
  it("is true where any two places are farther apart, over the antimeridian too", () => {
    const place = fc.tuple(fc.double({ min: -4, max: 4, noNaN: true }), fc.double({ min: -4, max: 4, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 12 }),
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom(0, 100, 180),
        (places, km, from) => {
          const lon = places.map(([x]) => ((x + from + 180) % 360) - 180);
          const lat = places.map(([, y]) => y);
          const widest = Math.max(
            0,
            ...lon.flatMap((x, i) => lon.map((other, j) => greatCircleKm(x, lat[i], other, lat[j]))),
          );
          expect(isWider(lon, lat, km)).toBe(widest > km);
        },
      ),
    );
  });
});

describe("clusters of HDBSCAN", () => {
  const random = createRandom(1);
  /** 12 in a town, 12 along 400 km of road. */
  const lon = Float64Array.from({ length: 24 }, (_, i) => (i < 12 ? random() * 0.05 : 10 + (i - 12) * 0.5));
  const lat = Float64Array.from({ length: 24 }, (_, i) => (i < 12 ? random() * 0.05 : random() * 0.01));
  const found = (maxKm: number) => clustersByMethod(lon, lat, "hdbscan", { eps: 0, minPts: 5, maxKm });

  it("are no wider than they may be: what is wider is an area, whose places are in no cluster", () => {
    const { cluster, core, count, stability, areas } = found(100);
    expect([count, stability!.length, areas!.count]).toEqual([1, 1, 1]);
    expect([...cluster.subarray(0, 12)]).toEqual(Array(12).fill(0));
    expect([...cluster.subarray(12)]).toEqual(Array(12).fill(NOISE));
    expect([...core.subarray(12)]).toEqual(Array(12).fill(0));
    expect([...areas!.area.subarray(12)]).toEqual(Array(12).fill(0));
    expect(areas!.area[0]).toBe(NOISE);
  });

  it("are all clusters where they may be as wide", () => {
    const { count, areas } = found(1000);
    expect([count, areas!.count]).toEqual([2, 0]);
    expect(clustersByMethod(lon, lat, "dbscan", { eps: 2e6, minPts: 5, maxKm: 1 }).count).toBe(1);
  });
});
