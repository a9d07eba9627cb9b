import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atlasRegister } from "#firms/atlasRegister.ts";
import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import { clusterMembers, clusterSizes } from "#spatial/density/clusterMembers.ts";
import { dbscan, NOISE } from "#spatial/density/dbscan.ts";
import { arcOfSquaredChord, spherePositions, type Positions } from "#spatial/greatCircle.ts";
import { hdbscan, type HdbscanOptions } from "#spatial/density/hdbscan.ts";
import { kthNeighbour } from "#spatial/density/neighbours/kthNeighbour.ts";
import { pointTree } from "#spatial/density/neighbours/pointTree.ts";
import { reachabilityTree } from "#spatial/density/reachabilityTree.ts";
import { mulberry32, points } from "#tests/bench/scaleRegister.ts";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";

type At = [lon: number, lat: number];
const columns = (at: At[]): [Float64Array, Float64Array] => [
  Float64Array.from(at, ([lon]) => lon),
  Float64Array.from(at, ([, lat]) => lat),
];

/** Two or three crowds, some on a lattice so that distances tie, some points on one coordinate; one crowd is astride the antimeridian. */
const crowds = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 2 ** 31 }), fc.constantFrom(0, 0.01, 0.05))
  .map(([length, seed, step]): At[] => {
    const random = mulberry32(seed);
    const centres: At[] = [[10, 50], [10.4, 50.2], [179.98, -30]]; // prettier-ignore
    const round = (value: number) => (step === 0 ? value : Math.round(value / step) * step);
    const made: At[] = [];
    for (let i = 0; i < length; i++) {
      const [lon, lat] = centres[Math.floor(random() * 3)];
      const spread = random() < 0.2 ? 2 : 0.1;
      const east = lon + round((random() - 0.5) * spread);
      const at: At = [east > 180 ? east - 360 : east, lat + round((random() - 0.5) * spread)];
      made.push(i > 0 && random() < 0.15 ? made[Math.floor(random() * i)] : at);
    }
    return made;
  });

/** All mutual reachabilities (squared chords) by definition. */
function reachabilities({ x, y, z }: Positions, minPts: number): number[][] {
  const rows = [...x.keys()];
  const squared = rows.map((i) => rows.map((j) => (x[i] - x[j]) ** 2 + (y[i] - y[j]) ** 2 + (z[i] - z[j]) ** 2));
  const core = squared.map((row) => row.toSorted((a, b) => a - b)[minPts - 1] ?? Infinity);
  return rows.map((i) => rows.map((j) => Math.max(squared[i][j], core[i], core[j])));
}

/** Weights of a minimum spanning tree of `set`, by Prim. */
function primWeights(weight: number[][], set: number[]): number[] {
  const left = new Set(set);
  const reach = new Map(set.map((i) => [i, Infinity]));
  const weights: number[] = [];
  let at = set[0];
  left.delete(at);
  while (left.size > 0) {
    for (const j of left) reach.set(j, Math.min(reach.get(j) as number, weight[at][j]));
    at = [...left].reduce((a, b) => ((reach.get(a) as number) <= (reach.get(b) as number) ? a : b));
    weights.push(reach.get(at) as number);
    left.delete(at);
  }
  return weights;
}

interface Found {
  rows: number[];
  stability: number;
  probability: Map<number, number>;
}

/** The most stable clusters of `set`, whole at densities up to `birth`, by definition: parted at every density in turn. */
function mostStable(metres: number[][], set: number[], birth: number, minClusterSize: number): Found[] {
  const leaves = new Map<number, number>();
  let rest = set;
  let below: Found[] = [];
  let density = birth;
  while (rest.length > 0) {
    const widest = Math.max(...primWeights(metres, rest));
    density = 1000 / widest;
    const parts = componentsBelow(metres, rest, widest);
    const large = parts.filter((part) => part.length >= minClusterSize);
    for (const i of rest) leaves.set(i, density);
    rest = large.length === 1 ? large[0] : [];
    if (large.length > 1) below = large.flatMap((part) => mostStable(metres, part, density, minClusterSize));
  }
  const stability = [...leaves.values()].reduce((sum, lambda) => sum + lambda - birth, 0);
  const parts = below.reduce((sum, part) => sum + part.stability, 0);
  const isAll = set.length === metres.length;
  if (isAll || stability < parts * (1 - 1e-9)) return below;
  return [{ rows: set, stability, probability: new Map([...leaves].map(([i, lambda]) => [i, lambda / density])) }];
}

function componentsBelow(metres: number[][], set: number[], limit: number): number[][] {
  const left = new Set(set);
  const parts: number[][] = [];
  for (const start of set) {
    if (!left.delete(start)) continue;
    const part = [start];
    for (const i of part) {
      for (const j of left) if (metres[i][j] < limit && left.delete(j)) part.push(j);
    }
    parts.push(part);
  }
  return parts;
}

describe("reachabilityTree", () => {
  it("has the weights of a tree found by comparing all pairs", () => {
    fc.assert(
      fc.property(crowds, fc.integer({ min: 1, max: 8 }), (at, minPts) => {
        fc.pre(at.length >= minPts);
        const tree = pointTree(spherePositions(...columns(at)));
        const edges = reachabilityTree(tree, kthNeighbour(tree, minPts));
        const weight = reachabilities(spherePositions(...columns(at)), minPts);
        const sorted = (values: Iterable<number>) => [...values].toSorted((a, b) => a - b);
        expect(sorted(edges.weight)).toEqual(sorted(primWeights(weight, [...at.keys()])));
        const row = (place: number) => tree.order[place];
        expect([...edges.a].map((a, e) => weight[row(a)][row(edges.b[e])])).toEqual([...edges.weight]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("hdbscan", () => {
  it("is the definition, on crowds with ties and repeats", () => {
    fc.assert(
      fc.property(
        crowds,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 2, max: 8 }),
        (at, minPts, minClusterSize) => {
          fc.pre(at.length >= Math.max(2, minPts, minClusterSize));
          const found = hdbscan(...columns(at), { minPts, minClusterSize, resolution: 5 });
          const metres = reachabilities(spherePositions(...columns(at)), minPts).map((row) =>
            row.map((squared) => Math.max(5, arcOfSquaredChord(squared))),
          );
          const expected = mostStable(metres, [...at.keys()], 0, minClusterSize);
          const { offsets, rows } = clusterMembers(found.cluster, found.count);
          const sets = Array.from({ length: found.count }, (_, c) => [...rows.subarray(offsets[c], offsets[c + 1])]);
          const sorted = expected.map((cluster) => cluster.rows.toSorted((a, b) => a - b));
          expect(sets.map(String).toSorted()).toEqual(sorted.map(String).toSorted());
          sorted.forEach((members, k) => {
            const c = found.cluster[members[0]];
            expect(found.stability[c]).toBeCloseTo(expected[k].stability, 6);
            for (const i of members) expect(found.probability[i]).toBeCloseTo(expected[k].probability.get(i) ?? NaN, 8);
          });
          expect([...found.probability.keys()].filter((i) => found.probability[i] === 0)).toEqual(
            [...found.cluster.keys()].filter((i) => found.cluster[i] === NOISE),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(crowds, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 2 ** 31 }), (at, minPts, seed) => {
        const random = mulberry32(seed);
        const order = at.map((_, i) => [random(), i]).toSorted(([a], [b]) => a - b).map(([, i]) => i); // prettier-ignore
        const options = { minPts, minClusterSize: 4 };
        const found = hdbscan(...columns(at), options);
        const again = hdbscan(...columns(order.map((i) => at[i])), options);
        expect([...again.cluster]).toEqual(order.map((i) => found.cluster[i]));
        expect([...again.epsTo]).toEqual([...found.epsTo]);
      }),
    );
  });

  it("is where dbscan sees each cluster just before it joins another", () => {
    const { longitude, latitude } = points(5000, 3);
    const options = { minPts: 6, minClusterSize: 25 };
    const found = hdbscan(longitude, latitude, options);
    expect(found.count).toBeGreaterThan(10);
    const { offsets, rows } = clusterMembers(found.cluster, found.count);
    for (let c = 0; c < found.count; c++) {
      expect(found.epsFrom[c]).toBeLessThan(found.epsTo[c]);
      const flat = dbscan(longitude, latitude, found.epsTo[c] * (1 - 1e-9), options.minPts);
      const members = rows.subarray(offsets[c], offsets[c + 1]);
      const same = flat.cluster[members[0]];
      const cores = [...flat.cluster.keys()].filter((i) => flat.core[i] && flat.cluster[i] === same);
      expect(cores).toEqual([...members]);
    }
  });

  it("numbers by size", () => {
    const { longitude, latitude } = points(5000, 1);
    const { cluster, count } = hdbscan(longitude, latitude, { minPts: 5, minClusterSize: 10 });
    const sizes = [...clusterSizes(cluster, count)];
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(10);
  });

  it("takes thousands of points on one coordinate", () => {
    const random = mulberry32(1);
    const lon = Float64Array.from({ length: 20_000 }, (_, i) => (i % 2 ? -99.1 : i % 4 ? -98.1 : -99 + random()));
    const lat = Float64Array.from(lon, (_, i) => (i % 2 || i % 4 ? 19.4 : 19 + random()));
    const { cluster, stability } = hdbscan(lon, lat, { minPts: 5, minClusterSize: 100, resolution: 50 });
    expect(cluster.every((c, i) => (i % 2 ? c === 0 : i % 4 === 0 || c === 1))).toBe(true);
    expect(stability.every(Number.isFinite)).toBe(true);
  });

  it("takes nothing, one establishment, and fewer than a cluster needs", () => {
    for (const rows of [0, 1, 4]) {
      const found = hdbscan(new Float64Array(rows), new Float64Array(rows), { minPts: 2, minClusterSize: 5 });
      expect(found.count).toBe(0);
      expect([...found.cluster]).toEqual(Array.from({ length: rows }, () => NOISE));
    }
  });

  it("refuses counts that are none", () => {
    const run = (options: HdbscanOptions) => () => hdbscan(Float64Array.of(0), Float64Array.of(0), options);
    expect(run({ minPts: 0, minClusterSize: 5 })).toThrow("minPts: expected a count from 1, got 0");
    expect(run({ minPts: 1, minClusterSize: 1 })).toThrow("minClusterSize: expected a count from 2, got 1");
    expect(run({ minPts: 1, minClusterSize: 2, resolution: 0 })).toThrow("resolution: expected metres above 0, got 0");
  });

  it("parts the atlas into clusters of 25 and more", async () => {
    const tree = industryTree(atlasJson<IndustryFile>("industries.json"));
    const { lon, lat, length } = await atlasRegister(atlasBytes("establishments.parquet").buffer, tree);
    const { cluster, count, probability, epsTo } = hdbscan(lon, lat, { minPts: 10, minClusterSize: 25 });
    expect(length).toBeGreaterThan(20_000);
    expect(count).toBeGreaterThan(50);
    expect(count).toBeLessThan(length / 25);
    expect(Math.min(...clusterSizes(cluster, count))).toBeGreaterThanOrEqual(25);
    expect(probability.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(Math.min(...epsTo)).toBeGreaterThan(100);
    expect(Math.max(...epsTo)).toBeLessThan(4.2e6); // Hawaii parts from the mainland first
  });
});
