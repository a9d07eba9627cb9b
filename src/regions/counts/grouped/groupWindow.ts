import type { Basis } from "#economies/economy.ts";
import type { WindowCells } from "#regions/counts/windowCells.ts";
import { type DividedSlot, type GroupShares, placeIn } from "./groupShares.ts";

export interface GroupWindowOptions {
  /** What the cells count: an industry's jobs may be divided otherwise than its establishments. */
  figure: Basis;
  /** [region] where its figures go (`RegionTable.partOf`): where that is -1, or this is left out, they stay. */
  into?: Int32Array;
}

/**
 * The figures `clusterCounts` would sum of each year, and those alone: the same shares, in one pass over all years, because every
 * group is summed in one column of regions. `shares` of a plain grouping have no divided slots.
 */
export function groupWindow(
  cells: WindowCells,
  shares: GroupShares,
  regionCount: number,
  { figure, into }: GroupWindowOptions,
): WindowCells {
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
  const isSeen = new Uint8Array(regionCount);
  const offsets = new Uint32Array(count + 1);
  const most = members.flat().reduce((sum, [slot]) => sum + cells.offsets[slot + 1] - cells.offsets[slot], 0);
  const regions = new Int32Array(most);
  const figures = cells.figures.map(() => new Float64Array(most));
  // [region] its cell of the group.
  const cellOf = new Int32Array(regionCount);
  let length = 0;
  for (let group = 0; group < count; group++) {
    const from = length;
    for (const [slot, part] of members[group]) {
      const parts = divided[slot];
      const shareOf = parts && partShare(parts, part, figure);
      const [first, last] = [cells.offsets[slot], cells.offsets[slot + 1]];
      for (let cell = first; cell < last; cell++) {
        const own = cells.region[cell];
        if (shareOf && shareOf[placeIn(parts, own)] < 0) continue;
        const region = into && into[own] >= 0 ? into[own] : own;
        if (isSeen[region] === 1) continue;
        isSeen[region] = 1;
        cellOf[region] = length;
        regions[length++] = region;
      }
      cells.figures.forEach((values, year) => {
        const sums = figures[year];
        for (let cell = first; cell < last; cell++) {
          const own = cells.region[cell];
          const share = shareOf ? shareOf[placeIn(parts, own)] : 1;
          if (share >= 0) sums[cellOf[into && into[own] >= 0 ? into[own] : own]] += share * values[cell];
        }
      });
    }
    for (let cell = from; cell < length; cell++) isSeen[regions[cell]] = 0;
    offsets[group + 1] = length;
  }
  return {
    years: cells.years,
    offsets,
    region: regions.slice(0, length),
    figures: figures.map((column) => column.slice(0, length)),
    broken: cells.broken,
  };
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
