import type { LevelDefinition } from "#economies/economy.ts";
import { neighbors } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { RegionTable } from "./regionTable.ts";

/**
 * Regions of a level that share a border (of the file of outlines of its economy): for each of `rows` (ascending numbers of
 * the region table) the places in `rows` of those it touches. A region without an outline touches none.
 */
export function regionNeighbours(
  topology: Topology,
  regions: RegionTable,
  level: Pick<LevelDefinition, "id" | "outlines">,
  rows: ArrayLike<number>,
): number[][] {
  const name = level.outlines?.layer ?? "";
  const layer = topology.objects[name] as GeometryCollection | undefined;
  if (!layer) throw new Error(`outlines: expected a layer ${name || `of the level ${level.id}`}`);
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
