import KDBush from "kdbush";
import type { Establishment } from "./establishment.ts";
import { NameSimilarity } from "./nameSimilarity.ts";

/** The rule that says two rows of two registers are one establishment. Distances in metres. */
export const MERGE_RULE = {
  /** Further apart than this is never one establishment. */
  reach: 1500,
  /** One name, whatever the industries say. */
  oneName: 0.9,
  /** The same name, and two digits of industry agree or the points are beside each other. */
  sameName: 0.6,
  /** Similar names within `near`, and three digits of industry agree or the points are beside each other. */
  similar: 0.32,
  near: 1000,
  /** Beside each other: four digits of industry and a trace of a shared name are enough. */
  beside: 300,
  trace: 0.1,
} as const;

/** Two rows that may be one establishment: row numbers of the two lists, and what is known about the pair. */
export interface CandidatePair {
  a: number;
  b: number;
  /** Metres. */
  distance: number;
  /** 0 to 1, of names and companies. */
  similarity: number;
  /** Leading digits of the industry codes that agree, at most 6. */
  digits: number;
  /** Orders rivals: similarity, plus up to 0.3 for the industry, less 0.3 a kilometre. */
  score: number;
  isAccepted: boolean;
}

const EARTH = 6_371_008.8;

/** Great-circle metres. */
export function metres(lonA: number, latA: number, lonB: number, latB: number): number {
  const radians = Math.PI / 180;
  const h =
    Math.sin(((latB - latA) * radians) / 2) ** 2 +
    Math.cos(latA * radians) * Math.cos(latB * radians) * Math.sin(((lonB - lonA) * radians) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Whether the rule takes a pair for one establishment, rivals aside. */
export function isSameEstablishment({
  distance,
  similarity,
  digits,
}: Pick<CandidatePair, "distance" | "similarity" | "digits">): boolean {
  const isBeside = distance <= MERGE_RULE.beside;
  if (distance > MERGE_RULE.reach || similarity < MERGE_RULE.trace) return false;
  if (similarity >= MERGE_RULE.oneName) return true;
  if (similarity >= MERGE_RULE.sameName) return digits >= 2 || isBeside;
  if (similarity >= MERGE_RULE.similar) return (distance <= MERGE_RULE.near && digits >= 3) || isBeside;
  return isBeside && digits >= 4;
}

/**
 * Every pair of a row of `a` and a row of `b` within the rule's reach, best score first. Accepted are those the rule takes, one to
 * one: a pair loses to a better one of either row. `code` gives the industry code of a node.
 */
export function candidatePairs(
  a: readonly Establishment[],
  b: readonly Establishment[],
  code: (node: number) => string,
): CandidatePair[] {
  const similarity = new NameSimilarity([...a, ...b]);
  const index = new KDBush(b.length);
  for (const { lon, lat } of b) index.add(lon, lat);
  index.finish();
  const pairs: CandidatePair[] = [];
  a.forEach((one, i) => {
    const dLat = MERGE_RULE.reach / 111_000;
    const dLon = dLat / Math.max(0.05, Math.cos((one.lat * Math.PI) / 180));
    for (const j of index.range(one.lon - dLon, one.lat - dLat, one.lon + dLon, one.lat + dLat)) {
      const distance = metres(one.lon, one.lat, b[j].lon, b[j].lat);
      if (distance > MERGE_RULE.reach) continue;
      const similar = similarity.of(one, b[j]);
      const digits = sharedDigits(code(one.industry), code(b[j].industry));
      const pair = {
        a: i,
        b: j,
        distance,
        similarity: similar,
        digits,
        score: similar + 0.05 * digits - 0.3 * (distance / 1000),
      };
      pairs.push({ ...pair, isAccepted: isSameEstablishment(pair) });
    }
  });
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  for (const pair of pairs) {
    pair.isAccepted &&= !takenA.has(pair.a) && !takenB.has(pair.b);
    if (!pair.isAccepted) continue;
    takenA.add(pair.a);
    takenB.add(pair.b);
  }
  return pairs;
}

function sharedDigits(a: string, b: string): number {
  let n = 0;
  while (n < Math.min(a.length, b.length, 6) && a[n] === b[n]) n++;
  return n;
}

/** All rows of both lists, accepted pairs as one. */
export function mergeEstablishments(
  a: readonly Establishment[],
  b: readonly Establishment[],
  pairs: readonly CandidatePair[],
  depth: (node: number) => number,
): Establishment[] {
  const accepted = pairs.filter(({ isAccepted }) => isAccepted);
  const partner = new Map(accepted.map((pair) => [pair.a, pair.b]));
  const taken = new Set(accepted.map((pair) => pair.b));
  return [
    ...a.map((one, i) => (partner.has(i) ? mergedEstablishment(one, b[partner.get(i)!], depth) : one)),
    ...b.filter((_, i) => !taken.has(i)),
  ];
}

/** Position, name, place and industry of `a`, unless `b` states the industry more deeply; what only `b` knows is added. */
function mergedEstablishment(a: Establishment, b: Establishment, depth: (node: number) => number): Establishment {
  return {
    ...a,
    id: `${a.id}+${b.id}`,
    source: a.source | b.source,
    company: a.company || b.company,
    industry: depth(b.industry) > depth(a.industry) ? b.industry : a.industry,
    employment: a.employment ?? b.employment,
    firstYear: Math.min(a.firstYear, b.firstYear),
    lastYear: Math.max(a.lastYear, b.lastYear),
    place: a.place || b.place,
    park: a.park || b.park,
  };
}
