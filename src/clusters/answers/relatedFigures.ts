import { isRangeOnly } from "#regions/counts/coverage.ts";
import { missingParts, type RelatednessPartName } from "#clusters/relatedness/combinedRelatedness.ts";
import { type LinkStrength, linksOf } from "#clusters/relatedness/drawnLinks.ts";
import { type RelatedState, relatedInRegion } from "#clusters/relatedness/relatedInRegion.ts";
import { greatCircleKm } from "#clusters/found/greatCircleKm.ts";
import { densityRanks, relatednessDensity } from "#clusters/relatedness/relatednessDensity.ts";
import type { Estimate, RegionalFigures } from "#clusters/tables/regionalFigures.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import { presenceIn, type RelatedClusters } from "./clusterRelatedness.ts";
import { isLacking } from "./expectedJobs.ts";

/** A related subject and how it stands in the region. */
export interface RelatedFigure {
  subject: string;
  /** 0..100 among all pairs; the parts that make it up, NaN where one is not known. */
  percentile: number;
  parts: { colocation: number; inputOutput: number; linkage: number };
  /** As methods of drawing have it: solid from 95, thin from 90. */
  link: "strong" | "related" | "weak";
  presence: RelatedState;
  quotient: Estimate;
  employment: number;
  /** The nearest other region where it is strong, and how far its middle is from this one's; undefined where none is strong. */
  nearest?: { region: string; name: string; km: number };
}

/** A subject related to another in general, with their co-agglomeration: 0 = no more together than by chance. */
export type RelatedSubject = Omit<RelatedFigure, "presence" | "quotient" | "employment" | "nearest"> & {
  coagglomeration: number;
};

const LINK: Record<LinkStrength, RelatedFigure["link"]> = {
  "very strong": "strong",
  strong: "related",
  nearest: "weak",
};

/** Clusters related to one, and how they stand in a region; undefined for a subject that is no traded cluster. */
export function relatedFigures(
  figures: RegionalFigures,
  known: RelatedClusters,
  slot: number,
  region: number,
): { related: RelatedFigure[]; density: { value: number; rank: number; of: number } } | undefined {
  const place = known.slots.indexOf(slot);
  if (place < 0) return undefined;
  const { table } = figures;
  const cells = [...known.slots].map((other) => table.cellOf(other, region));
  const quotient = Float64Array.from(cells, (cell) => (cell < 0 ? Number.NaN : table.quotients.quotient[cell]));
  // A cluster without a published cell has at most two establishments: it is not there to be related with.
  const present = quotient.map((value, at) => (cells[at] < 0 && table.pool[region] === 1 ? 0 : value));
  const linked = new Set(linksOf(known.relatedness, place).map(({ to }) => to));
  const found = relatedInRegion({
    cluster: place,
    relatedness: known.relatedness,
    quotient: present,
    strong: Uint8Array.from(known.slots, (other) => figures.outcome(other).isStrong[region]),
    establishments: Float64Array.from(cells, (cell) => (cell < 0 ? 0 : table.table.establishments[cell])),
    // Of clusters that are not related nobody asks.
    lacking: Uint8Array.from(known.slots, (other, at) =>
      Number(linked.has(at) && isLacking(table, known.file, other, region)),
    ),
    proximity: known.proximity,
  });
  return {
    related: found.related.map((other) => {
      const cell = cells[other.cluster];
      return {
        subject: table.subjects[known.slots[other.cluster]],
        percentile: other.percentile,
        parts: partsOf(known, place, other.cluster),
        link: LINK[other.by],
        presence: other.state,
        quotient: {
          value: isRangeOnly(table.table.bounds?.estimated[cell] ?? 0) ? Number.NaN : quotient[other.cluster],
          lower: cell < 0 ? Number.NaN : table.quotients.lower[cell],
          upper: cell < 0 ? Number.NaN : table.quotients.upper[cell],
        },
        employment: cell < 0 ? Number.NaN : table.table[table.basis][cell],
        nearest: nearestStrong(figures, known.slots[other.cluster], region),
      };
    }),
    density: densityOf(table, known, region, place),
  };
}

function nearestStrong({ regions, outcome }: RegionalFigures, slot: number, here: number): RelatedFigure["nearest"] {
  const { isStrong } = outcome(slot);
  const { lon, lat } = regions;
  let [nearest, km] = [-1, Number.POSITIVE_INFINITY];
  for (let other = 0; other < isStrong.length; other++) {
    if (isStrong[other] !== 1 || other === here) continue;
    const apart = greatCircleKm(lon[here], lat[here], lon[other], lat[other]);
    if (apart < km) [nearest, km] = [other, apart];
  }
  return nearest < 0 ? undefined : { region: regions.id[nearest], name: regions.name[nearest], km };
}

/** Clusters related to one in general; `together` gives the co-agglomeration of a pair of slots. */
export function relatedSubjects(
  subjects: readonly string[],
  known: RelatedClusters,
  slot: number,
  together: (other: number) => number,
): RelatedSubject[] {
  const place = known.slots.indexOf(slot);
  if (place < 0) return [];
  return linksOf(known.relatedness, place).map(({ to, percentile, strength }) => ({
    subject: subjects[known.slots[to]],
    percentile,
    parts: partsOf(known, place, to),
    link: LINK[strength],
    coagglomeration: together(known.slots[to]),
  }));
}

function partsOf({ relatedness }: RelatedClusters, i: number, j: number): RelatedFigure["parts"] {
  const missing = missingParts(relatedness, i, j);
  const part = (name: RelatednessPartName) =>
    missing.includes(name)
      ? Number.NaN
      : (relatedness.parts.find((known) => known.name === name)?.percentile[i * relatedness.size + j] ?? Number.NaN);
  return { colocation: part("colocation"), inputOutput: part("inputOutput"), linkage: part("published") };
}

function densityOf(table: RegionalTable, { slots, proximity }: RelatedClusters, region: number, place: number) {
  if (table.pool[region] === 0) return { value: Number.NaN, rank: Number.NaN, of: 0 };
  const here = presenceIn(table, slots, region);
  const density = relatednessDensity(here, proximity, { self: "excluded" });
  return {
    value: density[place],
    rank: densityRanks(density, here.columns)[place],
    of: density.reduce((known, value) => known + Number(!Number.isNaN(value)), 0),
  };
}
