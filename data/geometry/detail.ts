import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";
import { quantize } from "topojson-client";
import type { GeometryCollection, GeometryObject, Objects, Topology } from "topojson-specification";

/** Where outlines are drawn finely: North America from Guam's longitude east, Puerto Rico included. */
const HOME = { west: -172, south: 12, east: -60, north: 60 };

/** Whether a place is where outlines are drawn finely. */
export function isNearHome([lon, lat]: readonly number[]): boolean {
  return lon >= HOME.west && lon <= HOME.east && lat >= HOME.south && lat <= HOME.north;
}

/** What is kept of outlines. */
interface Detail {
  /** Square degrees a corner has to enclose. */
  least: number;
  /** Square degrees the part of a shape has to enclose; none where all parts are kept. */
  part?: number;
  /** Steps of the grid it is written on. */
  steps: number;
}

/** The shapes of a topology in one collection `shapes`, without the corners and parts that matter less than `detail` says. */
export function slimmed<P extends object>(
  from: Topology,
  shapes: GeometryObject<P>[],
  detail: Detail,
): Topology<{ shapes: GeometryCollection }> {
  const own = { ...from, objects: { shapes: { type: "GeometryCollection", geometries: shapes } } } as Topology<
    Objects<object>
  >;
  const weighed = presimplify(own);
  const kept = detail.part === undefined ? weighed : filter(weighed, filterWeight(weighed, detail.part));
  const { arcs, objects } = simplify(
    filter(kept, () => true),
    detail.least,
  );
  return quantize({ type: "Topology", arcs, objects }, detail.steps) as unknown as Topology<{
    shapes: GeometryCollection;
  }>;
}
