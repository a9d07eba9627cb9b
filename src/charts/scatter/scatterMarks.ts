/** What can be said of a point's place against 1: strong by the rule in force, not strong, or not distinguishable from 1. */
export type ScatterState = "strong" | "other" | "uncertain";

export interface ScatterPoint {
  mark: string;
  label: string;
  /** A shorter name for the drawing. */
  short?: string;
  /** NaN: not known. */
  x: number;
  /** The interval of `x`; NaN: none. */
  low: number;
  high: number;
  y: number;
  /** What the area shows. */
  size: number;
  state: ScatterState;
  /** What is told of it, in words, without its name. */
  facts: string;
  /** Why a figure is not known, where one is not. */
  reason?: string;
}

export interface ScatterMark {
  point: ScatterPoint;
  /** Pixels; at the edge of the plot where the value is beyond it. */
  x: number;
  y: number;
  radius: number;
  /** To which side the value is beyond the plot, in pixels' directions: -1 left or up, 1 right or down. */
  offX: -1 | 0 | 1;
  offY: -1 | 0 | 1;
}

export interface PlotArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LEAST_RADIUS = 2.5;

/** Points with all three figures, the largest first, so that small ones are drawn over them. */
export function scatterMarks(
  points: readonly ScatterPoint[],
  scale: { x: (value: number) => number; y: (value: number) => number; radius: (size: number) => number },
  area: PlotArea,
): ScatterMark[] {
  return points
    .filter(isDrawn)
    .sort((a, b) => b.size - a.size)
    .map((point) => {
      const [x, y] = [scale.x(point.x), scale.y(point.y)];
      return {
        point,
        x: Math.max(area.left, Math.min(area.right, x)),
        y: Math.max(area.top, Math.min(area.bottom, y)),
        radius: Math.max(LEAST_RADIUS, scale.radius(point.size)),
        offX: side(x, area.left, area.right),
        offY: side(y, area.top, area.bottom),
      };
    });
}

/** Whether a point has a place: its figures are known. */
export function isDrawn({ x, y, size }: ScatterPoint): boolean {
  return !Number.isNaN(x) && !Number.isNaN(y) && !Number.isNaN(size);
}

/** Points without a place, by the reason, the commonest first. */
export function notDrawn(
  points: readonly ScatterPoint[],
  otherReason: string,
): { reason: string; points: ScatterPoint[] }[] {
  const byReason = new Map<string, ScatterPoint[]>();
  for (const point of points) {
    if (isDrawn(point)) continue;
    const reason = point.reason ?? otherReason;
    byReason.set(reason, [...(byReason.get(reason) ?? []), point]);
  }
  return [...byReason]
    .map(([reason, points]) => ({ reason, points }))
    .sort((a, b) => b.points.length - a.points.length);
}

function side(at: number, from: number, to: number): -1 | 0 | 1 {
  if (at < from - 0.5) return -1;
  return at > to + 0.5 ? 1 : 0;
}
