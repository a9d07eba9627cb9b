import { percentileRanks } from "#clusters/relatedness/percentileRanks.ts";
import { type ChangeWindow, growthOf } from "./changeWindow.ts";
import type { RegionalTable } from "./regionalTable.ts";
import { sortedValues } from "#clusters/relatedness/sortedValues.ts";

/** From so large a share of the nation's figure in no region on, that is said wherever quotients are shown. */
export const PLACELESS = 0.1;

/** What a region's figure of one subject is held against: the same figure of all regions compared. One element a region. */
export interface SubjectColumns {
  /** 1 = the most; NaN where unknown. */
  sizeRank: Float64Array;
  quotientRank: Float64Array;
  ranked: number;
  /** From the first year of the window, over cells known in every year; NaN where none is. */
  growth: Float64Array;
  /** 0 to 100 among regions with a growth. */
  growthPercentile: Float64Array;
  nationGrowth: number;
  /** Share of the nation's figure that is in no region compared, 0 to 1. */
  placeless: number;
}

/** The columns of a slot. */
export function subjectColumns(
  table: RegionalTable,
  window: ChangeWindow,
  slot: number,
  basis: RegionalTable["basis"],
): SubjectColumns {
  const regions = table.pool.length;
  const size = new Float64Array(regions).fill(Number.NaN);
  const quotient = new Float64Array(regions).fill(Number.NaN);
  const growth = new Float64Array(regions).fill(Number.NaN);
  let ranked = 0;
  let placed = 0;
  for (let region = 0; region < regions; region++) {
    if (table.pool[region] === 0) continue;
    const cell = table.cellOf(slot, region);
    if (cell >= 0 && !Number.isNaN(table.table[basis][cell])) {
      size[region] = table.table[basis][cell];
      quotient[region] = table.quotients.quotient[cell];
      ranked++;
      placed += size[region];
    }
    growth[region] = growthOf(window, slot, region).total;
  }
  return {
    sizeRank: ranks(size),
    quotientRank: ranks(quotient),
    ranked,
    growth,
    growthPercentile: percentileRanks(growth),
    nationGrowth: growthOf(window, slot, "nation").total,
    placeless: Math.max(0, 1 - placed / table.nation[basis][slot]),
  };
}

/**
 * Position of each value, 1 = the largest; equal values share the best position and the next ones are skipped (1, 2, 2, 4: standard
 * competition ranking). NaN (unknown) is not ranked and stays NaN.
 */
export function ranks(values: ArrayLike<number>): Float64Array {
  const result = new Float64Array(values.length).fill(Number.NaN);
  const { sorted, upTo } = sortedValues(values);
  for (let i = 0; i < result.length; i++)
    if (!Number.isNaN(values[i])) result[i] = 1 + sorted.length - upTo(values[i], "included");
  return result;
}
