import { difference } from "@turf/difference";
import { intersect } from "@turf/intersect";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";

type Shape = Feature<Polygon | MultiPolygon>;
type Box = readonly [west: number, south: number, east: number, north: number];

/** What a bay has at least: square degrees, and how round it is (1 for a circle): less is the difference of two drawings of one shore. */
const BAY = { size: 0.003, round: 0.12 };

/** Land to be cut with: polygons without their holes' help, by what lies in a box. */
export function landBeneath(land: readonly Shape[]) {
  const polygons = land
    .flatMap(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates))
    .map((rings) => ({ rings, box: boxOf(rings[0]) }));
  const within = (box: Box): Shape | undefined => {
    const cut = polygons
      .filter((polygon) => overlap(polygon.box, box))
      .map(({ rings }) => rings.map((ring) => clipped(ring, box)).filter((ring) => ring.length > 3))
      .filter(([outer]) => outer !== undefined);
    return cut.length === 0
      ? undefined
      : { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: cut } };
  };
  return {
    /** What of a shape is land; undefined where nothing is. */
    of(shape: Shape): Shape | undefined {
      const beneath = within(boxOf(outerPoints(shape)));
      return beneath && (intersect(collection(shape, beneath)) ?? undefined);
    },
    /** Bays of a shape that are no land, each a polygon: those that are more than two drawings of one shore. */
    baysIn(shape: Shape): Polygon[] {
      const beneath = within(boxOf(outerPoints(shape)));
      const rest = beneath ? difference(collection(shape, beneath)) : undefined;
      if (!rest) return [];
      const parts = rest.geometry.type === "Polygon" ? [rest.geometry.coordinates] : rest.geometry.coordinates;
      return parts.filter(isBay).map((coordinates) => ({ type: "Polygon", coordinates }));
    },
  };
}

function isBay([outer]: Position[][]): boolean {
  let area = 0;
  let length = 0;
  for (let i = 1; i < outer.length; i++) {
    const [[ax, ay], [bx, by]] = [outer[i - 1], outer[i]];
    area += (ax * by - bx * ay) / 2;
    length += Math.hypot(bx - ax, by - ay);
  }
  return Math.abs(area) >= BAY.size && (4 * Math.PI * Math.abs(area)) / length ** 2 >= BAY.round;
}

function collection(...features: Shape[]): FeatureCollection<Polygon | MultiPolygon> {
  return { type: "FeatureCollection", features };
}

function outerPoints({ geometry }: Shape): Position[] {
  return geometry.type === "Polygon" ? geometry.coordinates[0] : geometry.coordinates.flatMap(([outer]) => outer);
}

function boxOf(points: Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

function overlap(a: Box, b: Box): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

/** The part of a ring in a box (Sutherland and Hodgman); its edges may run along those of the box. */
function clipped(ring: Position[], [west, south, east, north]: Box): Position[] {
  let points = ring.slice(0, -1);
  const sides = [
    { axis: 0, at: west, sign: 1 },
    { axis: 0, at: east, sign: -1 },
    { axis: 1, at: south, sign: 1 },
    { axis: 1, at: north, sign: -1 },
  ];
  for (const { axis, at, sign } of sides) {
    const kept: Position[] = [];
    points.forEach((point, i) => {
      const before = points.at(i - 1)!;
      const [is, was] = [sign * (point[axis] - at) >= 0, sign * (before[axis] - at) >= 0];
      if (is !== was) {
        const share = (at - before[axis]) / (point[axis] - before[axis]);
        const crossing = [before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])];
        crossing[axis] = at;
        kept.push(crossing);
      }
      if (is) kept.push(point);
    });
    points = kept;
  }
  return points.length === 0 ? [] : [...points, points[0]];
}
