import { textWidth } from "#charts/labels/textWidth.ts";

type Point = readonly [x: number, y: number];
type Box = readonly [left: number, top: number, right: number, bottom: number];

const GAP = 3;

/** So many places along each side of what is seen of a shape are tried. */
const TRIED = 9;
/** Of the parts of a name so many must lie in its shape: a name may reach over a border, not into the next middle. */
const WITHIN = 0.7;

/**
 * Where names of shapes stand: inside each, as far as it is seen, the largest first, none over another, over the edge of the picture or
 * over the shape that all is about.
 */
export function sketchLabels(
  shapes: readonly { label: string; rings: readonly (readonly Point[])[] }[],
  own: readonly (readonly Point[])[],
  view: { width: number; height: number; size: number },
): { text: string; x: number; y: number }[] {
  const seen = shapes
    .map((shape) => ({ ...shape, box: cut(boxOf(shape.rings.flat()), [0, 0, view.width, view.height]) }))
    .toSorted((a, b) => area(b.box) - area(a.box));
  const taken: Box[] = [];
  const placed: { text: string; x: number; y: number }[] = [];
  for (const { label, rings, box } of seen) {
    const half = textWidth(label, view.size) / 2 + GAP;
    const high = view.size / 2 + GAP;
    let best: { share: number; x: number; y: number; at: Box } | undefined;
    for (let i = 1; i < TRIED; i++)
      for (let j = 1; j < TRIED; j++) {
        const [x, y] = [box[0] + ((box[2] - box[0]) * i) / TRIED, box[1] + ((box[3] - box[1]) * j) / TRIED];
        const at: Box = [x - half, y - high, x + half, y + high];
        if (at[0] < 0 || at[1] < 0 || at[2] > view.width || at[3] > view.height) continue;
        if (taken.some((other) => overlap(at, other))) continue;
        const parts: Point[] = [-1, -0.5, 0, 0.5, 1].flatMap((across) =>
          [-1, 1].map((down) => [x + across * half, y + (down * high) / 2] as const),
        );
        if (parts.some((part) => contains(own, part))) continue;
        const share = parts.filter((part) => contains(rings, part)).length / parts.length;
        if (share >= WITHIN && share > (best?.share ?? 0)) best = { share, x, y, at };
      }
    if (!best) continue;
    taken.push(best.at);
    placed.push({ text: label, x: best.x, y: best.y + view.size * 0.35 });
  }
  return placed;
}

/** Whether a point lies within rings, their holes left out: it does where a line from it crosses them an odd number of times. */
function contains(rings: readonly (readonly Point[])[], [x, y]: Point): boolean {
  let isInside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[xi, yi], [xj, yj]] = [ring[i], ring[j]];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) isInside = !isInside;
    }
  return isInside;
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [least(xs), least(ys), most(xs), most(ys)];
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

function cut(box: Box, to: Box): Box {
  return [Math.max(box[0], to[0]), Math.max(box[1], to[1]), Math.min(box[2], to[2]), Math.min(box[3], to[3])];
}

function area(box: Box): number {
  return Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1]);
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
