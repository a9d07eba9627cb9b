import { COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";
import type { PlaceFile } from "#regions/regionFile.ts";
import { degreesEast, greatCircleKm } from "./greatCircleKm.ts";

/** Where a cluster is, for its name. */
export interface NamedGround {
  /** The region in which most of its establishments stand, and the one that is part of. */
  region?: { id: string; name: string; within?: string };
  /** Degrees of its establishments. */
  lon: ArrayLike<number>;
  lat: ArrayLike<number>;
  /** ISO 3166 alpha-2 code of the country they are in; cities of others are not considered. Undefined: any. */
  country?: string;
  /** What to call it where no city is in reach; "" for nothing. */
  otherwise: string;
}

/** Kilometres at which a city still counts for 0.6 of what it counts on the spot, and beyond which it does not count. */
const NEAR = 20;
const REACH = 80;
/** Establishments a city's distance is taken to, evenly spread over the list. */
const SAMPLED = 200;
/** A city of its own is taken before a number is put behind a name, if it fits at least this well. */
const FITS = 0.5;

/** What a cluster is called. */
export interface ClusterName {
  name: string;
  /** The town it is near, where that is another word; "" for none. */
  near: string;
}

/**
 * One name a cluster, all different: the region (municipality, county) in which most of its establishments stand, and beside it the town
 * that has most people (square root) near most establishments (exp(-d²/2·20 km²), mean over them). Clusters come largest first: a later one
 * of the same region gets a number ("Monterrey 2"), one of another region of the same name its state ("Wayne County, Ohio"). Where no
 * region is known the town is the name; where two would share a town the later takes its next one if that fits at least half as well.
 */
export function clusterNames(
  clusters: readonly NamedGround[],
  places: PlaceFile | undefined,
  onBeat?: () => void,
): ClusterName[] {
  const taken = new Map<string, string>();
  return clusters.map((ground) => {
    onBeat?.();
    const { region } = ground;
    const cities = places ? fittingCities(ground, places) : [];
    const town = cities[0]?.name ?? "";
    const own = cities.find(({ name, fit }) => !taken.has(name) && fit >= FITS * cities[0].fit);
    const of = region?.id ?? "";
    const isOfAnother = region !== undefined && (taken.get(region.name) ?? of) !== of;
    const wanted =
      region === undefined
        ? (own?.name ?? (town || ground.otherwise))
        : isOfAnother && region.within !== undefined
          ? `${region.name}, ${region.within}`
          : region.name;
    let name = wanted;
    for (let n = 2; taken.has(name) || name === ""; n++) name = wanted === "" ? String(n - 1) : `${wanted} ${n}`;
    taken.set(name, of);
    return { name, near: region === undefined || town === region.name ? "" : town };
  });
}

/** Cities in reach, best fitting first. */
function fittingCities({ lon, lat, country }: NamedGround, places: PlaceFile): { name: string; fit: number }[] {
  const every = Math.max(1, lon.length / SAMPLED);
  const sample = Array.from({ length: Math.min(lon.length, SAMPLED) }, (_, k) => Math.floor(k * every));
  const aside = REACH / (111 * Math.max(0.05, Math.cos((Math.min(85, Math.abs(lat[0])) * Math.PI) / 180)));
  const [west, east] = extent(sample.map((i) => degreesEast(lon[i], lon[0])));
  const [south, north] = extent(sample.map((i) => lat[i]));
  // A territory's towns are listed under a code of its own.
  const own = COUNTED_ECONOMIES.find(({ id }) => id === country)?.countries ?? [];
  const countries = country === undefined ? undefined : new Set<string>([country, ...own]);
  const cities: { name: string; fit: number }[] = [];
  for (let place = 0; place < places.name.length; place++) {
    if (countries && !countries.has(places.country[place])) continue;
    const y = places.lat[place];
    if (y < south - REACH / 111 || y > north + REACH / 111) continue;
    const x = degreesEast(places.lon[place], lon[0]);
    if (x < west - aside || x > east + aside) continue;
    let near = 0;
    for (const i of sample) {
      const km = greatCircleKm(places.lon[place], y, lon[i], lat[i]);
      if (km <= REACH) near += Math.exp(-(km * km) / (2 * NEAR * NEAR));
    }
    if (near === 0) continue;
    const fit = (Math.sqrt(Math.max(1, places.population[place])) * near) / sample.length;
    cities.push({ name: places.name[place], fit });
  }
  return cities.sort((a, b) => b.fit - a.fit || (a.name < b.name ? -1 : 1));
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
