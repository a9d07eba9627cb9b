import type { Basis } from "#economies/economy.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { type DividedSlot, type GroupShares, placeIn } from "./groupShares.ts";

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
  figure: Basis;
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
  const values = counts[figure];
  const sums = new Float64Array(regionCount);
  const seen = new Uint8Array(regionCount); // 1 a cell, 2 a known figure
  const touched = new Int32Array(regionCount);
  const offsets = new Uint32Array(count + 1);
  const most = members.flat().reduce((cells, [slot]) => cells + counts.offsets[slot + 1] - counts.offsets[slot], 0);
  const regions = new Int32Array(most);
  const figures = new Float64Array(most);
  for (let group = 0; group < count; group++) {
    let met = 0;
    for (const [slot, part] of members[group]) {
      const parts = divided[slot];
      const shareOf = parts && partShare(parts, part, figure);
      for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++) {
        const own = counts.region[cell];
        const share = shareOf ? shareOf[placeIn(parts, own)] : 1;
        if (share < 0) continue;
        const region = into ? into[own] : own;
        if (seen[region] === 0) {
          touched[met++] = region;
          seen[region] = 1;
          sums[region] = 0;
        }
        const value = values[cell];
        if (Number.isNaN(value)) continue;
        sums[region] += share * value;
        seen[region] = 2;
      }
    }
    const from = offsets[group];
    for (let i = 0; i < met; i++) {
      const region = touched[i];
      regions[from + i] = region;
      figures[from + i] = seen[region] === 2 ? sums[region] : Number.NaN;
      seen[region] = 0;
    }
    offsets[group + 1] = from + met;
  }
  const length = offsets[count];
  return { year: counts.year, offsets, region: regions.slice(0, length), figure: figures.slice(0, length) };
}

/** [place] share of one part of a divided industry, -1 where it can have none of it. */
function partShare(divided: DividedSlot, part: number, figure: Basis): Float64Array {
  const { groups, nation, employment, establishments } = divided;
  const shares = new Float64Array(nation + 1);
  for (let place = 0; place <= nation; place++) {
    const at = place * groups.length + part;
    const isNone = employment.share[at] === 0 && establishments.share[at] === 0;
    shares[place] = isNone ? -1 : divided[figure].share[at];
  }
  return shares;
}
