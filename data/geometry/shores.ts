import Flatbush from "flatbush";
import type { Position } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";

/** A line of shores or borders that outer lines may be drawn along; lines meet where they have the same point. */
export type ShoreLine = Position[];

/** Degrees of latitude an outer line may be off the shore it means, and how much longer the shore may be. */
const OFF = 0.07;
const LONGER = 4;

interface Snap {
  at: Position;
  /** Vertex of the graph. */
  vertex: number;
}

/**
 * The topology with the outer lines of `layer` (arcs one shape alone has) drawn along `shores`, where one of them runs there: the lines
 * between shapes that end at the coast end at that shore, and every layer that has an arc follows.
 * Answers how many outer lines there are, and how many were drawn along a shore.
 */
export function drawnAlong(
  from: Topology,
  layer: string,
  shores: readonly ShoreLine[],
): { topology: Topology; outer: number; drawn: number } {
  const outer = outerArcs(from, layer);
  const graph = shoreGraph(shores);
  const arcs = from.arcs.map((arc) => arc.map(([x, y]): Position => [x, y]));
  const snaps = new Map<string, Snap>();
  const sections: { arc: number; cuts: number[] }[] = [];
  for (const arc of outer) {
    const points = arcs[arc];
    const isRing = keyOf(points[0]) === keyOf(points[points.length - 1]);
    const last = points.length - 1;
    const cuts = isRing ? [0, Math.round(last / 3), Math.round((2 * last) / 3), last] : [0, last];
    sections.push({ arc, cuts: [...new Set(cuts)] });
    for (const cut of cuts) snaps.set(keyOf(points[cut]), { at: points[cut], vertex: -1 });
  }
  graph.snap(snaps);
  let drawn = 0;
  const ends = new Map<string, Position>();
  for (const [key, { at, vertex }] of snaps) if (vertex >= 0) ends.set(key, at);
  for (const { arc, cuts } of sections) {
    const points = from.arcs[arc] as Position[];
    const isRing = cuts.length > 2;
    const parts = cuts.slice(1).map((end, i) => {
      const part = points.slice(cuts[i], end + 1);
      const [a, b] = [snaps.get(keyOf(part[0])), snaps.get(keyOf(part[part.length - 1]))];
      return a && b && a.vertex >= 0 && b.vertex >= 0 ? graph.path(a.vertex, b.vertex, part) : undefined;
    });
    if (parts.every((part) => part !== undefined)) {
      drawn++;
      arcs[arc] = parts.flatMap((part, i) => (i === 0 ? part : part.slice(1)));
    } else if (isRing) {
      for (const cut of cuts) ends.delete(keyOf(points[cut])); // an island no shore is drawn for stays as it is
    }
  }
  for (const [at, points] of arcs.entries()) {
    const given = from.arcs[at];
    points[0] = ends.get(keyOf(given[0])) ?? points[0];
    points[points.length - 1] = ends.get(keyOf(given[given.length - 1])) ?? points[points.length - 1];
  }
  return { topology: { ...from, arcs: arcs }, outer: outer.length, drawn };
}

/** Arcs that one shape of a layer alone has, once. */
function outerArcs(from: Topology, layer: string): number[] {
  const uses = new Map<number, number>();
  const count = (nested: unknown) => {
    if (Array.isArray(nested)) nested.forEach(count);
    else if (typeof nested === "number") {
      const arc = nested < 0 ? ~nested : nested;
      uses.set(arc, (uses.get(arc) ?? 0) + 1);
    }
  };
  for (const shape of (from.objects[layer] as GeometryCollection).geometries) if ("arcs" in shape) count(shape.arcs);
  return [...uses].flatMap(([arc, times]) => (times === 1 ? [arc] : []));
}

function keyOf([x, y]: readonly number[]): string {
  return `${x},${y}`;
}

function shoreGraph(shores: readonly ShoreLine[]) {
  const at: Position[] = [];
  const neighbours: number[][] = [];
  const known = new Map<string, number>();
  const edges: [a: number, b: number][] = [];
  const vertex = (point: Position): number => {
    const key = keyOf(point);
    let found = known.get(key);
    if (found === undefined) {
      known.set(key, (found = at.length));
      at.push([point[0], point[1]]);
      neighbours.push([]);
    }
    return found;
  };
  const join = (a: number, b: number) => {
    neighbours[a].push(b);
    neighbours[b].push(a);
  };
  for (const line of shores)
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [vertex(line[i - 1]), vertex(line[i])];
      if (a !== b) edges.push([a, b]);
    }
  const index = new Flatbush(Math.max(1, edges.length));
  if (edges.length === 0) index.add(0, 0, 0, 0);
  for (const [a, b] of edges)
    index.add(
      Math.min(at[a][0], at[b][0]),
      Math.min(at[a][1], at[b][1]),
      Math.max(at[a][0], at[b][0]),
      Math.max(at[a][1], at[b][1]),
    );
  index.finish();

  return {
    /** Moves each point to the nearest place on a line within reach, which becomes a vertex; `vertex` stays -1 where there is none. */
    snap(snaps: Map<string, Snap>): void {
      const cuts = new Map<number, { along: number; vertex: number }[]>();
      for (const snap of snaps.values()) {
        const [x, y] = snap.at;
        const squash = Math.cos((y * Math.PI) / 180);
        const reach = OFF / Math.max(0.1, squash);
        let least = OFF;
        let best: { edge: number; along: number } | undefined;
        for (const edge of index.search(x - reach, y - OFF, x + reach, y + OFF)) {
          const [[ax, ay], [bx, by]] = edges[edge].map((end) => at[end]);
          const [dx, dy] = [(bx - ax) * squash, by - ay];
          const length = dx * dx + dy * dy;
          const along = Math.min(1, Math.max(0, ((x - ax) * squash * dx + (y - ay) * dy) / length));
          const off = Math.hypot((ax - x) * squash + along * dx, ay - y + along * dy);
          if (off < least) [least, best] = [off, { edge, along }];
        }
        if (!best) continue;
        const [a, b] = edges[best.edge].map((end) => at[end]);
        const point: Position = [a[0] + best.along * (b[0] - a[0]), a[1] + best.along * (b[1] - a[1])];
        snap.at = point;
        snap.vertex = vertex(point);
        const known = cuts.get(best.edge) ?? [];
        known.push({ along: best.along, vertex: snap.vertex });
        cuts.set(best.edge, known);
      }
      for (const [edge, [a, b]] of edges.entries()) {
        const between = (cuts.get(edge) ?? []).sort((one, other) => one.along - other.along);
        let before = a;
        for (const cut of between) {
          if (cut.vertex === before) continue;
          join(before, cut.vertex);
          before = cut.vertex;
        }
        if (before !== b) join(before, b);
      }
    },
    /** The way between two vertices that keeps nearest to `line`; undefined where none keeps within reach or it is far longer. */
    path(start: number, end: number, line: Position[]): Position[] | undefined {
      const squash = Math.cos((line[0][1] * Math.PI) / 180);
      const distance = polylineDistance(line, squash);
      const far = new Map<number, number>();
      const farOf = (v: number) => {
        let known = far.get(v);
        if (known === undefined) far.set(v, (known = distance(at[v])));
        return known;
      };
      const cost = new Map<number, number>([[start, 0]]);
      const back = new Map<number, number>();
      const done = new Set<number>();
      const open: [cost: number, vertex: number][] = [[0, start]];
      while (open.length > 0) {
        let least = 0;
        for (let i = 1; i < open.length; i++) if (open[i][0] < open[least][0]) least = i;
        const [[reached, v]] = open.splice(least, 1);
        if (v === end) break;
        if (done.has(v)) continue;
        done.add(v);
        for (const next of neighbours[v]) {
          if (done.has(next)) continue;
          const off = farOf(next);
          if (off > 1.5 * OFF) continue;
          const step = Math.hypot((at[next][0] - at[v][0]) * squash, at[next][1] - at[v][1]);
          const total = reached + step * (1 + 8 * (off / OFF) ** 2);
          if (total >= (cost.get(next) ?? Infinity)) continue;
          cost.set(next, total);
          back.set(next, v);
          open.push([total, next]);
        }
      }
      if (!back.has(end)) return undefined;
      const way: Position[] = [at[end]];
      for (let v = end; v !== start;) {
        v = back.get(v)!;
        way.push(at[v]);
      }
      way.reverse();
      const ours = lengthOf(line, squash);
      if (lengthOf(way, squash) > LONGER * ours + OFF) return undefined;
      const toWay = polylineDistance(way, squash);
      return line.every((point) => toWay(point) <= 1.5 * OFF) ? way : undefined;
    },
  };
}

function lengthOf(line: readonly Position[], squash: number): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++)
    sum += Math.hypot((line[i][0] - line[i - 1][0]) * squash, line[i][1] - line[i - 1][1]);
  return sum;
}

/** Degrees of latitude from a point to the nearest place on a line, on a plane whose longitudes are `squash` as long as its latitudes. */
function polylineDistance(line: readonly Position[], squash: number): (point: Position) => number {
  return ([x, y]) => {
    let least = Infinity;
    for (let i = 1; i < line.length; i++) {
      const ax = (line[i - 1][0] - x) * squash;
      const ay = line[i - 1][1] - y;
      const dx = (line[i][0] - line[i - 1][0]) * squash;
      const dy = line[i][1] - line[i - 1][1];
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
    }
    return least;
  };
}
