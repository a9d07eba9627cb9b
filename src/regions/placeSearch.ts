import { COUNTED_ECONOMIES, type CountedEconomy } from "#economies/countedEconomies.ts";
import { foldText } from "#industries/foldText.ts";
import type { PlaceFile } from "./regionFile.ts";
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
  population: number;
}

/**
 * A search over regions and places, accents and case folded. Every word of the text must occur in the name or in the state
 * ("harris texas"). Rank: the whole name, its beginning, a word's beginning, the rest; states, then more people first.
 */
export function placeSearch(
  regions: RegionTable,
  places: PlaceFile,
  economies: readonly CountedEconomy[] = COUNTED_ECONOMIES,
): PlaceSearch {
  const entries: Entry[] = [];
  for (let region = 0; region < regions.length; region++) {
    const state = regions.parent[region];
    const name = foldText(regions.name[region]);
    entries.push({
      match: { kind: "region", region },
      name,
      whole: state < 0 ? name : `${name} ${foldText(regions.name[state])}`,
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
      population: places.population[place],
    });
  });
  return (text, limit) => {
    const query = foldText(text).trim().replace(/\s+/g, " ");
    if (query === "") return { total: 0, matches: [] };
    const words = query.split(/[\s,]+/).filter((word) => word !== "");
    const found = entries.flatMap((entry) =>
      words.every((word) => entry.whole.includes(word)) ? [{ entry, rank: rankOf(query, entry.name) }] : [],
    );
    found.sort(
      (a, b) => a.rank - b.rank || isState(b.entry) - isState(a.entry) || b.entry.population - a.entry.population,
    );
    return { total: found.length, matches: found.slice(0, limit).map(({ entry }) => entry.match) };
  };

  function isState({ match }: Entry): number {
    return Number(match.kind === "region" && regions.parent[match.region] < 0);
  }
}

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
