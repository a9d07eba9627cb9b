import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import { MX_STATE_CODES, MX_STATES, packageTopology, US_COUNTIES } from "./packages.ts";

/** A region's outline as the geometry packages give it. */
export interface Outline {
  /** Region id: "US-48201", "US-48", "MX-19". */
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

function closed(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const close = (ring: Position[]) => {
    const [first, last] = [ring[0], ring[ring.length - 1]];
    if (first[0] !== last[0] || first[1] !== last[1]) ring.push(first);
  };
  if (geometry.type === "Polygon") geometry.coordinates.forEach(close);
  else geometry.coordinates.flat().forEach(close);
  return geometry;
}
