import type { ClusterRelatedness } from "#clusters/answers/clusterRelatedness.ts";
import type { RuledTable } from "#clusters/tables/regionalFigures.ts";
import { linksOf } from "#clusters/relatedness/drawnLinks.ts";
import { RELATED_RULE, relatedState } from "#clusters/relatedness/relatedInRegion.ts";
import { lackingRegions } from "#clusters/answers/expectedJobs.ts";
import { relatednessDensity } from "#clusters/relatedness/relatednessDensity.ts";

/** What a region has of the clusters related to each: indicators MREL, MISS and DENS. NaN where the cluster is not traded. */
export interface RelatedColumns {
  strong: (slot: number, region: number) => number;
  missing: (slot: number, region: number) => number;
  density: (slot: number, region: number) => number;
  /** Slots of the clusters counted, most related first; empty where the cluster is not traded. */
  named: (slot: number, region: number) => { strong: number[]; missing: number[] };
}

/** The same counts as `relatedInRegion` gives for one region and cluster, for all of them. */
export function relatedColumns(ruled: RuledTable, known: ClusterRelatedness): RelatedColumns {
  const { table } = ruled;
  const { slots, relatedness, proximity, presence, rows } = known;
  const size = slots.length;
  const placeOf = new Map([...slots].map((slot, place) => [slot, place]));
  const related = Array.from(slots, (_, place) =>
    linksOf(relatedness, place, RELATED_RULE).flatMap(({ to, strength }) => (strength === "nearest" ? [] : [to])),
  );
  const density = relatednessDensity(presence, proximity, { self: "excluded" });
  const rowOf = new Int32Array(table.pool.length).fill(-1);
  rows.forEach((region, row) => (rowOf[region] = row));
  const outcomes = Array.from(slots, (slot) => ruled.outcome(slot).isStrong);
  const lacking = Array.from(slots, (slot) => lackingRegions(table, known.file, slot));

  const isStrong = (place: number, region: number) => outcomes[place][region] === 1;
  const isMissing = (place: number, region: number) => {
    if (isStrong(place, region)) return false;
    const cell = table.cellOf(slots[place], region);
    if (cell < 0 && table.pool[region] === 0) return false;
    // Without a published cell there are two establishments at most: missing. A withheld figure is not.
    const quotient = cell < 0 ? 0 : table.quotients.quotient[cell];
    const establishments = cell < 0 ? 0 : table.table.establishments[cell];
    return relatedState(quotient, establishments, lacking[place][region]) === "missing";
  };
  const count = (slot: number, test: (place: number) => boolean) => {
    const place = placeOf.get(slot);
    return place === undefined ? Number.NaN : related[place].reduce((sum, other) => sum + Number(test(other)), 0);
  };
  return {
    strong: (slot, region) => count(slot, (place) => isStrong(place, region)),
    missing: (slot, region) => count(slot, (place) => isMissing(place, region)),
    named: (slot, region) => {
      const place = placeOf.get(slot);
      const links = place === undefined ? [] : related[place];
      const of = (test: typeof isStrong) => links.filter((other) => test(other, region)).map((other) => slots[other]);
      return { strong: of(isStrong), missing: of(isMissing) };
    },
    density: (slot, region) => {
      const place = placeOf.get(slot);
      const row = rowOf[region];
      return place === undefined || row < 0 ? Number.NaN : density[row * size + place];
    },
  };
}
