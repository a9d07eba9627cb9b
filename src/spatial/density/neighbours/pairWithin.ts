import type { Positions } from "#spatial/greatCircle.ts";

const FEW = 256;

/**
 * Whether any of the points `a` is within reach of any of `b`: their squared distance is at most `limit`. Both lists of places are
 * reordered. Boxes around halves decide at once where they are wholly within or wholly out of reach, so two large crowds, or thousands
 * of points on one coordinate, do not cost a comparison a pair.
 */
export function pairWithin(at: Positions, limit: number, a: Uint32Array, b: Uint32Array): boolean {
  if (a.length * b.length <= FEW) return anyWithin(at, limit, a, b);
  const boxA = box(at, a);
  const boxB = box(at, b);
  let nearest = 0;
  let farthest = 0;
  for (let d = 0; d < 3; d++) {
    const gap = Math.max(0, boxA[d] - boxB[d + 3], boxB[d] - boxA[d + 3]);
    const span = Math.max(boxA[d + 3] - boxB[d], boxB[d + 3] - boxA[d]);
    nearest += gap * gap;
    farthest += span * span;
  }
  if (nearest > limit) return false;
  if (farthest <= limit) return true;
  const [split, other, bounds] = extent(boxA) >= extent(boxB) ? [a, b, boxA] : [b, a, boxB];
  const middle = divide(at, split, bounds);
  return (
    pairWithin(at, limit, split.subarray(0, middle), other) || pairWithin(at, limit, split.subarray(middle), other)
  );
}

function anyWithin({ x, y, z }: Positions, limit: number, a: Uint32Array, b: Uint32Array): boolean {
  for (const p of a) {
    for (const q of b) {
      const dx = x[p] - x[q];
      const dy = y[p] - y[q];
      const dz = z[p] - z[q];
      if (dx * dx + dy * dy + dz * dz <= limit) return true;
    }
  }
  return false;
}

function box({ x, y, z }: Positions, places: Uint32Array): Float64Array {
  const bounds = Float64Array.of(Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity);
  for (const place of places) {
    bounds[0] = Math.min(bounds[0], x[place]);
    bounds[1] = Math.min(bounds[1], y[place]);
    bounds[2] = Math.min(bounds[2], z[place]);
    bounds[3] = Math.max(bounds[3], x[place]);
    bounds[4] = Math.max(bounds[4], y[place]);
    bounds[5] = Math.max(bounds[5], z[place]);
  }
  return bounds;
}

const extent = (bounds: Float64Array) => Math.max(bounds[3] - bounds[0], bounds[4] - bounds[1], bounds[5] - bounds[2]);

/** Parts the places at the middle of the longest side of their box. Returns where the second part begins. */
function divide({ x, y, z }: Positions, places: Uint32Array, bounds: Float64Array): number {
  const widest = extent(bounds);
  const d = [0, 1, 2].find((axis) => bounds[axis + 3] - bounds[axis] === widest) ?? 0;
  const along = [x, y, z][d];
  const middle = bounds[d] + widest / 2;
  let end = 0;
  for (let k = 0; k < places.length; k++) {
    const place = places[k];
    if (along[place] >= middle) continue;
    places[k] = places[end];
    places[end++] = place;
  }
  return end;
}
