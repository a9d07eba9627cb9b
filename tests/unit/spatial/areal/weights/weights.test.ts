import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contiguityWeights } from "#spatial/areal/weights/contiguityWeights.ts";
import { distanceWeights } from "#spatial/areal/weights/distanceWeights.ts";
import { nearestWeights } from "#spatial/areal/weights/nearestWeights.ts";
import { binaryWeights, islands, rowStandardised } from "#spatial/areal/weights/weights.ts";
import { EARTH_RADIUS } from "#spatial/greatCircle.ts";
import { sphereSites } from "#spatial/sitePositions.ts";
import { planeSites } from "#tests/oracles/planeSites.ts";
import { haversine } from "#tests/unit/spatial/pointPatternFixture.ts";
import { anyWeights, dense, lattice, P6 } from "#tests/unit/spatial/areal/arealFixture.ts";

const points = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 2, maxLength: 25 });

describe("binaryWeights, rowStandardised, islands", () => {
  it("holds neighbours in ascending order, each row's values adding up to 1 once standardised", () => {
    const w = binaryWeights([[2, 1], [0], [], [0, 1, 2]]);
    expect(w).toMatchObject({ length: 4, kind: "binary" });
    expect([...w.offsets]).toEqual([0, 2, 3, 3, 6]);
    expect([...w.neighbours]).toEqual([1, 2, 0, 0, 1, 2]);
    expect([...rowStandardised(w).values]).toEqual([1 / 2, 1 / 2, 1, 1 / 3, 1 / 3, 1 / 3]);
    expect(rowStandardised(w).kind).toBe("row-standardised");
    expect([...islands(w)]).toEqual([2]);
  });

  it.each([[[[1], [2]]], [[[0], []]], [[[1, 1], []]], [[[-1], []]], [[[0.5], []]]])("refuses %j", (neighbours) => {
    expect(() => binaryWeights(neighbours)).toThrow(/region \d: expected other regions of 0 to 1, each once, got/);
  });

  it("does not mind the scale of weights", () => {
    fc.assert(
      fc.property(anyWeights(7), fc.integer({ min: 1, max: 50 }), (w, factor) => {
        const scaled = rowStandardised({ ...w, values: w.values.map((value) => value * factor) });
        scaled.values.forEach((value, e) => expect(value).toBeCloseTo(rowStandardised(w).values[e], 14));
      }),
    );
  });
});

describe("contiguityWeights", () => {
  it("takes lists of mutual neighbours and leaves out a region's own number", () => {
    expect([...contiguityWeights([[0, 1], [2, 0], [1]]).neighbours]).toEqual([1, 0, 2, 1]);
    expect([...contiguityWeights(lattice(3, 3)).offsets]).toEqual([0, 2, 5, 7, 10, 14, 17, 19, 22, 24]);
  });

  it("refuses one that is not mutual", () => {
    expect(() => contiguityWeights([[1], []])).toThrow("expected region 1 to touch 0 as 0 touches 1");
  });
});

describe("nearestWeights", () => {
  it("is the k nearest by all pairs, of those equally far the lower row, which it tells", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 5 }), (at, most) => {
        const k = Math.min(most, at.length - 1);
        const w = nearestWeights(
          planeSites(
            at.map(([x]) => x),
            at.map(([, y]) => y),
          ),
          k,
        );
        at.forEach(([x, y], i) => {
          const squared = (j: number) => (at[j][0] - x) ** 2 + (at[j][1] - y) ** 2;
          const others = [...at.keys()].filter((j) => j !== i).sort((a, b) => squared(a) - squared(b) || a - b);
          const expected = others.slice(0, k).sort((a, b) => a - b);
          expect([...w.neighbours.subarray(w.offsets[i], w.offsets[i + 1])]).toEqual(expected);
          expect(w.tied.includes(i)).toBe(k < others.length && squared(others[k]) === squared(others[k - 1]));
        });
      }),
    );
  });

  it("takes and tells ties by the same rule wherever a lattice lies and however its coordinates round", () => {
    const [x, y] = [0, 1].map((axis) => Array.from({ length: 30 }, (_, i) => (axis === 0 ? i % 6 : Math.floor(i / 6))));
    for (const k of [1, 2, 3, 4, 5, 6, 7]) {
      const whole = nearestWeights(planeSites(x, y), k);
      for (const [east, north, step] of [
        [0.1, 0.2, 0.1],
        [7.3, 47.9, 0.1],
        [500_000.7, 5_300_000.1, 100.3],
      ]) {
        const site = planeSites(
          x.map((at) => east + step * at),
          y.map((at) => north + step * at),
        );
        const moved = nearestWeights(site, k);
        expect([...moved.neighbours]).toEqual([...whole.neighbours]);
        expect([...moved.tied]).toEqual([...whole.tied]);
      }
    }
  });

  it("is not mutual, and nearest on the globe across the antimeridian", () => {
    const w = nearestWeights(sphereSites(Float64Array.of(179, -179, 170), new Float64Array(3)), 1);
    expect([...w.neighbours]).toEqual([1, 0, 0]);
    expect([...w.tied]).toEqual([]);
  });

  it("refuses more neighbours than there are", () => {
    const sites = planeSites([0, 1], [0, 0]);
    expect(() => nearestWeights(sites, 2)).toThrow("expected 1 to 1 neighbours among 2 sites, got 2");
    expect(() => nearestWeights(sites, 0)).toThrow("got 0");
  });
});

describe("distanceWeights", () => {
  it("is who is within 15 of whom among six points", () => {
    expect(dense(distanceWeights(planeSites(P6.x, P6.y), 15))).toEqual(dense(binaryWeights(P6.neighbours)));
  });

  it("is all pairs at most so far along the surface", () => {
    const place = fc.tuple(fc.integer({ min: -36, max: 35 }), fc.integer({ min: -9, max: 9 }));
    const metres = fc.constantFrom(10_000, 1_300_000, 5_000_000, 30_000_000);
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 15 }), metres, (at, metres) => {
        const lon = Float64Array.from(at, ([a]) => a * 5);
        const lat = Float64Array.from(at, ([, b]) => b * 10);
        const table = dense(distanceWeights(sphereSites(lon, lat), metres));
        for (let i = 0; i < at.length; i++)
          for (let j = 0; j < at.length; j++)
            expect(table[i][j]).toBe(Number(i !== j && haversine(lon[i], lat[i], lon[j], lat[j]) <= metres));
      }),
    );
  });

  it("holds a pair exactly at the distance, however its coordinates round, and none a millimetre further", () => {
    for (let tenths = 1; tenths <= 60; tenths++)
      for (let steps = 1; steps <= 9; steps++) {
        const plane = planeSites([tenths / 10, (tenths + steps) / 10], [1.1, 1.1]);
        expect(distanceWeights(plane, steps / 10).neighbours).toHaveLength(2);
        // Along a meridian, so the distance is that of the latitudes.
        const sphere = sphereSites(Float64Array.of(tenths, tenths), Float64Array.of(40, 40 + steps / 10));
        const metres = (EARTH_RADIUS * (steps / 10) * Math.PI) / 180;
        expect(distanceWeights(sphere, metres).neighbours).toHaveLength(2);
        expect(distanceWeights(sphere, metres - 0.001).neighbours).toHaveLength(0);
      }
  });

  it("refuses no distance", () => {
    expect(() => distanceWeights(planeSites([0], [0]), 0)).toThrow("expected more than 0 m, got 0");
  });
});
