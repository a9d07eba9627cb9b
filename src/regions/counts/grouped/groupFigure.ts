import type { CountTable } from "../countTable";
import type { GroupShares } from "./groupShares";

/** One figure of one year by group and region: what a course over the years needs, without bounds. */
export interface FigureTable {
  year: number;
  /** [group] first cell, [group + 1] the one after the last. */
  offsets: Uint32Array;
  region: Int32Array;
  /** NaN where it is not known. */
  figure: Float64Array;
}

export interface GroupFigureOptions {
  figure: "employment" | "establishments";
  /** [region] where its figures go: its state, or itself. */
  into?: Int32Array;
}

/**
 * The known figures `clusterCounts` would sum, and those alone: the same shares, a fraction of the work, because every group is
 * summed in one column of regions. `shares` of a plain grouping have no divided slots.
 */
export function groupFigure(
  counts: CountTable,
  shares: GroupShares,
  regionCount: number,
  { figure, into }: GroupFigureOptions,
): FigureTable {
  const { whole, divided, count } = shares;
  const members: [slot: number, part: number][][] = Array.from({ length: count }, () => []);
  whole.forEach((group, slot) => {
    const parts = divided[slot];
    if (parts === null) {
      if (group >= 0) members[group].push([slot, -1]);
    } else
      parts.groups.forEach((other, part) => {
        if (other >= 0) members[other].push([slot, part]);
      });
  });
  const sums = new Float64Array(regionCount);
  const seen = new Uint8Array(regionCount); // 1 a cell, 2 a known figure
  const offsets = new Uint32Array(count + 1);
  const regions: number[] = [];
  const figures: number[] = [];
  const touched: number[] = [];
  for (let group = 0; group < count; group++) {
    touched.length = 0;
    for (const [slot, part] of members[group]) {
      const parts = divided[slot];
      for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++) {
        let share = 1;
        if (parts !== null) {
          const at = (parts.placeOf.get(counts.region[cell]) ?? parts.nation) * parts.groups.length + part;
          share = parts[figure].share[at];
          if (parts.employment.share[at] === 0 && parts.establishments.share[at] === 0) continue;
        }
        const region = into ? into[counts.region[cell]] : counts.region[cell];
        if (seen[region] === 0) {
          touched.push(region);
          seen[region] = 1;
          sums[region] = 0;
        }
        const value = counts[figure][cell];
        if (Number.isNaN(value)) continue;
        sums[region] += share * value;
        seen[region] = 2;
      }
    }
    for (const region of touched) {
      regions.push(region);
      figures.push(seen[region] === 2 ? sums[region] : Number.NaN);
      seen[region] = 0;
    }
    offsets[group + 1] = regions.length;
  }
  return { year: counts.year, offsets, region: Int32Array.from(regions), figure: Float64Array.from(figures) };
}
