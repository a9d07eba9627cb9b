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
export function placeSearch(regions: RegionTable, places: PlaceFile): PlaceSearch {
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
  const details = stateNames(regions);
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
    return Number(match.kind === "region" && regions.level[match.region] === "state");
  }
}

function rankOf(query: string, name: string): number {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  return name.includes(` ${query}`) ? 2 : 3;
}

/** The state a place's country and area codes mean: INEGI codes in Mexico, postal letters in the United States. */
function stateNames(regions: RegionTable): (country: string, admin: string) => string | undefined {
  return (country, admin) => {
    const id =
      country === "MX"
        ? `MX-${admin}`
        : country === "US"
          ? `US-${US_STATE_CODES[admin] ?? ""}`
          : country === "PR"
            ? "US-72"
            : "";
    const state = regions.index.get(id);
    return state === undefined ? undefined : regions.name[state];
  };
}

const US_STATE_CODES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "AL01 AK02 AZ04 AR05 CA06 CO08 CT09 DE10 DC11 FL12 GA13 HI15 ID16 IL17 IN18 IA19 KS20 KY21 LA22 ME23 MD24 MA25 MI26 MN27 " +
    "MS28 MO29 MT30 NE31 NV32 NH33 NJ34 NM35 NY36 NC37 ND38 OH39 OK40 OR41 PA42 RI44 SC45 SD46 TN47 TX48 UT49 VT50 VA51 WA53 WV54 WI55 WY56"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 2), pair.slice(2)]),
);
