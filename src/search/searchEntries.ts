import { APEC, type ApecId } from "#economies/apec.ts";
import { type CountedEconomy, COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";
import { economyOf, type LevelId } from "#economies/economies.ts";
import type { ClusterGroups } from "#industries/benchmarkClusters.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { parseSubject, subjectId } from "#industries/subject.ts";
import type { PlaceFile } from "#regions/regionFile.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import { searchWords } from "./searchWords.ts";
import type { Synonyms } from "./synonyms.ts";

/** What is searched, all of it loaded before the first question. */
export interface SearchAtlas {
  tree: IndustryTree;
  groups: ClusterGroups;
  regions: RegionTable;
  places: PlaceFile;
  synonyms: Synonyms;
  /** Jobs in the country of a subject (`subjectId`), NaN where not known. */
  jobs: (subject: string) => number;
  economies?: readonly CountedEconomy[];
  /** Further names of regions, in their own languages and scripts. */
  names?: NameFile;
}

/** Further names by id of a region: "JP-23211" is "豊田市" and "とよたし". */
export type NameFile = Record<string, string[]>;

/** The region whose profile opens for a place, by its row; undefined where the atlas has none. */
type Holder = (place: number) => number | undefined;

/** What an entry opens. */
export type SearchTarget =
  | { kind: "cluster"; subject: string }
  | { kind: "industry"; node: number }
  | { kind: "region"; region: number }
  /** Row of the places file. */
  | { kind: "place"; place: number }
  | { kind: "economy"; economy: ApecId };

/** One of the names an entry is found by. */
export interface SearchPhrase {
  /** As it is written: a synonym is shown with what it found. */
  text: string;
  /** Stems in their order, each with whether a match may do without it. */
  words: { stem: string; isOptional: boolean }[];
  /** Added to the rank of what is found by it. */
  later: number;
  /** Compared with that of others found as well. */
  size: number;
}

export interface SearchEntry {
  target: SearchTarget;
  phrases: SearchPhrase[];
  /** Stems that may be added to a name: of its state, its country, its kind. */
  context: ReadonlySet<string>;
}

/** Small regions are not what a word means that names an industry too ("Tequila"). */
const SMALL_REGION = 100_000;
const SMALL_LATER = 1;
/** People of a city that a region is found by. */
const LARGE_CITY = 50_000;
/** A county is called with the word "County"; without it, what is called just so comes first. */
const SHORTENED_LATER = 1;
/** Regions of a level that is not the usual one come after those found as well. */
const OTHER_LEVEL_LATER = 0.4;
/** What is called so comes before what only goes by it. */
const SYNONYM_LATER = 0.05;
const TOWN_LATER = 1;
/** Of about as large regions, the one of the usual level comes first: a city's labour market before its municipality. */
const OTHER_LEVEL_SIZE = 0.8;
/** An area is found by its counties too, after them. */
const OF_PART_LATER = 1.5;
/** A subcluster or a part of a name ("Newark" of "New York-Newark-Jersey City"). */
const LOCAL_LATER = 0.2;

/** What a county is called besides its name. */
const COUNTY_WORD = / (county|parish|borough|census area|municipality|municipio|city and borough)$/i;

/** All that can be found by name. */
export function searchEntries(atlas: SearchAtlas, holder: Holder): SearchEntry[] {
  return [...subjectEntries(atlas), ...economyEntries(atlas), ...regionEntries(atlas, holder), ...placeEntries(atlas)];
}

function phrase(text: string, size: number, later = 0): SearchPhrase {
  const words = searchWords(text);
  return { text, words: words.every(({ isOptional }) => isOptional) ? words.map(required) : words, later, size };
}

function economyEntries({ synonyms }: SearchAtlas): SearchEntry[] {
  return APEC.map((economy) => ({
    target: { kind: "economy", economy },
    phrases: synonyms.economies[economy].map((name) => phrase(name, 0)),
    context: new Set(),
  }));
}
const required = ({ stem }: { stem: string }) => ({ stem, isOptional: false });
const wordsOf = (words: readonly string[] = []) => words.join(" ");
const stemsOf = (text: string) => searchWords(text).map(({ stem }) => stem);

function subjectEntries({ tree, groups, synonyms, jobs }: SearchAtlas): SearchEntry[] {
  const bySubject = new Map<string, SearchPhrase[]>();
  const add = (subject: string, text: string, later = 0) => {
    const kept = bySubject.get(subject) ?? [];
    kept.push(phrase(text, jobs(subject) || 0, later));
    bySubject.set(subject, kept);
  };
  groups.clusters.forEach((cluster, at) => {
    const later = cluster.traded ? 0 : LOCAL_LATER;
    add(subjectId({ kind: "cluster", cluster: at }, tree, groups), cluster.name, later);
    cluster.subclusters.forEach((name, subcluster) =>
      add(
        subjectId({ kind: "subcluster", cluster: at, subcluster }, tree, groups),
        name.replace(/ \([A-Z]+\)$/, ""),
        later + LOCAL_LATER,
      ),
    );
  });
  for (let node = 0; node < tree.length; node++) {
    const subject = subjectId({ kind: "industry", node }, tree, groups);
    for (const title of [tree.en[node], tree.es[node]]) if (title !== null) add(subject, title);
  }
  for (const { terms, subjects } of synonyms.concepts)
    subjects.forEach((subject, at) => terms.forEach((term) => add(subject, term, SYNONYM_LATER + at * 0.001)));
  return [...bySubject].flatMap(([id, phrases]): SearchEntry[] => {
    const subject = parseSubject(id, tree, groups);
    if (!subject) return [];
    const target: SearchTarget =
      subject.kind === "industry" ? { kind: "industry", node: subject.node } : { kind: "cluster", subject: id };
    return [{ target, phrases, context: new Set() }];
  });
}

function regionEntries(atlas: SearchAtlas, holder: Holder): SearchEntry[] {
  const { regions, places, synonyms, names = {}, economies = COUNTED_ECONOMIES } = atlas;
  const alone = new Set(regions.single);
  const cities = citiesOf(atlas, holder);
  const letters = stateLetters(atlas);
  const stateWords = (state: number) =>
    [regions.name[state], letters.get(state) ?? "", ...(synonyms.regions[regions.id[state]] ?? [])].join(" ");
  /** Most people of a town of a name, by its state. */
  const towns = new Map<string, number>();
  places.name.forEach((name, place) => {
    const key = `${stateOfPlace(atlas, place)} ${stemsOf(name).join(" ")}`;
    towns.set(key, Math.max(towns.get(key) ?? 0, places.population[place]));
  });
  const byLevel = new Map<LevelId, Map<number, number[]>>();
  const areaParts = (level: LevelId) => {
    const made = byLevel.get(level) ?? partsOfAreas(regions, level);
    byLevel.set(level, made);
    return made;
  };
  const entries: SearchEntry[] = [];
  for (let region = 0; region < regions.length; region++) {
    const level = regions.level[region];
    if (alone.has(region) || level === "own") continue; // one's own are found by whoever keeps them
    const economy = regions.economy[region];
    const { levels, defaultLevel } = economyOf(economy, economies);
    const single = regions.single[region];
    const state = regions.parent[single < 0 ? region : single];
    const [base] = regions.name[region].split(/, (?=[A-Z]{2}(?:-[A-Z]{2})*$)/);
    const isState = level === levels[0].id;
    const size = regions.population[region] || 0;
    const people = isState || level === defaultLevel ? size : size * OTHER_LEVEL_SIZE;
    const isArea = !isState && regions.parent[region] < 0 && single < 0;
    const later = isArea && level !== defaultLevel ? OTHER_LEVEL_LATER : 0;
    const states =
      state >= 0
        ? [state]
        : isArea
          ? [...new Set((areaParts(level).get(region) ?? []).map((part) => regions.parent[part]))]
          : isState
            ? [region]
            : [];
    const isSmall = !isState && !isArea && regions.population[region] < SMALL_REGION;
    const phrases = [phrase(base, people, later + (isSmall ? SMALL_LATER : 0)), ...(cities.get(region) ?? [])];
    const short = base.split(", ")[0].replace(COUNTY_WORD, "");
    if (short !== base) phrases.push(phrase(short, people, later + SHORTENED_LATER));
    const parts = isArea ? base.split(/-+|\//) : [];
    if (parts.length > 1)
      parts.forEach((part, at) => {
        const name = stemsOf(part).join(" ");
        const town = Math.max(0, ...states.map((state) => towns.get(`${state} ${name}`) ?? 0));
        phrases.push(phrase(part, at === 0 ? people : town, later));
      });
    for (const part of isArea ? (areaParts(level).get(region) ?? []) : [])
      phrases.push(phrase(regions.name[part], people, later + OF_PART_LATER));
    for (const name of synonyms.regions[regions.id[region]] ?? []) phrases.push(phrase(name, people));
    for (const name of (names[regions.id[region]] ?? []).flatMap(withoutKind)) phrases.push(phrase(name, people));
    const context = [
      ...states.map(stateWords),
      wordsOf(synonyms.levels[level]),
      single < 0 ? "" : wordsOf(synonyms.levels[regions.level[single]]),
      wordsOf(synonyms.economies[economy]),
    ];
    entries.push({ target: { kind: "region", region }, phrases, context: new Set(stemsOf(context.join(" "))) });
  }
  return entries;
}

/** A Japanese name with and without the word for what it is: city, ward, town, village, prefecture. */
function withoutKind(name: string): string[] {
  const short = name.replace(/(?<=..)([市区町村県府]|東京都|し|く|ちょう|まち|そん|むら)$/u, "");
  return short === name ? [name] : [name, short];
}

/** [region] "MI", of the states that towns have by their letters. */
function stateLetters({ regions, economies = COUNTED_ECONOMIES }: SearchAtlas): Map<number, string> {
  const letters = new Map<number, string>();
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (const { id, stateOfTown } of economies)
    for (const first of alphabet)
      for (const second of alphabet) {
        const code = stateOfTown(id, first + second);
        const state = code === first + second ? undefined : regions.index.get(`${id}-${code}`);
        if (state !== undefined) letters.set(state, first + second);
      }
  return letters;
}

/** [area] what it consists of, for all areas of a level at once. */
function partsOfAreas(regions: RegionTable, level: LevelId): Map<number, number[]> {
  const parts = new Map<number, number[]>();
  regions.partOf(level).forEach((area, part) => {
    if (area >= 0 && area !== part && regions.parent[part] >= 0) parts.set(area, [...(parts.get(area) ?? []), part]);
  });
  return parts;
}

/**
 * [region] the cities it is found by: the large ones it holds, where an economy has neither labour markets nor the people of its regions.
 * A region that is called so itself comes
 * before the one that holds it: Tokyo before Shinjuku.
 */
function citiesOf(atlas: SearchAtlas, holder: Holder): Map<number, SearchPhrase[]> {
  const { places, regions } = atlas;
  const cities = new Map<number, SearchPhrase[]>();
  const named = new Map<string, number[]>();
  regions.name.forEach((name, region) => {
    const key = `${regions.economy[region]} ${name}`;
    named.set(key, [...(named.get(key) ?? []), region]);
  });
  places.name.forEach((name, place) => {
    if (places.population[place] < LARGE_CITY) return;
    const held = stateOfPlace(atlas, place) === undefined ? undefined : holder(place);
    if (held === undefined || !Number.isNaN(regions.population[held])) return;
    const called = named.get(`${regions.economy[held]} ${name}`) ?? [];
    const region = called.includes(held) ? held : (called[0] ?? held);
    cities.set(region, [...(cities.get(region) ?? []), phrase(name, places.population[place])]);
  });
  return cities;
}

/** The state a town is in, as a number of the region table; undefined where no economy has it. */
export function stateOfPlace({ places, regions, economies = COUNTED_ECONOMIES }: SearchAtlas, place: number) {
  const country = places.country[place];
  const economy = economies.find(({ countries }) => countries.includes(country));
  return regions.index.get(`${economy?.id}-${economy?.stateOfTown(country, places.admin[place])}`);
}

function placeEntries(atlas: SearchAtlas): SearchEntry[] {
  const { places, regions, synonyms } = atlas;
  return places.name.map((name, place) => {
    const state = stateOfPlace(atlas, place);
    const context = [
      places.admin[place],
      places.country[place],
      state === undefined ? "" : regions.name[state],
      wordsOf(synonyms.economies[state === undefined ? (places.country[place] as ApecId) : regions.economy[state]]),
    ];
    return {
      target: { kind: "place", place },
      phrases: [phrase(name, places.population[place], TOWN_LATER)],
      context: new Set(stemsOf(context.join(" "))),
    };
  });
}
