import { APEC, type ApecId } from "#economies/apec.ts";
import { COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";
import { type EconomyId, economyOf, type LevelId } from "#economies/economies.ts";
import type { PlantKind } from "#firms/plant.ts";
import { nearest } from "#industries/nearest.ts";
import { isOfSystem } from "#industries/industryCodes.ts";
import { parseSubject } from "#industries/subject.ts";
import { codeSearch } from "./codeSearch.ts";
import { type Care, type NameMatch, nameSearch, RESEMBLES } from "./nameSearch.ts";
import { type SearchAtlas, searchEntries, type SearchTarget, stateOfPlace } from "./searchEntries.ts";
import { searchWords } from "./searchWords.ts";
import { splitMeeting } from "./splitMeeting.ts";

/** What was found, ready to be shown and opened. */
export type SearchHit = { /** What it was found by where that is not its name: "zapatos". */ by?: string } & (
  | {
      kind: "cluster";
      subject: string;
      name: string;
      /** Of a subcluster: the cluster it is part of. */ of?: string;
      jobs: number | null;
    }
  | { kind: "industry"; node: number }
  | ({ kind: "region" } & FoundRegion)
  | ({
      kind: "place";
      name: string;
      /** Its state, if the atlas has it. */ detail: string;
      economy?: ApecId;
      population: number;
      lon: number;
      lat: number;
    } & Held)
  | ({ kind: "meeting"; subject: string; name: string; region: FoundRegion } & Held)
  | ({ kind: "economy"; economy: ApecId; /** Whether the atlas has counts of it. */ isCounted: boolean } & InEconomy)
);

/** What of an economy was asked for. */
interface InEconomy {
  /** An industry or a cluster it counts. */
  subject?: { id: string; name: string };
  /** Kinds of its heavy industry. */
  plants?: readonly PlantKind[];
  /** Of one without counts: the name of what is not known of it. */
  lacking?: string;
}

/** A place without a profile of its own is `held` by the region that opens in its stead; left out where the atlas has none. */
interface Held {
  held?: { place: string; region: string; id: string };
}

export interface FoundRegion {
  id: string;
  name: string;
  /** "26163" */
  code: string;
  level: LevelId;
  /** Its state, else its economy. */
  detail: string;
  population: number | null;
}

/** In the order of their use where they are found equally well. */
const SEARCH_KINDS = ["meeting", "cluster", "economy", "region", "industry", "place"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface SearchAnswer {
  /** Kinds with a hit, the one to show first first; each with its best hits and how many there are. */
  groups: { kind: SearchKind; hits: SearchHit[]; total: number }[];
  /** Whether what was found only resembles the text. */
  isResembling: boolean;
  /** Of a text that finds nothing: the name that is nearest. */
  nearest?: string;
}

interface Match {
  target: SearchTarget | MeetingTarget | EconomyTarget;
  rank: number;
  size: number;
  by?: string;
}
interface MeetingTarget {
  kind: "meeting";
  subject: string;
  region: number;
  place?: number;
}

/** Something in an economy as a whole. */
interface EconomyTarget extends InEconomy {
  kind: "economy";
  economy: ApecId;
}

/** Kinds of heavy industry, by the beginning of the NAICS code of what is asked for. */
const PLANTS_OF: Readonly<Record<string, readonly PlantKind[]>> = {
  21: ["mine"],
  212: ["mine"],
  3273: ["cement"],
  331: ["steel", "smelter"],
  3311: ["steel"],
  3312: ["steel"],
  3313: ["smelter"],
  3314: ["smelter"],
};

/** Ranks that are told apart between kinds: whole names, parts of names, what resembles. */
const classOf = (rank: number) => (rank < 1 ? 0 : rank < RESEMBLES ? 1 : 2);
/** A longer text is no name. */
const LONGEST = 120;

/**
 * Finds clusters, regions, industries, places, and of "X in Y" where both meet. Within a kind the better match comes first, then the larger; of the
 * kinds the one with the better match, then the more useful (`SEARCH_KINDS`). `regionAt` gives the finest region at a longitude and
 * latitude, "" where none is.
 */
export function atlasSearch(
  atlas: SearchAtlas,
  regionAt: (lon: number, lat: number) => string,
): (text: string, limit: number) => SearchAnswer {
  const { tree, groups, regions, places, synonyms, jobs, economies = COUNTED_ECONOMIES } = atlas;
  const entries = searchEntries(atlas, holder);
  const byName = nameSearch(entries);
  const byCode = codeSearch(atlas);

  return (text, limit) => {
    const asked = text.slice(0, LONGEST);
    const found = matchesOf(asked);
    const groups = SEARCH_KINDS.flatMap((kind) => {
      const own = withoutRepeats(found.filter(({ target }) => target.kind === kind).toSorted(better));
      return own.length === 0
        ? []
        : [{ kind, best: classOf(own[0].rank), total: own.length, hits: own.slice(0, limit).map(hitOf) }];
    }).toSorted((a, b) => a.best - b.best || firstOf(a) - firstOf(b));
    return {
      groups: groups.map(({ kind, hits, total }) => ({ kind, hits, total })),
      isResembling: groups.length > 0 && groups[0].best === 2,
      nearest: groups.length === 0 ? nearestName(asked) : undefined,
    };
  };

  function matchesOf(text: string): Match[] {
    const codes = byCode(text);
    if (codes && codes.length > 0) return codes;
    const exact = readings(text, "exactly");
    return exact.length > 0 ? exact : readings(text, "nearly");
  }

  /** What a text names as it stands, and what it names as what and where. */
  function readings(text: string, care: Care): Match[] {
    const known = new Map<string, Match[]>();
    const named = (part: string): Match[] => {
      const found = known.get(part) ?? byName.matches(searchWords(part), care).map(asMatch);
      known.set(part, found);
      return found;
    };
    const words = named(text);
    const whole = words.length > 0 || !/[\s-]/.test(text.trim()) ? words : named(text.replace(/[\s-]+/g, ""));
    const best = whole.reduce((least, { rank }) => Math.min(least, rank), Infinity);
    const splits = splitMeeting(text, best);
    return [
      ...whole,
      ...splits.flatMap(({ what, where, rank }) => meetingsOf(named(what), byCode(where) ?? named(where), rank)),
    ];
  }

  /** The best subject of what in the best regions of where. */
  function meetingsOf(what: readonly Match[], where: readonly Match[], later: number): Match[] {
    const subjects = what.filter(({ target }) => target.kind === "cluster" || target.kind === "industry").sort(inOrder);
    if (subjects.length === 0) return [];
    const spots = where.filter(({ target: { kind }, rank }) => SPOTS.has(kind) && !(kind === "economy" && rank >= 1));
    spots.sort(inOrder);
    return spots.slice(0, MOST_MEETINGS).flatMap((spot): Match[] => {
      const targets =
        spot.target.kind === "economy" ? inEconomy(spot.target.economy, subjects) : meetingAt(spot.target, subjects);
      const rank = bothRank(subjects[0].rank, spot.rank) + later;
      return targets.map((target) => ({ target, rank, size: spot.size, by: subjects[0].by }));
    });
  }

  function meetingAt(target: Match["target"], subjects: readonly Match[]): MeetingTarget[] {
    const place = target.kind === "place" ? target.place : undefined;
    const region =
      target.kind === "region" ? target.region : target.kind === "place" ? holder(target.place) : undefined;
    if (region === undefined) return [];
    const subject = subjectIn(regions.economy[region], subjects);
    return subject === undefined ? [] : [{ kind: "meeting", subject, region, place }];
  }

  /** The first subject that an economy counts, or what it counts in its stead. */
  function subjectIn(economy: EconomyId, subjects: readonly Match[]): string | undefined {
    const { hasClusters, system } = economyOf(economy, economies);
    for (const { target: subject } of subjects) {
      const asked = subject.kind === "industry" ? `industry/${tree.id[subject.node]}` : subjectOf(subject);
      const id = asked && (isCountedIn(asked) ? asked : synonyms.industryIn(asked, system));
      if (id !== undefined && id !== "" && isCountedIn(id)) return id;
    }
    return undefined;

    function isCountedIn(id: string): boolean {
      const parsed = parseSubject(id, tree, groups);
      if (!parsed) return false;
      return parsed.kind === "industry" ? isOfSystem(tree, parsed.node, system) : hasClusters;
    }
  }

  /** What an economy counts of it, and its heavy industry; or that neither is known. */
  function inEconomy(economy: ApecId, subjects: readonly Match[]): EconomyTarget[] {
    const [{ target }] = subjects;
    const asked = target.kind === "industry" ? `industry/${tree.id[target.node]}` : subjectOf(target)!;
    const digits = /\d+/.exec(synonyms.industryIn(asked, "naics") ?? "")?.[0] ?? "";
    const plants = [4, 3, 2].map((length) => PLANTS_OF[digits.slice(0, length)]).find((kinds) => kinds !== undefined);
    const counted = economies.find(({ id }) => id === economy);
    const id = counted && subjectIn(counted.id, subjects);
    const known: EconomyTarget[] = [];
    if (id !== undefined) known.push({ kind: "economy", economy, subject: { id, name: subjectNames(id).name } });
    if (plants) known.push({ kind: "economy", economy, plants });
    return known.length > 0 || counted ? known : [{ kind: "economy", economy, lacking: subjectNames(asked).name }];
  }

  /** The region whose profile opens for a place: its labour market, or whatever level is the usual one of its economy. */
  function holder(place: number): number | undefined {
    if (stateOfPlace(atlas, place) === undefined) return undefined;
    const at = regions.index.get(finestAt(places.lon[place], places.lat[place]));
    if (at === undefined) return undefined;
    const whole = regions.partOf(economyOf(regions.economy[at], economies).defaultLevel)[at];
    return whole < 0 ? at : whole;
  }

  /** The finest region at a place, or beside it: outlines are simplified, and a city may stand on its river. */
  function finestAt(lon: number, lat: number): string {
    for (const far of [0, ...BESIDE])
      for (const [x, y] of [
        [0, far],
        [far, 0],
        [0, -far],
        [-far, 0],
      ]) {
        const found = regionAt(lon + x, lat + y);
        if (found !== "") return found;
      }
    return "";
  }

  /** Leaves out an industry that has the name of the broader one found as well, and a meeting found twice. */
  function withoutRepeats(found: Match[]): Match[] {
    const nodes = new Set(found.flatMap(({ target }) => (target.kind === "industry" ? [target.node] : [])));
    const met = new Set<string>();
    return found.filter(({ target }) => {
      if (target.kind === "meeting") {
        const key = `${target.subject}@${target.region}`;
        return met.size < met.add(key).size;
      }
      if (target.kind !== "industry") return true;
      const parent = tree.parent[target.node];
      return !(parent >= 0 && nodes.has(parent) && titleOf(parent) === titleOf(target.node));
    });
  }

  function titleOf(node: number): string {
    return tree.en[node] ?? tree.es[node] ?? tree.code[node];
  }

  function hitOf({ target, by }: Match): SearchHit {
    switch (target.kind) {
      case "cluster": {
        const { name, of } = subjectNames(target.subject);
        const size = jobs(target.subject);
        return {
          kind: "cluster",
          subject: target.subject,
          name,
          of,
          jobs: Number.isNaN(size) ? null : size,
          by: by === name ? undefined : by,
        };
      }
      case "industry":
        return {
          kind: "industry",
          node: target.node,
          by: by === tree.en[target.node] || by === tree.es[target.node] ? undefined : by,
        };
      case "region":
        return { kind: "region", ...regionOf(target.region) };
      case "economy":
        return { ...target, isCounted: economies.some(({ id }) => id === target.economy) };
      case "place": {
        const { place } = target;
        return {
          kind: "place",
          name: places.name[place],
          ...whereOf(place),
          population: places.population[place],
          lon: places.lon[place],
          lat: places.lat[place],
          held: heldBy(place, holder(place)),
        };
      }
    }
    return {
      kind: "meeting",
      subject: target.subject,
      name: subjectNames(target.subject).name,
      region: regionOf(target.region),
      held: target.place === undefined ? undefined : heldBy(target.place, target.region),
      by,
    };
  }

  function heldBy(place: number, region: number | undefined) {
    return region === undefined
      ? undefined
      : { place: places.name[place], region: regions.name[region], id: regions.id[region] };
  }

  function whereOf(place: number): { detail: string; economy?: ApecId } {
    const state = stateOfPlace(atlas, place);
    const country = places.country[place];
    if (state !== undefined) return { detail: regions.name[state] };
    return { detail: country, economy: APEC.find((economy) => economy === country) };
  }

  function regionOf(region: number): FoundRegion {
    const { id, name, level, parent, economy, population } = regions;
    return {
      id: id[region],
      name: name[region],
      code: id[region].replace(/^\w+-[A-Z]?/, ""),
      level: level[region],
      detail: parent[region] < 0 ? economy[region] : name[parent[region]],
      population: Number.isNaN(population[region]) ? null : population[region],
    };
  }

  function subjectNames(id: string): { name: string; of?: string } {
    const subject = parseSubject(id, tree, groups);
    if (!subject) return { name: id };
    if (subject.kind === "industry") return { name: titleOf(subject.node) };
    const { name, subclusters } = groups.clusters[subject.cluster];
    return subject.kind === "cluster"
      ? { name }
      : { name: subclusters[subject.subcluster].replace(/ \([A-Z]+\)$/, ""), of: name };
  }

  function nearestName(text: string): string | undefined {
    const alike = byName.alike(searchWords(text));
    return nearest(text, alike) ?? alike[0];
  }
}

/** An economy is what its whole name means; it may lie in what is otherwise found as well. */
const firstOf = ({ kind, best }: { kind: SearchKind; best: number }) => (kind === "economy" && best === 0 ? 0 : 1);
const subjectOf = (target: Match["target"]) => (target.kind === "cluster" ? target.subject : undefined);
/** What something can be in. */
const SPOTS: ReadonlySet<Match["target"]["kind"]> = new Set(["region", "place", "economy"]);
/** Degrees. */
const BESIDE = [0.02, 0.05, 0.08];
const MOST_MEETINGS = 3;
/** Of what and where: as good as the worse of them, and the other tells equals apart. */
const bothRank = (a: number, b: number) => Math.max(a, b) + Math.min(a, b) / 10;
const asMatch = ({ target, phrase, rank }: NameMatch): Match => ({ target, rank, size: phrase.size, by: phrase.text });
const better = (a: Match, b: Match) => a.rank - b.rank || b.size - a.size;
const kindOrder = ({ target }: Match) => SEARCH_KINDS.indexOf(target.kind);
const inOrder = (a: Match, b: Match) =>
  classOf(a.rank) - classOf(b.rank) || kindOrder(a) - kindOrder(b) || better(a, b);
