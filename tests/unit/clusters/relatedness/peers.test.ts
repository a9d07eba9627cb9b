import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peers } from "#clusters/relatedness/peers.ts";
import { structureDistance } from "#clusters/relatedness/structureDistance.ts";
import { matrix } from "./referenceMatrices.ts";

const NONE = Number.NaN;

const anyShares = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 })
  .filter((values) => values.some((value) => value > 0))
  .map((values) => values.map((value) => value / values.reduce((a, b) => a + b, 0)));

describe("structureDistance", () => {
  it("has values by hand", () => {
    expect(structureDistance([0.5, 0.5, 0], [0.5, 0, 0.5], "krugman").distance).toBe(0.5);
    expect(structureDistance([0.5, 0.5, 0], [0.5, 0, 0.5], "jensen-shannon").distance).toBeCloseTo(Math.sqrt(0.5), 12);
    // Divergence in bits: H(3/4, 1/4) - (H(1/2, 1/2) + H(1, 0)) / 2.
    const entropy = -(0.75 * Math.log2(0.75) + 0.25 * Math.log2(0.25));
    expect(structureDistance([0.5, 0.5], [1, 0], "jensen-shannon").distance).toBeCloseTo(Math.sqrt(entropy - 0.5), 12);
  });

  it("compares what is known of both, and says how much that is", () => {
    const { distance, compared } = structureDistance([0.4, 0.4, NONE], [0.3, 0.3, 0.4], "krugman");
    expect(distance).toBe(0);
    expect(compared[0]).toBeCloseTo(0.8, 12);
    expect(compared[1]).toBeCloseTo(0.6, 12);
    expect(structureDistance([1, NONE], [NONE, 1], "krugman").distance).toBeNaN();
  });

  it("is symmetric, 0 only for the same, at most 1, and obeys the triangle", () => {
    for (const measure of ["jensen-shannon", "krugman"] as const)
      fc.assert(
        fc.property(anyShares, anyShares, anyShares, (a, b, c) => {
          const d = (x: number[], y: number[]) => structureDistance(x, y, measure).distance;
          expect(d(a, b)).toBe(d(b, a));
          expect(d(a, a)).toBeLessThan(1e-7);
          expect(d(a, b)).toBeLessThanOrEqual(1);
          expect(d(a, c)).toBeLessThanOrEqual(d(a, b) + d(b, c) + 1e-7);
          if (a.some((share, i) => Math.abs(share - b[i]) > 1e-9)) expect(d(a, b)).toBeGreaterThan(1e-4);
        }),
      );
  });

  it("is 1 for structures with nothing in common", () => {
    for (const measure of ["jensen-shannon", "krugman"] as const)
      expect(structureDistance([1, 0], [0, 1], measure).distance).toBe(1);
  });
});

describe("peers", () => {
  const structures = matrix([
    [0.6, 0.3, 0.1],
    [0.1, 0.3, 0.6],
    [0.6, 0.3, 0.1],
    [0.5, 0.3, 0.2],
    [0.6, 0.3, 0.1],
    [0.6, 0.3, 0.1],
  ]);
  const sizes = [100, 100, 150, 100, 1000, NONE];

  it("puts the same structure first, then what is like it, and says where they differ most", () => {
    const { peers: found } = peers({ region: 0, structures, sizes });
    expect(found.map(({ region }) => region)).toEqual([2, 3, 1]);
    expect(found[0].structure).toBeLessThan(1e-9);
    expect(found[0].sizeRatio).toBe(1.5);
    expect(found[0].distance).toBeCloseTo((0.2 * Math.log(1.5)) / Math.log(3), 9);
    expect(found[0].differs).toEqual([]);
    expect(found[2].differs).toEqual([
      { cluster: 0, here: 0.6, there: 0.1 },
      { cluster: 2, here: 0.1, there: 0.6 },
    ]);
    const uneven = matrix([
      [0.5, 0.3, 0.2, 0],
      [0.45, 0.1, 0.2, 0.25],
    ]);
    const [peer] = peers({ region: 0, structures: uneven, sizes: [1, 1], settings: { differences: 2 } }).peers;
    expect(peer.differs.map(({ cluster }) => cluster)).toEqual([3, 1]);
  });

  it("leaves out other sizes and unknown ones, and says which", () => {
    expect(peers({ region: 0, structures, sizes }).excluded).toEqual({
      withheld: [],
      unknownSize: [5],
      otherSize: [4],
    });
    const wide = peers({ region: 0, structures, sizes, settings: { sizeFactor: 10 } });
    expect(wide.peers.map(({ region }) => region)).toContain(4);
  });

  it("leaves out regions with too much withheld, by their own figures or as told", () => {
    const gaps = matrix([
      [0.6, 0.3, 0.1],
      [0.6, NONE, 0.1],
      [0.6, 0.3, 0.1],
      [0.6, 0.3, NONE],
    ]);
    const question = { structures: gaps, sizes: [1, 1, 1, 1], withheld: [0, 0, 0.3, 0] };
    const { peers: found, excluded } = peers({ ...question, region: 0 });
    expect(excluded.withheld).toEqual([1, 2]);
    expect(found.map(({ region, compared }) => [region, Math.round(compared * 10) / 10])).toEqual([[3, 0.9]]);
    expect(peers({ ...question, region: 2 })).toMatchObject({ peers: [], excluded: { withheld: [2] } });
    const gap = peers({ ...question, structures: matrix([[1], [NONE]]), sizes: [1, 1], region: 1 });
    expect(gap).toMatchObject({ peers: [], excluded: { withheld: [1] } });
    expect(peers({ region: 5, structures, sizes })).toMatchObject({ peers: [], excluded: { unknownSize: [5] } });
  });

  it("leaves out a pair that has too little known in common", () => {
    const gaps = matrix([
      [0.4, 0.2, 0.2, NONE],
      [0.4, 0.2, NONE, 0.2],
    ]);
    const settings = { mostWithheld: 0.3 };
    expect(peers({ region: 0, structures: gaps, sizes: [1, 1], settings }).excluded.withheld).toEqual([1]);
    expect(peers({ region: 0, structures: gaps, sizes: [1, 1], settings: { mostWithheld: 0.5 } }).peers).toHaveLength(
      1,
    );
  });

  it("chooses among the candidates, so many as wanted, equal ones by row", () => {
    const same = matrix(Array.from({ length: 30 }, () => [0.5, 0.5]));
    const equal = { region: 3, structures: same, sizes: Array.from({ length: 30 }, () => 7) };
    expect(peers(equal).peers.map(({ region }) => region)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9, 10]);
    const few = peers({ ...equal, candidates: [20, 3, 8], settings: { count: 1 } });
    expect(few.peers.map(({ region }) => region)).toEqual([8]);
  });

  it("has the same distance both ways, whatever the weights", () => {
    fc.assert(
      fc.property(anyShares, anyShares, fc.integer({ min: 1, max: 9 }), (a, b, weight) => {
        const settings = { weights: { structure: weight, size: 2 }, mostWithheld: 0.5 };
        const both = { structures: matrix([a, b]), sizes: [10, 20], settings };
        const [there] = peers({ ...both, region: 0 }).peers;
        const [back] = peers({ ...both, region: 1 }).peers;
        expect(there.distance).toBeCloseTo(back.distance, 12);
      }),
    );
  });

  it("does not depend on the order of regions", () => {
    fc.assert(
      fc.property(fc.array(anyShares, { minLength: 3, maxLength: 8 }), (rows) => {
        const n = rows.length;
        const even = Array.from({ length: n }, (_, r) => 10 + r);
        const [one, other] = [
          peers({ region: 0, structures: matrix(rows), sizes: even }),
          peers({ region: n - 1, structures: matrix(rows.toReversed()), sizes: even.toReversed() }),
        ];
        expect(other.peers.map(({ distance }) => distance)).toEqual(one.peers.map(({ distance }) => distance));
      }),
    );
  });

  it("refuses columns that do not fit", () => {
    expect(() => peers({ region: 0, structures, sizes: [1] })).toThrow("sizes: expected 6 regions, got 1");
    expect(() => peers({ region: 0, structures, sizes, settings: { sizeFactor: 1 } })).toThrow("expected more than 1");
  });
});
