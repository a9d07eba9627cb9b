import { bbox } from "@turf/bbox";
import { bboxClip } from "@turf/bbox-clip";
import { difference } from "@turf/difference";
import { intersect } from "@turf/intersect";
import type { BBox, Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";

type Shape = Feature<Polygon | MultiPolygon>;

/** What a bay has at least: square degrees, and how round it is (1 for a circle): less is the difference of two drawings of one shore. */
const BAY = { size: 0.003, round: 0.12 };

/** Land to be cut with: polygons without their holes' help, by what lies in a box. */
export function landBeneath(land: readonly Shape[]) {
  const polygons = land
    .flatMap(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates))
    .map((coordinates) => ({ type: "Polygon" as const, coordinates }))
    .map((polygon) => ({ polygon, box: bbox(polygon) }));
  const within = (box: BBox): Shape | undefined => {
    const cut = polygons
      .filter((polygon) => overlap(polygon.box, box))
      .map(({ polygon }) => bboxClip(polygon, box).geometry.coordinates as Position[][])
      .filter(([outer]) => outer !== undefined);
    return cut.length === 0
      ? undefined
      : { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: cut } };
  };
  return {
    /** What of a shape is land; undefined where nothing is. */
    of(shape: Shape): Shape | undefined {
      const beneath = within(bbox(shape));
      return beneath && (intersect(collection(shape, beneath)) ?? undefined);
    },
    /** Bays of a shape that are no land, each a polygon: those that are more than two drawings of one shore. */
    baysIn(shape: Shape): Polygon[] {
      const beneath = within(bbox(shape));
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

function overlap(a: BBox, b: BBox): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}
