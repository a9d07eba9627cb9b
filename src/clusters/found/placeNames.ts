import type { Topology } from "topojson-specification";
import type { PlaceFile } from "#regions/regionFile.ts";
import { type RegionLocator, regionLocator } from "#regions/regionLocator.ts";
import type { RegionTable } from "#regions/regionTable.ts";

/** What names places; without it clusters are named by their establishments' own places and regions by their ids. */
export interface PlaceNames {
  places?: PlaceFile;
  region?: (id: string) => { name: string; within?: string } | undefined;
  /** Where an establishment stands, by its place and what the register says; the register alone is believed without it. */
  locate?: RegionLocator;
}

/** Names from the atlas. Outlines (`regions.topo.json`) are read when the first place is asked for. */
export function placeNames(regions: RegionTable, outlines: Topology, places: PlaceFile): PlaceNames {
  let locator: RegionLocator | undefined;
  return {
    places,
    region(id) {
      const region = regions.index.get(id);
      if (region === undefined) return undefined;
      const within = regions.parent[region];
      return { name: regions.name[region], ...(within >= 0 && { within: regions.name[within] }) };
    },
    locate: (...place) => (locator ??= regionLocator(outlines))(...place),
  };
}
