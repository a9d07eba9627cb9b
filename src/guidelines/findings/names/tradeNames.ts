import type { Named } from "./named.ts";
import type { NamePlace } from "./nameSources.ts";
import { nearestOf } from "./nearestOf.ts";

/** Names of trades that a sentence can carry. */
const TRADES = 4;
const REGIONS = 3;

/** Trades related to the cluster and strong here, most related first. None where nothing tells what is related. */
export function relatedStrong({ sources, slot, region }: NamePlace): Named[] {
  const named = sources.table.related?.named(slot, region).strong ?? [];
  return cut(named.map((other) => trade(sources, other, region)));
}

/** Trades related to the cluster and hardly here, each with the nearest regions strong in it; those strong nowhere are left out. */
export function relatedMissing({ sources, slot, region }: NamePlace): Named[] {
  const named = sources.table.related?.named(slot, region).missing ?? [];
  const found = named.flatMap((other): Named[] => {
    const near = nearestStrongIn({ sources, slot: other, region });
    return near.length > 0 ? [{ ...trade(sources, other, region), near }] : [];
  });
  return cut(found);
}

/** Other trades strong here, the largest first; how they are related is not said. */
export function alsoStrong({ sources, slot, region }: NamePlace): Named[] {
  const { figures } = sources.table.inputs;
  const { subjects, traded } = figures.table;
  const strong = subjects.flatMap((_, other) =>
    other !== slot && traded?.[other] !== 0 && figures.outcome(other).isStrong[region] === 1 ? [other] : [],
  );
  strong.sort((a, b) => (sources.size(b, region) || 0) - (sources.size(a, region) || 0) || a - b);
  return cut(strong.map((other) => trade(sources, other, region)));
}

/** Regions strong in the cluster that touch this one, the most specialised first. */
export function neighbours({ sources, slot, region }: NamePlace): Named[] {
  const { isStrong } = sources.table.inputs.figures.outcome(slot);
  const touching = [...(sources.touching?.(region) ?? [])].filter(
    (other) => isStrong[other] === 1 && sources.isElsewhere(other, region),
  );
  touching.sort((a, b) => sources.quotient(slot, b) - sources.quotient(slot, a) || a - b);
  return cut(touching.map((other) => sources.region(other, slot, region)));
}

/** The nearest other regions strong in the cluster. */
export function nearestStrongIn({ sources, slot, region }: NamePlace): Named[] {
  const others = sources.strongIn(slot).filter((other) => sources.isElsewhere(other, region));
  const found = nearestOf(others, (other) => sources.km(region, other), REGIONS);
  return found.map((other) => sources.region(other, slot, region));
}

/** The other regions of like size in which the cluster is most surely specialised, by the lower end of their quotients. */
export function strongest({ sources, slot, region }: NamePlace): Named[] {
  const { quotients, cellOf } = sources.table.inputs.figures.table;
  const found = nearestOf(alike({ sources, slot, region }), (other) => -quotients.lower[cellOf(slot, other)], REGIONS);
  return found.map((other) => sources.region(other, slot, region));
}

/** The other regions that have most of the trade, strong or not: where it is, if it is a cluster nowhere. */
export function largest({ sources, slot, region }: NamePlace): Named[] {
  const others = sources.regionsOf().filter((other) => sources.isElsewhere(other, region));
  const found = nearestOf(others, (other) => -sources.size(slot, other), REGIONS);
  return found.map((other) => sources.region(other, slot, region));
}

/**
 * Regions strong in the cluster, of like size, that do better in an indicator's better direction: the best of them by it. Those whose
 * figure is largely imputed are left out: a peer is worth a visit.
 */
export function peers({ sources, slot, region }: NamePlace, by: string, worse: "higher" | "lower"): Named[] {
  const { table } = sources;
  const column = table.indicators.get(by)?.value;
  const imputed = table.indicators.get("IMPUTED")?.value;
  const own = table.rowOf(slot, region);
  if (!column || own < 0 || Number.isNaN(column[own])) return [];
  const sign = worse === "lower" ? 1 : -1;
  const figure = (other: number) => {
    const row = table.rowOf(slot, other);
    return row < 0 || (imputed && imputed[row] > MOST_IMPUTED) ? Number.NaN : column[row];
  };
  const better = alike({ sources, slot, region }).filter((other) => sign * (figure(other) - column[own]) > 0);
  return nearestOf(better, (other) => -sign * figure(other), REGIONS).map((other) => ({
    ...sources.region(other, slot, region),
    better: { indicator: by, value: figure(other) },
  }));
}

/** Percent. */
const MOST_IMPUTED = 20;

/** Other regions strong in the cluster, of like size. */
function alike({ sources, slot, region }: NamePlace): Int32Array {
  const [own, times] = [sources.size(slot, region), sources.peerSize()];
  return sources.strongIn(slot).filter((other) => {
    const size = sources.size(slot, other);
    return sources.isElsewhere(other, region) && size <= own * times && size >= own / times;
  });
}

function trade(sources: NamePlace["sources"], slot: number, region: number): Named {
  const times = sources.quotient(slot, region);
  return {
    kind: "trade",
    id: sources.table.inputs.figures.table.subjects[slot],
    name: sources.subjectName(slot),
    ...(Number.isNaN(times) ? {} : { quotient: times }),
  };
}

function cut(found: Named[]): Named[] {
  return found.length > TRADES ? found.slice(0, TRADES).map((named) => ({ ...named, of: found.length })) : found;
}
