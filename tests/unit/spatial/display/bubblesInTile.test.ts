import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStack, nodeEnd, nodeReach, splitZoom, treeZoom } from "#spatial/display/bubbleNodes.ts";
import { bubblesInTile, type Bubble } from "#spatial/display/bubblesInTile.ts";
import { bubbleTree, NO_NODE, STACK_ZOOM, type BubbleTree } from "#spatial/display/bubbleTree.ts";
import { largestBubbles } from "#spatial/display/largestBubbles.ts";
import { WORLD } from "#spatial/display/mercator.ts";
import { prefixSums, rankOf, sumOf, sumPassing, type PrefixSums } from "#spatial/display/prefixSums.ts";

interface Case {
  tree: BubbleTree;
  sums: PrefixSums;
  employment: Float32Array;
  passes: Uint8Array;
}

/** Any points, in a town and over the whole world with its edges, and any filter over them. */
const cases = fc
  .array(
    fc.record({
      lon: fc.oneof(
        fc.integer({ min: -180, max: 180 }),
        fc.integer({ min: 0, max: 30 }).map((step) => step * 0.0005),
      ),
      lat: fc.oneof(
        fc.integer({ min: -90, max: 90 }),
        fc.integer({ min: 0, max: 30 }).map((step) => step * 0.0005),
      ),
      employment: fc.integer({ min: 0, max: 500 }),
      passes: fc.boolean(),
    }),
    { maxLength: 50 },
  )
  .map((rows): Case => {
    const tree = bubbleTree(
      Float64Array.from(rows, ({ lon }) => lon),
      Float64Array.from(rows, ({ lat }) => lat),
    );
    const employment = Float32Array.from(tree.order, (row) => rows[row].employment);
    const passes = Uint8Array.from(tree.order, (row) => (rows[row].passes ? 7 : 5));
    const sums = prefixSums(tree.length);
    sumPassing(sums, tree, employment, passes, 7);
    return { tree, sums, employment, passes };
  });

/** By definition: the passing leaves of every node of the zoom that has any. */
function bubblesByDefinition({ tree, passes }: Case, zoom: number): number[][] {
  const bubbles: number[][] = [];
  for (let start = 0; start < tree.length; start = nodeEnd(tree, start, zoom)) {
    const inside = Array.from({ length: nodeEnd(tree, start, zoom) - start }, (_, i) => start + i);
    const passing = inside.filter((leaf) => passes[leaf] === 7);
    if (passing.length > 0) bubbles.push(passing);
  }
  return bubbles;
}

function allTiles({ tree, sums }: Case, zoom: number): { bubble: Bubble; x: number; y: number }[] {
  const find = bubblesInTile(tree);
  const tiles = 2 ** zoom;
  const found: { bubble: Bubble; x: number; y: number }[] = [];
  for (let x = 0; x < tiles; x++) {
    for (let y = 0; y < tiles; y++) for (const bubble of find(sums, zoom, x, y)) found.push({ bubble, x, y });
  }
  return found;
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);

describe("bubbles under any filter", () => {
  it("stand in exactly one tile each, with the definition's members and centroid", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 4 }), (given, zoom) => {
        const { tree, sums } = given;
        const found = allTiles(given, zoom).toSorted((a, b) => a.bubble.id - b.bubble.id);
        const expected = bubblesByDefinition(given, zoom);
        expect(found.map(({ bubble }) => [...sums.leaves.subarray(bubble.from, bubble.to)])).toEqual(expected);
        found.forEach(({ bubble, x, y }, i) => {
          const centroid = (column: Int32Array) =>
            sum(expected[i].map((leaf) => column[leaf] / WORLD + 0.5)) / expected[i].length;
          expect((x + bubble.u) / 2 ** zoom).toBeCloseTo(centroid(tree.x), 9);
          expect((y + bubble.v) / 2 ** zoom).toBeCloseTo(centroid(tree.y), 9);
          expect(Math.min(bubble.u, bubble.v)).toBeGreaterThanOrEqual(0);
          expect(Math.max(bubble.u, bubble.v)).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("add up to the filtered total at every zoom, in establishments and employment", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: STACK_ZOOM }), (given, zoom) => {
        const { tree, sums, employment, passes } = given;
        let count = 0;
        let jobs = 0;
        for (let start = 0; start < tree.length; start = nodeEnd(tree, start, zoom)) {
          const [from, to] = [rankOf(sums, start), rankOf(sums, nodeEnd(tree, start, zoom))];
          count += to - from;
          jobs += sumOf(sums, "employment", from, to);
        }
        expect(count).toBe(passes.filter((pass) => pass === 7).length);
        expect(count).toBe(sums.count);
        expect(jobs).toBe(sum(employment.filter((_, leaf) => passes[leaf] === 7)));
      }),
    );
  });

  it("have the largest found by definition at every zoom", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { tree, sums, employment } = given;
        const byCount = largestBubbles(tree, sums, "establishments");
        const byJobs = largestBubbles(tree, sums, "employment");
        for (let zoom = 0; zoom <= STACK_ZOOM; zoom++) {
          const bubbles = bubblesByDefinition(given, zoom);
          expect(byCount[zoom]).toBe(Math.max(0, ...bubbles.map((leaves) => leaves.length)));
          expect(byJobs[zoom]).toBe(
            Math.max(0, ...bubbles.map((leaves) => sum(leaves.map((leaf) => employment[leaf])))),
          );
        }
      }),
    );
  });

  it("have the largest where its size equals the deepest zoom's", () => {
    const tree = bubbleTree(Float64Array.of(0, 0.0005), Float64Array.of(0, 0));
    expect([...tree.startZoom]).toEqual([0, 16]);
    const employment = Float32Array.from(tree.order, (row) => [1, 0][row]);
    const sums = prefixSums(2);
    sumPassing(sums, tree, employment, new Uint8Array(2).fill(7), 7);
    expect([...largestBubbles(tree, sums, "employment")]).toEqual(Array<number>(STACK_ZOOM + 1).fill(1));
    expect([...largestBubbles(tree, sums, "establishments")]).toEqual([...Array<number>(16).fill(2), 1, 1]);
  });

  it("split at the first zoom that tells two of their members apart", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: STACK_ZOOM }), (given, zoom) => {
        const { tree } = given;
        for (const leaves of bubblesByDefinition(given, zoom)) {
          const [first, last] = [leaves[0], leaves[leaves.length - 1]];
          const nodeOf = (leaf: number, z: number) => {
            let start = leaf;
            while (tree.startZoom[start] > z) start--;
            return start;
          };
          let expected = zoom;
          while (expected <= STACK_ZOOM && nodeOf(first, expected) === nodeOf(last, expected)) expected++;
          expect(splitZoom(tree, first, last)).toBe(expected);
          expect(isStack(tree, first, last)).toBe(
            new Set(leaves.map((leaf) => `${tree.x[leaf]} ${tree.y[leaf]}`)).size === 1,
          );
          expect(isStack(tree, first, last)).toBe(expected === NO_NODE);
        }
      }),
    );
  });
});

describe("sums of what passes", () => {
  it("are those of the definition over any range of leaves, within a block and over many", () => {
    const tree = bubbleTree(
      Float64Array.from({ length: 128 }, (_, i) => (i % 13) * 0.01),
      Float64Array.from({ length: 128 }, (_, i) => (i % 7) * 0.01),
    );
    const employment = Float32Array.from({ length: 128 }, (_, leaf) => leaf * leaf);
    const sums = prefixSums(128);
    const leaf = fc.integer({ min: 0, max: 128 });
    const conditions = fc.uint8Array({ min: 6, max: 7, minLength: 128, maxLength: 128 });
    fc.assert(
      fc.property(conditions, leaf, leaf, (passes, a, b) => {
        sumPassing(sums, tree, employment, passes, 7);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const ranks = [rankOf(sums, from), rankOf(sums, to)] as const;
        const expected = [...passes.keys()].filter((i) => i >= from && i < to && passes[i] === 7);
        expect([...sums.leaves.subarray(...ranks)]).toEqual(expected);
        for (const [column, values] of Object.entries({ employment, x: tree.x, y: tree.y }))
          expect(sumOf(sums, column as "x", ...ranks)).toBe(sum(expected.map((i) => values[i])));
      }),
      { examples: [[new Uint8Array(128).fill(7), 0, 128]] },
    );
  });
});

describe("bubbles at the edge of the world", () => {
  it("stand in the last tile, north and south included", () => {
    const tree = bubbleTree(Float64Array.of(180, -180, 0, 0), Float64Array.of(0, 0, 90, -90));
    const sums = prefixSums(4);
    sumPassing(sums, tree, new Float32Array(4), new Uint8Array(4).fill(7), 7);
    const given = { tree, sums, employment: new Float32Array(4), passes: new Uint8Array(4).fill(7) };
    const at = allTiles(given, 2).map(({ bubble, x, y }) => [x, y, bubble.u, bubble.v]);
    expect(at.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])).toEqual([
      [0, 2, 0, 0],
      [2, 0, 0, 0],
      [2, 3, 0, 1],
      [3, 2, 1, 0],
    ]);
  });
});

describe("nodes", () => {
  it("end where the next begins, over block boundaries too", () => {
    const lon = Float64Array.from({ length: 2000 }, (_, i) => (i % 50) * 0.002);
    const lat = Float64Array.from({ length: 2000 }, (_, i) => Math.floor(i / 50) * 0.002);
    const tree = bubbleTree(lon, lat);
    for (let zoom = 0; zoom <= STACK_ZOOM; zoom++) {
      for (let start = 0; start < tree.length; start = nodeEnd(tree, start, zoom)) {
        const next = tree.startZoom.findIndex((value, leaf) => leaf > start && value <= zoom);
        expect(nodeEnd(tree, start, zoom)).toBe(next < 0 ? tree.length : next);
      }
    }
    const low = tree.startZoom.subarray(1, 1801).reduce((a, b) => Math.min(a, b), NO_NODE);
    expect(splitZoom(tree, 0, 1800)).toBe(low);
  });

  it("reach no further than nodeReach says", () => {
    const tree = bubbleTree(Float64Array.of(0, 1, 30), Float64Array.of(0, 0, 0));
    const [width, height] = nodeReach(tree, 3);
    expect(width).toBe(Math.floor(WORLD / 360));
    expect(height).toBe(0);
    expect(nodeReach(tree, STACK_ZOOM)).toEqual([0, 0]);
  });

  it("are those of the nearest zoom the tree has", () => {
    expect([-1, 0, 3.7, 17, 22].map(treeZoom)).toEqual([0, 0, 3, 17, 17]);
  });
});
