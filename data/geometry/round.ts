import { meshArcs } from "topojson-client";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, MultiLineString, Objects, Topology } from "topojson-specification";
import { ROUND_BOXES } from "#map/ground.ts";
import { mergedShape, type Shape } from "./outlines.ts";
import { packageTopology } from "./packages.ts";
import { slim } from "./topologies.ts";

/** Degrees a tile of the first fine zoom may reach over a box. */
const REACH = 6;

/** Whether a place is in one of the boxes that are drawn finely round the Pacific, or within `reach` degrees of one. */
export function isRound([lon, lat]: readonly number[], reach = 0): boolean {
  return ROUND_BOXES.some(
    ({ west, south, east, north }) =>
      lon >= west - reach && lon <= east + reach && lat >= south - reach && lat <= north + reach,
  );
}

/** Land, coast and borders of the other side of the Pacific and of its south, with detail of about a kilometre. */
export function roundLandTopology(): Topology {
  const weighed = presimplify(packageTopology("world-atlas/countries-10m.json") as Topology<Objects<object>>);
  for (const arc of weighed.arcs) {
    for (const point of arc) {
      const [, , weight] = point as [number, number, number];
      if (!isRound(point) && Number.isFinite(weight)) point[2] = weight / 100;
    }
  }
  const simple = simplify(weighed, 0.00025);
  const countries = filter(simple, filterWeight(simple, 0.0008));
  const all = countries.objects.countries as GeometryCollection;
  const isNear = (arc: number) => countries.arcs[arc < 0 ? ~arc : arc].some((point) => isRound(point, REACH));
  const shapes = all.geometries
    .flatMap((shape) => (shape.type === "Polygon" ? [shape.arcs] : shape.type === "MultiPolygon" ? shape.arcs : []))
    .filter((arcs) => arcs.flat().some(isNear))
    .map((arcs): Shape => ({ type: "Polygon", arcs }));
  const near = (lines: MultiLineString): MultiLineString => ({
    ...lines,
    arcs: lines.arcs
      .flat()
      .filter(isNear)
      .map((arc) => [arc]),
  });
  const objects = {
    land: { ...mergedShape(countries, shapes) },
    coast: near(meshArcs(countries, all, (a, b) => a === b)),
    borders: near(meshArcs(countries, all, (a, b) => a !== b)),
  };
  return slim(
    filter({ ...countries, objects }, () => true),
    200_000,
  );
}
