import Supercluster, { type AnyProps, type InputFeature } from "supercluster";

/** How the display tree is built. */
export const BUBBLE_OPTIONS = {
  /** Pixels within which establishments share a bubble. */
  radius: 34,
  /** Pixels of a tile; the radius is relative to it. */
  extent: 512,
  /** Last zoom with bubbles; one zoom deeper every coordinate stands alone. */
  maxZoom: 16,
  /** Points a bubble has at least. The take-over relies on 2: then every item of a tree either merges or keeps its place. */
  minPoints: 2,
} as const;

/** Deepest zoom of the tree: its nodes are the distinct coordinates. */
export const STACK_ZOOM = BUBBLE_OPTIONS.maxZoom + 1;

/** `startZoom` of a leaf that begins no node at any zoom: it shares the coordinate of the leaf before it. */
export const NO_NODE = STACK_ZOOM + 1;

/** Leaves a block of the tree has. */
export const BLOCK_LEAVES = 256;

/**
 * Supercluster's hierarchy in one byte a leaf. Leaves are ordered depth first, so a node of any zoom is a contiguous range of leaves,
 * and because zooms nest, the nodes of zoom `z` begin exactly at the leaves with `startZoom <= z`.
 */
export interface BubbleTree {
  length: number;
  /** [leaf] row of the points it was built from. */
  order: Uint32Array;
  /** [leaf] world coordinates (`mercator.ts`). */
  x: Int32Array;
  y: Int32Array;
  /** [leaf] lowest zoom at which a node begins here: 0..`STACK_ZOOM`, or `NO_NODE`. */
  startZoom: Uint8Array;
  /** [block] lowest `startZoom` of its `BLOCK_LEAVES` leaves. */
  blockZoom: Uint8Array;
  /** [4 * block] west, north, east, south of its leaves. */
  blockBox: Int32Array;
}

/**
 * Builds the tree of points given in degrees; row `i` is `(lon[i], lat[i])`, both finite.
 * Supercluster is built through its public `load`, its hierarchy taken over in one linear pass a zoom, and dropped.
 * Throws if supercluster's trees are not laid out as the take-over expects.
 */
export function bubbleTree(lon: Float64Array, lat: Float64Array): BubbleTree {
  const length = lon.length;
  const order = new Uint32Array(length);
  const x = new Int32Array(length);
  const y = new Int32Array(length);
  const startZoom = new Uint8Array(length).fill(NO_NODE);
  if (length > 0) {
    const levels = superclusterLevels(lon, lat);
    const starts = descend(levels, length, startZoom);
    const { data } = levels[levels.length - 1];
    for (let i = 0, k = 0; i < length; i++, k += STRIDE) {
      const leaf = starts[i];
      order[leaf] = i;
      x[leaf] = data[k];
      y[leaf] = data[k + 1];
    }
    gatherStacks(order, x, y, startZoom);
  }
  return { length, order, x, y, startZoom, ...blocks(x, y, startZoom) };
}

const STRIDE = 6;
const PARENT = 4;
const NUM = 5;

/** A tree of supercluster: six integers an item, and the lowest zoom it serves. */
interface Level {
  zoom: number;
  data: Int32Array;
}

/** The distinct trees, lowest zoom first: zooms at which nothing merges share one. */
function superclusterLevels(lon: Float64Array, lat: Float64Array): Level[] {
  const index = new Supercluster({ ...BUBBLE_OPTIONS }).load(pointFeatures(lon, lat));
  const { trees, stride } = index as unknown as { trees: { data: Int32Array; numItems: number }[]; stride: number };
  if (stride !== STRIDE) throw new Error(`supercluster: expected ${STRIDE} integers an item, got ${stride}`);
  const levels: Level[] = [];
  for (let zoom = 0; zoom <= STACK_ZOOM; zoom++) {
    if (zoom > 0 && trees[zoom] === trees[zoom - 1]) continue;
    levels.push({ zoom, data: trees[zoom].data.subarray(0, trees[zoom].numItems * STRIDE) });
  }
  return levels;
}

/** The points as supercluster reads them, by `for..of`: always the same feature, moved. */
function pointFeatures(lon: Float64Array, lat: Float64Array): InputFeature<AnyProps>[] {
  const length = lon.length;
  const coordinates = [0, 0];
  const feature = { type: "Feature", properties: null, geometry: { type: "Point", coordinates } };
  const features = {
    length,
    [Symbol.iterator]() {
      let i = 0;
      const step = { done: false, value: feature };
      return {
        next() {
          if (i === length) return { done: true, value: undefined };
          coordinates[0] = lon[i];
          coordinates[1] = lat[i++];
          return step;
        },
      };
    },
  };
  return features as unknown as InputFeature<AnyProps>[];
}

/**
 * First leaf of every item of the deepest level. An item that merges names its parent by the item that was visited first, which is the
 * lowest of its siblings; so those, and the items that pass unmerged, meet their parents in the order of the level above.
 */
function descend(levels: Level[], length: number, startZoom: Uint8Array): Uint32Array {
  const top = levels[0];
  let above = new Uint32Array(top.data.length / STRIDE);
  for (let k = 0, leaf = 0; k < above.length; k++) {
    above[k] = leaf;
    startZoom[leaf] = top.zoom;
    leaf += top.data[k * STRIDE + NUM];
  }
  for (let l = 1; l < levels.length; l++) {
    const { zoom, data } = levels[l];
    const items = data.length / STRIDE;
    const starts = new Uint32Array(items);
    const next = new Uint32Array(items);
    let parents = 0;
    for (let i = 0, k = 0; i < items; i++, k += STRIDE) {
      const parent = data[k + PARENT];
      const first = parent === -1 ? i : (parent - length) >> 5;
      const leaf = first === i ? above[parents++] : next[first];
      next[first] = leaf + data[k + NUM];
      starts[i] = leaf;
      if (startZoom[leaf] > zoom) startZoom[leaf] = zoom;
    }
    if (parents !== above.length) {
      throw new Error(`supercluster: expected ${above.length} items above zoom ${zoom}, got ${parents}`);
    }
    above = starts;
  }
  return above;
}

/** Brings leaves on one coordinate together within their node of the last zoom, and marks them as one node of `STACK_ZOOM`. */
function gatherStacks(order: Uint32Array, x: Int32Array, y: Int32Array, startZoom: Uint8Array): void {
  const length = order.length;
  for (let from = 0, to = 1; from < length; from = to, to++) {
    while (to < length && startZoom[to] === STACK_ZOOM) to++;
    if (to - from > 2) sortByCoordinate(order, x, y, from, to);
    for (let i = from + 1; i < to; i++) {
      if (x[i] === x[i - 1] && y[i] === y[i - 1]) startZoom[i] = NO_NODE;
    }
  }
}

function sortByCoordinate(order: Uint32Array, x: Int32Array, y: Int32Array, from: number, to: number): void {
  let sorted = true;
  for (let i = from + 1; i < to && sorted; i++) sorted = x[i - 1] === x[i] ? y[i - 1] <= y[i] : x[i - 1] < x[i];
  if (sorted) return;
  const places = Uint32Array.from({ length: to - from }, (_, i) => from + i);
  places.sort((a, b) => x[a] - x[b] || y[a] - y[b] || a - b);
  for (const column of [order, x, y])
    column.set(
      Array.from(places, (place) => column[place]),
      from,
    );
}

function blocks(x: Int32Array, y: Int32Array, startZoom: Uint8Array): { blockZoom: Uint8Array; blockBox: Int32Array } {
  const length = x.length;
  const count = Math.ceil(length / BLOCK_LEAVES);
  const blockZoom = new Uint8Array(count);
  const blockBox = new Int32Array(4 * count);
  for (let block = 0; block < count; block++) {
    const from = block * BLOCK_LEAVES;
    const to = Math.min(from + BLOCK_LEAVES, length);
    let west = x[from];
    let east = west;
    let north = y[from];
    let south = north;
    let zoom = NO_NODE;
    for (let i = from; i < to; i++) {
      const xi = x[i];
      const yi = y[i];
      if (xi < west) west = xi;
      if (xi > east) east = xi;
      if (yi < north) north = yi;
      if (yi > south) south = yi;
      if (startZoom[i] < zoom) zoom = startZoom[i];
    }
    blockZoom[block] = zoom;
    blockBox.set([west, north, east, south], 4 * block);
  }
  return { blockZoom, blockBox };
}
