import type { MappedLevelId } from "#economies/economies.ts";
import { neighbors } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { RegionTable } from "./regionTable.ts";

const LAYER = { county: "us_counties", state: "us_states" } as const;

/**
 * Regions of a level of the United States that share a border (`regions.topo.json`): for each of `rows` (ascending numbers of
 * the region table) the places in `rows` of those it touches. A region without an outline touches none.
 */
export function regionNeighbours(
  topology: Topology,
  regions: RegionTable,
  level: MappedLevelId,
  rows: ArrayLike<number>,
): number[][] {
  const layer = topology.objects[LAYER[level]] as GeometryCollection | undefined;
  if (!layer) throw new Error(`regions.topo.json: expected a layer ${LAYER[level]}`);
  const placeOf = new Map(Array.from(rows, (region, place) => [regions.feature[region], place]));
  const touching: number[][] = Array.from(rows, () => []);
  const places = layer.geometries.map(({ id }) => placeOf.get(Number(id)));
  neighbors(layer.geometries).forEach((others, i) => {
    const place = places[i];
    if (place === undefined) return;
    for (const other of others) {
      const there = places[other];
      if (there !== undefined && there !== place) touching[place].push(there);
    }
  });
  return touching.map((row) => row.sort((a, b) => a - b));
}
