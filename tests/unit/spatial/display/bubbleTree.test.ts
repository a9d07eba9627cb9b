import fc from "fast-check";
import Supercluster from "supercluster";
import { describe, expect, it } from "vitest";
import {
  BLOCK_LEAVES,
  BUBBLE_OPTIONS,
  bubbleTree,
  NO_NODE,
  STACK_ZOOM,
  type BubbleTree,
} from "#spatial/display/bubbleTree.ts";
import { nodeEnd } from "#spatial/display/bubbleNodes.ts";
import { points } from "#tests/bench/scaleRegister.ts";

const WORLD_BOX: [number, number, number, number] = [-180, -90, 180, 90];

function superclusterCounts(lon: ArrayLike<number>, lat: ArrayLike<number>, zoom: number): number[] {
  const features = Array.from(lon, (east, i) => ({
    type: "Feature" as const,
    properties: {},
    geometry: { type: "Point" as const, coordinates: [east, lat[i]] },
  }));
  const index = new Supercluster({
    radius: BUBBLE_OPTIONS.radius,
    extent: BUBBLE_OPTIONS.extent,
    maxZoom: BUBBLE_OPTIONS.maxZoom,
  });
  index.load(features);
  return index.getClusters(WORLD_BOX, zoom).map(({ properties }) => Number(properties?.point_count ?? 1));
}

function nodes(tree: BubbleTree, zoom: number): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let start = 0; start < tree.length; start = nodeEnd(tree, start, zoom))
    found.push([start, nodeEnd(tree, start, zoom)]);
  return found;
}

const counts = (tree: BubbleTree, zoom: number) => nodes(tree, zoom).map(([start, end]) => end - start);
const sorted = (numbers: number[]) => numbers.toSorted((a, b) => a - b);

describe("bubbleTree", () => {
  const { longitude, latitude } = points(20_000, 1);
  const tree = bubbleTree(longitude, latitude);

  it("gives exactly supercluster's counts at every zoom", () => {
    for (let zoom = 0; zoom <= BUBBLE_OPTIONS.maxZoom; zoom++) {
      expect(sorted(counts(tree, zoom)), `zoom ${zoom}`).toEqual(sorted(superclusterCounts(longitude, latitude, zoom)));
    }
  });

  it("gives exactly supercluster's members", () => {
    const n = 3000;
    const features = Array.from({ length: n }, (_, row) => ({
      type: "Feature" as const,
      properties: { row },
      geometry: { type: "Point" as const, coordinates: [longitude[row], latitude[row]] },
    }));
    const index = new Supercluster({
      radius: BUBBLE_OPTIONS.radius,
      extent: BUBBLE_OPTIONS.extent,
      maxZoom: BUBBLE_OPTIONS.maxZoom,
    });
    index.load(features);
    const part = bubbleTree(longitude.subarray(0, n), latitude.subarray(0, n));
    for (const zoom of [2, 5, 8]) {
      const theirs = index
        .getClusters(WORLD_BOX, zoom)
        .map(({ properties }) =>
          properties.cluster
            ? index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.row)
            : [properties.row],
        );
      const ours = nodes(part, zoom).map(([start, end]) => [...part.order.subarray(start, end)]);
      const canonical = (groups: number[][]) => groups.map((rows) => sorted(rows).join(" ")).toSorted();
      expect(canonical(ours)).toEqual(canonical(theirs));
    }
  });

  it("holds every row once", () => {
    expect(tree.order.toSorted()).toEqual(Uint32Array.from(longitude.keys()));
  });

  it("knows the box and the lowest zoom of each block", () => {
    const block = 3;
    const leaves = Array.from({ length: BLOCK_LEAVES }, (_, i) => block * BLOCK_LEAVES + i);
    expect([...tree.blockBox.subarray(4 * block, 4 * block + 4)]).toEqual([
      Math.min(...leaves.map((i) => tree.x[i])),
      Math.min(...leaves.map((i) => tree.y[i])),
      Math.max(...leaves.map((i) => tree.x[i])),
      Math.max(...leaves.map((i) => tree.y[i])),
    ]);
    expect(tree.blockZoom[block]).toBe(Math.min(...leaves.map((i) => tree.startZoom[i])));
  });

  it("gives supercluster's counts and members of any points, coincident ones included", () => {
    const degree = fc.integer({ min: 0, max: 40 }).map((step) => step * 0.0004);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(degree, degree), { maxLength: 60 }),
        fc.integer({ min: 0, max: 16 }),
        (at, zoom) => {
          const lon = Float64Array.from(at, ([east]) => east);
          const lat = Float64Array.from(at, ([, north]) => north);
          const built = bubbleTree(lon, lat);
          expect(sorted(counts(built, zoom))).toEqual(sorted(superclusterCounts(lon, lat, zoom)));
          expect(built.order.toSorted()).toEqual(Uint32Array.from(lon.keys()));
          const places = new Map<string, number>();
          for (const [east, north] of at) places.set(`${east} ${north}`, (places.get(`${east} ${north}`) ?? 0) + 1);
          expect(sorted(counts(built, STACK_ZOOM))).toEqual(sorted([...places.values()]));
        },
      ),
    );
  });

  it("nests: every node lies in one node of each lower zoom", () => {
    for (let zoom = 1; zoom <= STACK_ZOOM; zoom++) {
      const begins = new Set(nodes(tree, zoom).map(([start]) => start));
      for (const [start] of nodes(tree, zoom - 1)) expect(begins.has(start)).toBe(true);
    }
  });

  it("keeps rows with their coordinates when it gathers stacks", () => {
    const lon = Float64Array.of(10, 10.00001, 10, 10.00001, 10);
    const lat = Float64Array.of(50, 50, 50, 50, 50);
    const { order, startZoom } = bubbleTree(lon, lat);
    expect(Array.from(order, (row) => lon[row])).toEqual([10, 10, 10, 10.00001, 10.00001]);
    expect([...startZoom]).toEqual([0, NO_NODE, NO_NODE, STACK_ZOOM, NO_NODE]);
  });

  it("takes nothing, one and two establishments", () => {
    expect(bubbleTree(new Float64Array(0), new Float64Array(0)).length).toBe(0);
    expect([...bubbleTree(Float64Array.of(5), Float64Array.of(6)).startZoom]).toEqual([0]);
    expect([...bubbleTree(Float64Array.of(5, 5), Float64Array.of(6, 6)).startZoom]).toEqual([0, NO_NODE]);
    expect([...bubbleTree(Float64Array.of(-100, 100), Float64Array.of(0, 0)).startZoom]).toEqual([0, 0]);
  });

  it("takes the antimeridian and the poles", () => {
    const lon = Float64Array.of(180, -180, 0, 0);
    const lat = Float64Array.of(0, 0, 90, -90);
    const { length, x, y, order } = bubbleTree(lon, lat);
    expect(length).toBe(4);
    const half = 2 ** 29;
    const at = Array.from(order, (row, leaf) => [row, x[leaf], y[leaf]]).toSorted((a, b) => a[0] - b[0]);
    expect(at).toEqual([
      [0, half, 0],
      [1, -half, 0],
      [2, 0, -half],
      [3, 0, half],
    ]);
  });
});
