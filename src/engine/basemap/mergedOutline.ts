import type { Feature } from "geojson";
import { merge } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";

/** The outline of shapes of a topology taken together, without the borders between them. Few ask for it: it is loaded apart. */
export function mergedOutline(topology: Topology, parts: readonly GeometryObject[]): Feature {
  return { type: "Feature", properties: {}, geometry: merge(topology, parts as Parameters<typeof merge>[1]) };
}
