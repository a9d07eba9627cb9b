import { COUNTED_ECONOMIES, type CountedEconomy } from "#economies/countedEconomies.ts";
import { foldText } from "#industries/foldText.ts";
import type { PlaceFile } from "./regionFile.ts";
import { economyOf } from "#economies/economies.ts";
import type { RegionTable } from "./regionTable.ts";

/** A region or a city whose name holds the text. */
export type PlaceMatch =
  | { kind: "region"; region: number }
  /** Row of the places file. `detail` is its state's name where that is known, else the country's code. */
  | { kind: "city"; place: number; detail: string };

/** Finds regions and cities, best first. */
export type PlaceSearch = (text: string, limit: number) => { total: number; matches: PlaceMatch[] };

interface Entry {
  match: PlaceMatch;
  name: string;
  /** Name with its state or country, in which every word of the query must occur. */
  whole: string;
  /** Of an area: its counties likewise, in one of which they may occur instead. */
  parts: string[];
  isState: boolean;
  /** Of an area of a level that is not the usual one: it comes after those that are found as well. */
  isOther: boolean;
  population: number;
}

/**
 * A search over regions and places, accents and case folded. Every word of the text must occur in the name or in the state
 * ("harris texas"), or in a county of an area. Rank: the whole name, its beginning, a word's beginning, the rest, a county's name; states, then more
 * people first; areas of another level than the usual one after those found as well. A county that is a labour market by itself is found as that.
 */
export function placeSearch(
  regions: RegionTable,
  places: PlaceFile,
  economies: readonly CountedEconomy[] = COUNTED_ECONOMIES,
): PlaceSearch {
  const entries: Entry[] = [];
  const alone = new Set(regions.single);
  const levelsOf = (region: number) => economyOf(regions.economy[region], economies);
  const wholes = regions.name.map((name, region) => {
    const state = regions.parent[regions.single[region] < 0 ? region : regions.single[region]];
    return foldText(state < 0 ? name : `${name} ${regions.name[state]}`);
  });
  const parts = new Map<number, string[]>();
  for (const { levels } of economies)
    for (const { id, sumOf } of levels) {
      if (sumOf === undefined || id === levels[0].id || id === "own") continue;
      regions.partOf(id).forEach((whole, region) => {
        if (whole >= 0 && whole !== region && regions.single[whole] !== region)
          parts.set(whole, [...(parts.get(whole) ?? []), wholes[region]]);
      });
    }
  for (let region = 0; region < regions.length; region++) {
    if (alone.has(region) || regions.level[region] === "own") continue; // one's own are found by whoever keeps them
    entries.push({
      match: { kind: "region", region },
      name: foldText(regions.name[region]),
      whole: wholes[region],
      parts: parts.get(region) ?? [],
      isState: regions.parent[region] < 0 && regions.level[region] === levelsOf(region).levels[0].id,
      isOther: (parts.get(region)?.length ?? 0) > 0 && regions.level[region] !== levelsOf(region).defaultLevel,
      population: regions.population[region] || 0,
    });
  }
  const details = stateNames(regions, economies);
  places.name.forEach((text, place) => {
    const detail = details(places.country[place], places.admin[place]) ?? places.country[place];
    const name = foldText(text);
    entries.push({
      match: { kind: "city", place, detail },
      name,
      whole: `${name} ${foldText(detail)}`,
      parts: [],
      isState: false,
      isOther: false,
      population: places.population[place],
    });
  });
  return (text, limit) => {
    const query = foldText(text).trim().replace(/\s+/g, " ");
    if (query === "") return { total: 0, matches: [] };
    const words = query.split(/[\s,]+/).filter((word) => word !== "");
    const holds = (text: string) => words.every((word) => text.includes(word));
    const found = entries.flatMap((entry) => {
      const later = entry.isOther ? 0.5 : 0;
      if (holds(entry.whole)) return [{ entry, rank: rankOf(query, entry.name) + later }];
      return entry.parts.some(holds) ? [{ entry, rank: OF_PART + later }] : [];
    });
    found.sort(
      (a, b) =>
        a.rank - b.rank || Number(b.entry.isState) - Number(a.entry.isState) || b.entry.population - a.entry.population,
    );
    return { total: found.length, matches: found.slice(0, limit).map(({ entry }) => entry.match) };
  };
}

/** The rank of what only holds a county of the name. */
const OF_PART = 4;

function rankOf(query: string, name: string): number {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  return name.includes(` ${query}`) ? 2 : 3;
}

/** The state a town is in, by its country and area codes; undefined where no economy has it. */
function stateNames(
  regions: RegionTable,
  economies: readonly CountedEconomy[],
): (country: string, admin: string) => string | undefined {
  return (country, admin) => {
    const economy = economies.find(({ countries }) => countries.includes(country));
    const state = regions.index.get(`${economy?.id}-${economy?.stateOfTown(country, admin)}`);
    return state === undefined ? undefined : regions.name[state];
  };
}
