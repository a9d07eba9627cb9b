import type { Feature, Point } from "geojson";
import { feature as decode, merge } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";

/**
 * The outline of shapes of a topology taken together, without the borders between them; of points, all of them. Few ask for it: it is
 * loaded apart.
 */
export function mergedOutline(topology: Topology, parts: readonly GeometryObject[]): Feature {
  if (parts.every(({ type }) => type === "Point")) {
    const coordinates = parts.map((part) => (decode(topology, part) as Feature<Point>).geometry.coordinates);
    return { type: "Feature", properties: {}, geometry: { type: "MultiPoint", coordinates } };
  }
  return { type: "Feature", properties: {}, geometry: merge(topology, parts as Parameters<typeof merge>[1]) };
}
