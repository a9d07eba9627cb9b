import type { Basis } from "#economies/economy.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { changeRemarks, type ChangeWindow, growthOf } from "#clusters/tables/changeWindow.ts";
import type { CountSource, CountTable } from "#regions/counts/countTable.ts";
import { slotSelection } from "#regions/counts/industrySlots.ts";
import {
  type IndustrySums,
  industrySums,
  REGION_STATUSES,
  type RegionStatus,
  sumStatus,
} from "#regions/counts/industrySums.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import { type EconomyReading, emptyReading } from "./economyReading.ts";

/** The published counts of one source in one year, and what of them is read. */
export interface Counted {
  tree: IndustryTree;
  regions: RegionTable;
  source: CountSource;
  table: CountTable;
  /** Selected nodes of the tree; all industries if left out. */
  mask?: Uint8Array;
}

const NO_DATA = REGION_STATUSES.indexOf("no data");

/** A figure of the selected industries in every region, as published. */
export function countReading(counted: Counted, figure: Basis): EconomyReading {
  const { result, sums, totals } = summed(counted, figure);
  if (!sums || !totals) return result;
  for (let region = 0; region < result.value.length; region++)
    set(result, region, sumStatus(sums, totals, region, figure), sums[figure][region]);
  return result;
}

/**
 * Change of employment over a window, of what stands in its first slot. Where there is none because it is withheld in `base` or in the
 * year counted, that is said.
 */
export function changeReading(counted: Counted, base: CountTable, window: ChangeWindow): EconomyReading {
  const { result, sums, totals, selected } = summed(counted, "employment");
  if (!sums || !totals) return result;
  const before = industrySums(base, counted.regions, selected);
  for (let region = 0; region < result.value.length; region++) {
    const withheld = sums.withheldEmployment[region] + before.withheldEmployment[region];
    const status = changeStatus(totals.cells[region] > 0, window.cellOf(0, region) >= 0, withheld);
    set(result, region, status, growthOf(window, 0, region).total);
  }
  result.remarks = changeRemarks(window, 0, "nation", { total: sums.national.employment, of: "published" });
  return result;
}

function summed(
  { tree, regions, source, table, mask }: Counted,
  figure: Basis,
): { result: EconomyReading; sums?: IndustrySums; totals?: IndustrySums; selected?: Uint8Array } {
  const result = emptyReading(regions.length);
  const selection = mask && slotSelection(tree, mask, source);
  if (selection && selection.count === 0) return { result: { ...result, absence: "noIndustry" } };
  const totals = industrySums(table, regions);
  const sums = selection ? industrySums(table, regions, selection.selected) : totals;
  result.coarsened = selection?.coarsened ?? [];
  result.establishments = sums.establishments;
  result.nationalShare = sums.national[figure] / totals.national[figure];
  return { result, sums, totals, selected: selection?.selected };
}

/** A change is of the cells that have a figure in every year, whatever else is withheld. */
function changeStatus(isCounted: boolean, isCompared: boolean, withheld: number): RegionStatus {
  if (!isCounted) return "no data";
  if (isCompared) return "value";
  return withheld > 0 ? "withheld" : "not published";
}

function set(result: EconomyReading, region: number, status: RegionStatus, value: number): void {
  const claims = status === "value" || status === "partly withheld";
  result.value[region] = claims && Number.isFinite(value) ? value : Number.NaN;
  result.status[region] = claims && !Number.isFinite(value) ? NO_DATA : REGION_STATUSES.indexOf(status);
}
