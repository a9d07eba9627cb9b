import type { Basis } from "#economies/economy.ts";
import type { CountTable } from "./countTable.ts";
import type { RegionTable } from "#regions/regionTable.ts";

/**
 * How far a figure can be relied on, from best to none. "not published": the source counts the region, but has no cell for the
 * selection (none, or fewer than three establishments). "no data": the source does not count the region or the selection.
 */
export const REGION_STATUSES = ["value", "partly withheld", "withheld", "not published", "no data"] as const;
export type RegionStatus = (typeof REGION_STATUSES)[number];

/** Sums over the selected industries, one element a region of the table; a state or an area holds the sum of its counties. */
export interface IndustrySums {
  /** Sum of the published figures: a lower bound where cells are withheld. */
  employment: Float64Array;
  establishments: Float64Array;
  payroll: Float64Array;
  /** Published cells of the selection, and those among them without employment or without establishments. */
  cells: Uint32Array;
  withheldEmployment: Uint32Array;
  missingEstablishments: Uint32Array;
  /** Sums over all cells: the nation. */
  national: { employment: number; establishments: number; payroll: number; cells: number; withheldEmployment: number };
}

/**
 * Sums the cells of the selected slots by region and adds counties to their states and areas.
 * @param selected 1 for each slot to sum; all slots if left out
 */
export function industrySums(table: CountTable, regions: RegionTable, selected?: Uint8Array): IndustrySums {
  const sums: IndustrySums = {
    employment: new Float64Array(regions.length),
    establishments: new Float64Array(regions.length),
    payroll: new Float64Array(regions.length),
    cells: new Uint32Array(regions.length),
    withheldEmployment: new Uint32Array(regions.length),
    missingEstablishments: new Uint32Array(regions.length),
    national: { employment: 0, establishments: 0, payroll: 0, cells: 0, withheldEmployment: 0 },
  };
  for (let slot = 0; slot + 1 < table.offsets.length; slot++) {
    if (selected && selected[slot] === 0) continue;
    for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) addCell(sums, table, cell);
  }
  const { national } = sums;
  for (let region = 0; region < regions.length; region++) {
    if (sums.cells[region] === 0) continue;
    national.employment += sums.employment[region];
    national.establishments += sums.establishments[region];
    national.payroll += sums.payroll[region];
    national.cells += sums.cells[region];
    national.withheldEmployment += sums.withheldEmployment[region];
  }
  for (const wholes of regions.wholes) {
    for (let region = 0; region < regions.length; region++) {
      const whole = wholes[region];
      if (whole < 0 || whole === region || sums.cells[region] === 0) continue;
      sums.employment[whole] += sums.employment[region];
      sums.establishments[whole] += sums.establishments[region];
      sums.payroll[whole] += sums.payroll[region];
      sums.cells[whole] += sums.cells[region];
      sums.withheldEmployment[whole] += sums.withheldEmployment[region];
      sums.missingEstablishments[whole] += sums.missingEstablishments[region];
    }
  }
  return sums;
}

/** What one region's figure of the selection is worth, given its totals over all industries. */
export function sumStatus(sums: IndustrySums, totals: IndustrySums, region: number, figure: Basis): RegionStatus {
  if (totals.cells[region] === 0) return "no data";
  return industryStatus(
    sums.cells[region],
    figure === "employment" ? sums.withheldEmployment[region] : sums.missingEstablishments[region],
  );
}

/** What a sum over so many cells, some of them lacking the figure, is worth in a region the source counts. */
export function industryStatus(cells: number, lacking: number): RegionStatus {
  if (cells === 0) return "not published";
  if (lacking === 0) return "value";
  return lacking === cells ? "withheld" : "partly withheld";
}

function addCell(sums: IndustrySums, table: CountTable, cell: number): void {
  const region = table.region[cell];
  sums.cells[region]++;
  if (Number.isNaN(table.establishments[cell])) sums.missingEstablishments[region]++;
  else sums.establishments[region] += table.establishments[cell];
  if (Number.isNaN(table.employment[cell])) sums.withheldEmployment[region]++;
  else {
    sums.employment[region] += table.employment[cell];
    sums.payroll[region] += Number.isNaN(table.payroll[cell]) ? 0 : table.payroll[cell];
  }
}
