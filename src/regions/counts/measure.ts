import type { IndustryTree } from "#industries/industryTree.ts";
import { change } from "./change.ts";
import type { CountSource, CountTable } from "./countTable.ts";
import { type Coarsened, slotSelection } from "./industrySlots.ts";
import { type IndustrySums, industrySums, REGION_STATUSES, type RegionStatus, sumStatus } from "./industrySums.ts";
import { locationQuotient } from "./locationQuotient.ts";
import type { RegionTable } from "#regions/regionTable.ts";

export type MeasureName = "lq-employment" | "lq-establishments" | "employment" | "establishments" | "change";

/** Why an economy takes no part in a measure. */
export type Absence = "establishmentsOnly" | "noIndustry" | "tooFewRegions";

/** A measure of one economy's regions, one element a region of the table. */
export interface EconomyMeasure {
  /** NaN where the status is not "value" or "partly withheld". */
  value: Float64Array;
  /** Index into `REGION_STATUSES`. */
  status: Uint8Array;
  /** Establishments of the selection; 0 where none is published. */
  establishments: Float64Array;
  coarsened: Coarsened[];
  absence?: Absence;
  /** The selection's share of all employment (of all establishments where employment is not counted or not asked for). */
  nationalShare?: number;
}

const NO_DATA = REGION_STATUSES.indexOf("no data");

/**
 * Measures the selected industries in every region of one source. A quotient compares with the source's own economy.
 * `change` is that of employment, over the cells that have a figure in both years.
 * @param mask selected nodes of the tree; all industries if left out
 * @param years the table of the year, and for `change` that of the base year
 */
export function measureEconomy(
  tree: IndustryTree,
  regions: RegionTable,
  source: CountSource,
  measure: MeasureName,
  years: { table: CountTable; base?: CountTable },
  mask?: Uint8Array,
): EconomyMeasure {
  const { table, base } = years;
  const result: EconomyMeasure = {
    value: new Float64Array(regions.length).fill(Number.NaN),
    status: new Uint8Array(regions.length).fill(NO_DATA),
    establishments: new Float64Array(regions.length),
    coarsened: [],
  };
  const needsEmployment = measure === "employment" || measure === "lq-employment" || measure === "change";
  if (needsEmployment && !source.hasEmployment) return { ...result, absence: "establishmentsOnly" };
  const selection = mask && slotSelection(tree, mask, source);
  if (selection && selection.count === 0) return { ...result, absence: "noIndustry" };
  result.coarsened = selection?.coarsened ?? [];

  const totals = industrySums(table, regions);
  const sums = selection ? industrySums(table, regions, selection.selected) : totals;
  const figure = needsEmployment ? "employment" : "establishments";
  result.establishments = sums.establishments;
  result.nationalShare = sums.national[figure] / totals.national[figure];
  const statusOf = (region: number) => sumStatus(sums, totals, region, figure);
  if (measure === "change") {
    if (!base) throw new Error("change: expected the table of the base year");
    const changes = change(base, table, regions, "employment", selection?.selected);
    const before = industrySums(base, regions, selection?.selected);
    for (let region = 0; region < regions.length; region++) {
      const withheld = sums.withheldEmployment[region] + before.withheldEmployment[region];
      const status = changeStatus(totals.cells[region] > 0, changes.compared[region], withheld);
      set(result, region, status, changes.after[region] / changes.before[region] - 1);
    }
    return result;
  }
  for (let region = 0; region < regions.length; region++) {
    set(
      result,
      region,
      statusOf(region),
      measure === figure ? sums[figure][region] : quotient(sums, totals, region, figure),
    );
  }
  return result;
}

/** The quotient of a region's selection against the nation's, by employment or by establishments. */
export function quotient(
  sums: IndustrySums,
  totals: IndustrySums,
  region: number,
  figure: "employment" | "establishments",
): number {
  return locationQuotient(sums[figure][region], totals[figure][region], sums.national[figure], totals.national[figure]);
}

/** A change needs cells with a figure in both years; where only some have one because others are withheld, it says so. */
function changeStatus(isCounted: boolean, compared: number, withheld: number): RegionStatus {
  if (!isCounted) return "no data";
  if (compared === 0) return withheld > 0 ? "withheld" : "not published";
  return withheld > 0 ? "partly withheld" : "value";
}

function set(result: EconomyMeasure, region: number, status: RegionStatus, value: number): void {
  const claims = status === "value" || status === "partly withheld";
  result.value[region] = claims && Number.isFinite(value) ? value : Number.NaN;
  result.status[region] = claims && !Number.isFinite(value) ? NO_DATA : REGION_STATUSES.indexOf(status);
}
