import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mergeArcs } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type {
  GeometryCollection,
  MultiPolygon as MultiPolygonArcs,
  Polygon as PolygonArcs,
  Topology,
} from "topojson-specification";
import type { BuildContext } from "#data/context.ts";
import { MX_STATE_CODES, MX_STATES, packageTopology, US_COUNTIES } from "./packages.ts";

/** A region's outline as the geometry packages give it. */
export interface Outline {
  /** Region id: "US-48201", "US-48", "MX-19", "MX-19039". */
  id: string;
  name: string;
  geometry: Polygon | MultiPolygon;
}

/**
 * Outlines of all US counties, US states and territories, and Mexican states, unsimplified. Every ring is closed: Illinois
 * in the package ends one grid step (95 m) from where it begins.
 */
export function outlines(): { counties: Outline[]; usStates: Outline[]; mxStates: Outline[] } {
  const us = packageTopology(US_COUNTIES);
  const mx = packageTopology(MX_STATES);
  const read = (topology: typeof us, object: string, idOf: (code: string, name: string | null) => string | undefined) =>
    feature(topology, topology.objects[object]).features.flatMap(({ id, properties, geometry }) => {
      const region = idOf(String(id), properties.name);
      return region === undefined
        ? []
        : [{ id: region, name: properties.name ?? "", geometry: closed(geometry as Polygon | MultiPolygon) }];
    });
  return {
    counties: read(us, "counties", (code) => `US-${code}`),
    usStates: read(us, "states", (code) => `US-${code}`),
    mxStates: read(mx, "mex", (_, name) =>
      name === null || !(name in MX_STATE_CODES) ? undefined : `MX-${MX_STATE_CODES[name]}`,
    ),
  };
}

/** Municipalities that are newer than the counts, by the one each was a part of. */
export const NEW_MUNICIPALITIES: Readonly<Record<string, string>> = {
  "MX-02006": "MX-02001",
  "MX-04012": "MX-04004",
  "MX-07125": "MX-07080",
  "MX-17036": "MX-17022",
};

/** Outlines of the Australian Statistical Areas Level 3 of 2016 with their names, and the states they are in. */
export function sa3Outlines(context: BuildContext): Outline[] {
  const bytes = gunzipSync(readFileSync(context.source("geo-au-sa3-2016.topo.json.gz")));
  const from: Topology<{ sa3_2016: GeometryCollection<{ code: string; name: string }> }> = JSON.parse(bytes.toString());
  return feature(from, from.objects.sa3_2016).features.map(({ properties, geometry }) => ({
    id: `AU-${properties.code}`,
    name: properties.name,
    geometry: closed(geometry as Polygon | MultiPolygon),
  }));
}

/** Outlines of the Japanese municipalities (MLIT, National Land Numerical Information), by region; of those that are `counted`. Names are empty. */
export function japaneseOutlines(context: BuildContext, counted: ReadonlySet<string>): Outline[] {
  const bytes = gunzipSync(readFileSync(context.source("geo-jp-municipalities-2021.topo.json.gz")));
  type Named = GeometryCollection<{ N03_007: string | null }>;
  const from: Topology<Record<"N03-21_210101", Named>> = JSON.parse(bytes.toString());
  const single = feature(from, from.objects["N03-21_210101"]).features.flatMap(({ properties, geometry }) => {
    const shape = geometry as Polygon | MultiPolygon | null;
    return shape && shape.coordinates.length > 0 && properties.N03_007
      ? [{ id: `JP-${properties.N03_007}`, name: "", geometry: closed(shape) }]
      : [];
  });
  // Some are in parts, each a shape of its own until they are put together.
  const parts = single.map((shape, at) => ({ ...shape, id: `${shape.id}.${at}` }));
  return mergedOutlines(parts, (id) => {
    const [region] = id.split(".");
    return counted.has(region) ? region : undefined;
  });
}

/** Square degrees: what a corner of a municipality has to enclose to be kept, as much as the outlines of counties have. */
const FINE_ENOUGH = 0.0002;

/** Outlines of the Mexican municipalities the counts know (INEGI): a newer one is still in the one it was a part of. Names are empty. */
export function municipalityOutlines(context: BuildContext): Outline[] {
  const bytes = gunzipSync(readFileSync(context.source("geo-mx-municipalities.topo.json.gz")));
  const from: Topology<{ municipios: GeometryCollection<{ id: string }> }> = JSON.parse(bytes.toString());
  const slighter = simplify(presimplify(from), FINE_ENOUGH);
  const single = feature(slighter, slighter.objects.municipios).features.map(({ properties, geometry }) => ({
    id: `MX-${properties.id}`,
    name: "",
    geometry: closed(geometry as Polygon | MultiPolygon),
  }));
  return mergedOutlines(single, (id) => NEW_MUNICIPALITIES[id] ?? id);
}

/** One outline for all of a group, without the borders between them; those of no group are left out. Names are empty. */
export function mergedOutlines(parts: readonly Outline[], groupOf: (id: string) => string | undefined): Outline[] {
  const groups = new Map<string, Outline[]>();
  for (const part of parts) {
    const group = groupOf(part.id);
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), part]);
  }
  const collection: FeatureCollection = {
    type: "FeatureCollection",
    features: parts.map(({ id, geometry }) => ({ type: "Feature", id, properties: {}, geometry })),
  };
  const whole = topology({ parts: collection }) as Topology<{ parts: GeometryCollection }>;
  const shapes = new Map(whole.objects.parts.geometries.map((shape) => [shape.id, shape as Shape]));
  return Array.from(groups, ([id, members]) => ({
    id,
    name: "",
    geometry:
      members.length === 1
        ? members[0].geometry
        : feature(
            whole,
            mergedShape(
              whole,
              members.map((member) => shapes.get(member.id)!),
            ),
          ).geometry,
  }));
}

/** Polygons as the arcs of a topology. */
export type Shape = PolygonArcs | MultiPolygonArcs;

/**
 * One shape for all of them, by the same arcs. Some counties run out along an arc and back again: it is cut off first, since an
 * arc that a county has twice and its neighbour once would be taken for one between them.
 */
export function mergedShape(from: Topology, shapes: readonly Shape[]): MultiPolygonArcs {
  return mergeArcs(
    from,
    shapes.map((shape) =>
      shape.type === "Polygon"
        ? { ...shape, arcs: shape.arcs.map(withoutSpikes) }
        : { ...shape, arcs: shape.arcs.map((polygon) => polygon.map(withoutSpikes)) },
    ),
  );
}

function withoutSpikes(ring: readonly number[]): number[] {
  const kept: number[] = [];
  for (const arc of ring) {
    if (kept.at(-1) === ~arc) kept.pop();
    else kept.push(arc);
  }
  while (kept.length > 1 && kept[0] === ~kept[kept.length - 1]) {
    kept.shift();
    kept.pop();
  }
  return kept;
}

function closed(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const close = (ring: Position[]) => {
    const [first, last] = [ring[0], ring[ring.length - 1]];
    if (first[0] !== last[0] || first[1] !== last[1]) ring.push(first);
  };
  if (geometry.type === "Polygon") geometry.coordinates.forEach(close);
  else geometry.coordinates.flat().forEach(close);
  return geometry;
}
