import { regionLocator } from "#regions/regionLocator.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import type { LevelId } from "#economies/economies.ts";
import type { Topology } from "topojson-specification";

/** A town as the map's places are. */
interface Town {
  name: string;
  lon: number;
  lat: number;
  population: number;
}

/** Where a region's mark stands, and what it is called there. */
export interface PrincipalPlace {
  name: string;
  lon: number;
  lat: number;
}

/**
 * The principal place of each region of a level: of the towns in it the one its own name begins with ("Detroit" of Detroit-Warren-Dearborn,
 * "Winston-Salem"), else its largest. In an economy whose regions have names of their own (`hasOwnNames`) it is called by that (without the province, of "Windsor, Ontario"). Where it has no town, the first part of its name, at the middle of its largest part.
 */
export function principalPlaces(
  regions: RegionTable,
  topologies: readonly Topology[],
  hasOwnNames: (region: number) => boolean,
  towns: readonly Town[],
): (region: number, level: LevelId) => PrincipalPlace {
  const locate = regionLocator(...topologies);
  const inFinest = new Map<number, Town[]>();
  for (const town of towns) {
    const finest = regions.index.get(locate(town.lon, town.lat));
    if (finest === undefined) continue;
    const here = inFinest.get(finest) ?? [];
    inFinest.set(finest, here);
    here.push(town);
  }
  const byLevel = new Map<LevelId, Map<number, Town[]>>();
  const ofLevel = (level: LevelId) => {
    const known = byLevel.get(level);
    if (known) return known;
    const whole = regions.partOf(level);
    const made = new Map<number, Town[]>();
    for (const [finest, here] of inFinest) made.set(whole[finest], [...(made.get(whole[finest]) ?? []), ...here]);
    byLevel.set(level, made);
    return made;
  };
  return (region, level) => {
    const here = ofLevel(level).get(region) ?? [];
    const full = regions.name[region];
    const named = here.filter(({ name }) => full.startsWith(name) && !/^\p{L}/u.test(full.slice(name.length)));
    // The longer first ("Winston-Salem" before a Winston), then the larger.
    const longest = Math.max(0, ...named.map(({ name }) => name.length));
    const largest = (of: readonly Town[]) =>
      of.reduce<Town | undefined>(
        (most, town) => (most && most.population >= town.population ? most : town),
        undefined,
      );
    const chosen = largest(named.filter(({ name }) => name.length === longest)) ?? largest(here);
    if (hasOwnNames(region))
      return {
        name: full.split(",")[0],
        lon: chosen?.lon ?? regions.lon[region],
        lat: chosen?.lat ?? regions.lat[region],
      };
    const name = named.length > 0 ? named.find((town) => town === chosen)!.name : full.split(/[-,/]|–/)[0].trim();
    return { name, lon: chosen?.lon ?? regions.lon[region], lat: chosen?.lat ?? regions.lat[region] };
  };
}
