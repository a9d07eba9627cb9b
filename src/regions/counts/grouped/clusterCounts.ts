import { NO_CLUSTER } from "#industries/benchmarkClusters.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { addCell, type CellParts, emptyParts, sumParts } from "./cellParts.ts";
import { type DividedSlot, type GroupShares, placeIn } from "./groupShares.ts";

/** Counts by group, and what belongs to none. */
export interface GroupCounts {
  /** A slot is a group (a benchmark cluster by its index in clusters.json); same year and regions; `bounds` is present. */
  table: CountTable;
  /** Counts of industries in no group, one slot. */
  uncovered: CountTable;
}

/**
 * Turns a four-digit table of any year into one by benchmark cluster (or by whatever groups the shares are of). Industries wholly in
 * one group count as they are; a divided one by its county's shares (`groupShares`). The known figures of `table` and `uncovered` sum
 * to those of `counts`, region by region.
 *
 * Bounds: `low` is what the county publishes at six digits, `high` that and all of the rest that can belong to the group. Figures of
 * another year than the shares' are divided by the same shares and count as divided by estimate altogether; that shares may have
 * moved is not in their bounds. Payroll is divided as employment is, so a divided industry pays the same in each of its groups.
 *
 * A group a county has only by estimate has `low` 0: leave such cells out where regions that have the group are compared.
 */
export function clusterCounts(counts: CountTable, shares: GroupShares): GroupCounts {
  const capacity = partsOf(counts, shares);
  const inside = emptyParts(capacity);
  const outside = emptyParts(capacity);
  const into = (group: number) => (group === NO_CLUSTER ? outside : inside);
  shares.whole.forEach((group, slot) => {
    const divided = shares.divided[slot];
    for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++) {
      if (divided === null) addCell(into(group), Math.max(0, group), counts.region[cell], counts, cell);
      else
        for (let g = 0; g < divided.groups.length; g++)
          addShare(into(divided.groups[g]), counts, cell, divided, g, shares.year);
    }
  });
  return { table: sumParts(inside, counts.year, shares.count), uncovered: sumParts(outside, counts.year, 1) };
}

function partsOf(counts: CountTable, shares: GroupShares): number {
  let parts = 0;
  shares.divided.forEach((divided, slot) => {
    parts += (counts.offsets[slot + 1] - counts.offsets[slot]) * (divided?.groups.length ?? 1);
  });
  return parts;
}

/** Adds the share of one group of a divided industry's cell, if it can have any. */
function addShare(
  parts: CellParts,
  counts: CountTable,
  cell: number,
  divided: DividedSlot,
  g: number,
  year: number,
): void {
  const place = placeIn(divided, counts.region[cell]);
  const at = place * divided.groups.length + g;
  const { employment: jobs, establishments: firms } = divided;
  if (jobs.share[at] === 0 && firms.share[at] === 0) return;
  const whole = parts.length;
  addCell(parts, Math.max(0, divided.groups[g]), counts.region[cell], counts, cell);
  // What a cell publishes at six digits is known, unless the cell itself is estimated or of another year than the shares.
  const isSameYear = counts.year === year;
  const published = (known: number, low: number) => (isSameYear ? known * low : 0);
  const ownEstimate = counts.bounds?.estimated[cell] ?? 0;
  parts.estimated[whole] = parts.employment[whole] * (jobs.share[at] - published(1 - ownEstimate, jobs.low[at]));
  parts.estimatedEstablishments[whole] =
    parts.establishments[whole] * (firms.share[at] - published(1 - ownEstimate, firms.low[at]));
  parts.employment[whole] *= jobs.share[at];
  parts.employmentLow[whole] *= jobs.low[at];
  parts.employmentHigh[whole] *= jobs.high[at];
  parts.payroll[whole] *= jobs.share[at];
  parts.paid[whole] *= jobs.share[at];
  parts.establishments[whole] *= firms.share[at];
  parts.establishmentsLow[whole] *= firms.low[at];
  parts.establishmentsHigh[whole] *= firms.high[at];
}
