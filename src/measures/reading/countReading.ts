import type { Basis } from "#economies/economy.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { countChange } from "#regions/counts/countChange.ts";
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

/** Change of employment from a base year, over the cells that have a figure in both years. */
export function changeReading(counted: Counted, base: CountTable): EconomyReading {
  const { result, sums, totals, selected } = summed(counted, "employment");
  if (!sums || !totals) return result;
  const changes = countChange(base, counted.table, counted.regions, "employment", selected);
  const before = industrySums(base, counted.regions, selected);
  for (let region = 0; region < result.value.length; region++) {
    const withheld = sums.withheldEmployment[region] + before.withheldEmployment[region];
    const status = changeStatus(totals.cells[region] > 0, changes.compared[region], withheld);
    set(result, region, status, changes.after[region] / changes.before[region] - 1);
  }
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

/** A change needs cells with a figure in both years; where only some have one because others are withheld, it says so. */
function changeStatus(isCounted: boolean, compared: number, withheld: number): RegionStatus {
  if (!isCounted) return "no data";
  if (compared === 0) return withheld > 0 ? "withheld" : "not published";
  return withheld > 0 ? "partly withheld" : "value";
}

function set(result: EconomyReading, region: number, status: RegionStatus, value: number): void {
  const claims = status === "value" || status === "partly withheld";
  result.value[region] = claims && Number.isFinite(value) ? value : Number.NaN;
  result.status[region] = claims && !Number.isFinite(value) ? NO_DATA : REGION_STATUSES.indexOf(status);
}
