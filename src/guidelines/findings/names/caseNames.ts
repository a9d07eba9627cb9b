import type { Indicator } from "#guidelines/model/guidelineModel.ts";
import type { NameAsked, NameId } from "#guidelines/findings/model/findingModel.ts";
import type { CaseNames, Named } from "./named.ts";
import type { NameFinder, NamePlace } from "./nameSources.ts";
import { gateways, hasInstitute, institutes, institutesBeyond, located, parks, plants } from "./placeNames.ts";
import {
  alsoStrong,
  largest,
  nearestStrongIn,
  neighbours,
  peers,
  relatedMissing,
  relatedStrong,
  strongest,
} from "./tradeNames.ts";

type Indicators = ReadonlyMap<string, Pick<Indicator, "worse">>;

/** How each kind of name is found. */
const NAMES: Record<NameId, (place: NamePlace, by: string | undefined, indicators: Indicators) => readonly Named[]> = {
  relatedStrong,
  relatedMissing,
  alsoStrong,
  neighbours,
  nearestStrong: nearestStrongIn,
  strongest,
  largest,
  peers: (place, by, indicators) => {
    const worse = by === undefined ? undefined : indicators.get(by)?.worse;
    return by === undefined || worse === undefined || worse === "neither" ? [] : peers(place, by, worse);
  },
  institutes,
  institutesBeyond,
  ports: (place) => gateways(place, "port"),
  airports: (place) => gateways(place, "airport"),
  parks,
  located,
  plants,
};

/** Whether there is one, where that can be told without finding them; it agrees with `NAMES`. */
const HAS: Partial<Record<NameId, (place: NamePlace) => boolean>> = {
  relatedStrong: (place) => figure(place, "MREL") > 0,
  relatedMissing: ({ sources, slot, region }) =>
    sources.isPlaced(region) &&
    (sources.table.related?.named(slot, region).missing ?? []).some((other) =>
      isStrongElsewhere(sources, other, region),
    ),
  institutes: (place) => hasInstitute(place, "within"),
  institutesBeyond: (place) => hasInstitute(place, "beyond"),
  ports: (place) => figure(place, "PORT") >= 0,
  airports: (place) => figure(place, "AIR") >= 0,
  alsoStrong: (place) => figure(place, "ALSO") > 0,
  neighbours: ({ sources, slot, region }) =>
    (sources.touching?.(region) ?? []).some(
      (other) => sources.isStrong(slot, other) && sources.isElsewhere(other, region),
    ),
  nearestStrong: ({ sources, slot, region }) => sources.isPlaced(region) && isStrongElsewhere(sources, slot, region),
  largest: ({ sources, region }) => sources.regionsOf().some((other) => sources.isElsewhere(other, region)),
};

function figure({ sources: { table }, slot, region }: NamePlace, indicator: string): number {
  const row = table.rowOf(slot, region);
  return row < 0 ? Number.NaN : (table.indicators.get(indicator)?.value[row] ?? Number.NaN);
}

function isStrongElsewhere(sources: NameFinder, slot: number, region: number): boolean {
  return sources.strongIn(slot).some((other) => sources.isElsewhere(other, region));
}

/** Whether a case has a named thing of a kind: the same as asking for them, without making them where that can be told. */
export function hasName(
  sources: NameFinder,
  slot: number,
  region: number,
  indicators: Indicators,
  asked: NameAsked,
): boolean {
  const place = { sources, slot, region };
  return HAS[asked.name]?.(place) ?? NAMES[asked.name](place, asked.by, indicators).length > 0;
}

/** The named things of a case. Pure: the same place gives the same names. */
export function caseNames(sources: NameFinder, slot: number, region: number, indicators: Indicators): CaseNames {
  const made = new Map<string, readonly Named[]>();
  const of = (name: NameId, by?: string) => {
    const key = by === undefined ? name : `${name} ${by}`;
    const known = made.get(key) ?? NAMES[name]({ sources, slot, region }, by, indicators);
    made.set(key, known);
    return known;
  };
  return { of, has: (asked) => hasName(sources, slot, region, indicators, asked) };
}
