import {
  percentileAmong,
  rankAmong,
  type ValuePositions,
  valuePositions,
} from "#clusters/relatedness/valuePositions.ts";
import { type ChangeWindow, growthOf } from "./changeWindow.ts";
import type { RegionalTable } from "./regionalTable.ts";

/** From so large a share of the nation's figure in no region on, that is said wherever quotients are shown. */
export const PLACELESS = 0.1;

/** What a region's figure of one subject is held against: the same figure of all regions compared. */
export interface SubjectColumns {
  /** Position by size and by quotient, 1 = the most; NaN where unknown. */
  rank: (region: number) => { size: number; quotient: number };
  ranked: number;
  /** From the first year of the window, over cells known in every year; NaN where none is. */
  growth: (region: number) => number;
  /** 0 to 100 among regions with a growth, rounded down. */
  growthPercentile: (region: number) => number;
  nationGrowth: number;
  /** Share of the nation's figure that is in no region compared, 0 to 1. */
  placeless: number;
}

/** The columns of a slot. */
export function subjectColumns(table: RegionalTable, window: ChangeWindow, slot: number): SubjectColumns {
  const { all, pool, basis, nation } = table;
  const totals = table.baseOf(slot).region;
  const [from, to] = [all.offsets[slot], all.offsets[slot + 1]];
  // Of regions that are not compared, and of figures that are not known, there is no number.
  const figureAt = (cell: number) => (pool[all.region[cell]] === 1 ? all.figure[cell] : Number.NaN);
  const sizes = new Float64Array(to - from);
  const shares = new Float64Array(to - from);
  let placed = 0;
  for (let cell = from; cell < to; cell++) {
    const size = figureAt(cell);
    sizes[cell - from] = size;
    // As quotients are ordered, so are shares.
    shares[cell - from] = nation[basis][slot] > 0 ? size / totals[all.region[cell]] : Number.NaN;
    placed += size || 0;
  }
  const [bySize, byShare] = [valuePositions(sizes), valuePositions(shares)];
  let byGrowth: ValuePositions | undefined;
  const growth = (region: number) => (pool[region] === 1 ? growthOf(window, slot, region).total : Number.NaN);
  return {
    rank: (region) => {
      const at = all.region.subarray(from, to).indexOf(region);
      return {
        size: at < 0 ? Number.NaN : rankAmong(bySize, sizes[at]),
        quotient: at < 0 ? Number.NaN : rankAmong(byShare, shares[at]),
      };
    },
    ranked: bySize.count,
    growth,
    growthPercentile: (region) =>
      window.percentileOf
        ? window.percentileOf(slot)
        : Math.floor(percentileAmong((byGrowth ??= valuePositions(growthOfCells(window, slot, pool))), growth(region))),
    nationGrowth: growthOf(window, slot, "nation").total,
    placeless: Math.max(0, 1 - placed / nation[basis][slot]),
  };
}

/** Growth over a window in the regions compared that have cells of it. */
function growthOfCells(
  { years, offsets, region, figures }: ChangeWindow,
  slot: number,
  pool: Uint8Array,
): Float64Array {
  const [first, last] = [figures[0], figures[years.length - 1]];
  const from = offsets[slot];
  return Float64Array.from({ length: offsets[slot + 1] - from }, (_, k) => {
    const cell = from + k;
    return years.length > 1 && pool[region[cell]] === 1 && first[cell] > 0 ? last[cell] / first[cell] - 1 : Number.NaN;
  });
}
