import { type Economy, economyOf, levelOf } from "#economies/economies.ts";
import { mergeArcs, feature as decode, neighbors } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { type NamedRegion, namedRegion, regionFacts } from "./regionSummary.ts";
import type { RegionTable } from "./regionTable.ts";

type Ring = readonly (readonly [lon: number, lat: number])[];

/** A region and those it borders on, to draw small: rings in degrees, holes among them. */
export interface RegionSketch {
  outline: readonly Ring[];
  /** Of the same level, or of the level of its parts where it consists of such. */
  neighbours: readonly { region: NamedRegion; outline: readonly Ring[] }[];
}

/**
 * A region with its neighbours from the outlines of its economy; undefined where the atlas has no outline of it nor of its parts.
 * An area without an outline of its own is its parts taken together.
 */
export function regionSketch(
  topology: Topology,
  regions: RegionTable,
  region: number,
  economies: readonly Economy[],
): RegionSketch | undefined {
  const economy = economyOf(regions.economy[region], economies);
  const own = regions.level[region] === "own" ? undefined : levelOf(economy, regions.level[region]);
  const rows = own?.outlines
    ? [region]
    : regionFacts(regions, region, economies).parts.flatMap(({ id }) => regions.index.get(id) ?? []);
  if (rows.length === 0) return undefined;
  const { outlines } = levelOf(economy, regions.level[rows[0]]);
  const layer = outlines && !outlines.arePoints && (topology.objects[outlines.layer] as GeometryCollection | undefined);
  if (!layer) return undefined;

  const places = new Map(layer.geometries.map(({ id }, place) => [Number(id), place]));
  const inside = new Set(rows.flatMap((row) => places.get(regions.feature[row]) ?? []));
  if (inside.size === 0) return undefined;
  const touching = neighbors(layer.geometries);
  const beside = new Set([...inside].flatMap((place) => touching[place]).filter((place) => !inside.has(place)));
  const shape = (place: number) => layer.geometries[place] as Polygon | MultiPolygon;
  return {
    outline: rings(topology, mergeArcs(topology, [...inside].map(shape))),
    neighbours: [...beside].flatMap((place) => {
      const row = regions.byFeature.get(Number(shape(place).id));
      return row === undefined ? [] : [{ region: namedRegion(regions, row), outline: rings(topology, shape(place)) }];
    }),
  };
}

function rings(topology: Topology, shape: Polygon | MultiPolygon): Ring[] {
  const { geometry } = decode(topology, shape as Polygon);
  const parts = geometry.coordinates as unknown as Ring[] | Ring[][];
  return shape.type === "Polygon" ? (parts as Ring[]) : (parts as Ring[][]).flat();
}
