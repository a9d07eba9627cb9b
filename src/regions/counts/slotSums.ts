import type { Basis } from "#economies/economy.ts";
import type { CountTable } from "./countTable.ts";
import { industryStatus, type RegionStatus } from "./regionStatus.ts";

/** Sums of a table by industry: of one region, or of the nation; one element a slot. */
export interface SlotSums {
  /** Published figures only: 0 where there is none, a lower bound where some are withheld. */
  employment: Float64Array;
  establishments: Float64Array;
  payroll: Float64Array;
  cells: Uint32Array;
  withheldEmployment: Uint32Array;
  missingEstablishments: Uint32Array;
  /** Establishments in cells whose employment is withheld. */
  withheldEstablishments: Float64Array;
  /** Over all slots. */
  total: { employment: number; establishments: number; payroll: number; cells: number };
}

/** Sums the cells of a table by slot. */
export function slotSums(table: CountTable): SlotSums {
  const slots = table.offsets.length - 1;
  const sums: SlotSums = {
    employment: new Float64Array(slots),
    establishments: new Float64Array(slots),
    payroll: new Float64Array(slots),
    cells: new Uint32Array(slots),
    withheldEmployment: new Uint32Array(slots),
    missingEstablishments: new Uint32Array(slots),
    withheldEstablishments: new Float64Array(slots),
    total: { employment: 0, establishments: 0, payroll: 0, cells: 0 },
  };
  for (let slot = 0; slot < slots; slot++) {
    for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
      const establishments = table.establishments[cell];
      const isWithheld = Number.isNaN(table.employment[cell]);
      sums.cells[slot]++;
      if (Number.isNaN(establishments)) sums.missingEstablishments[slot]++;
      else sums.establishments[slot] += establishments;
      if (isWithheld) {
        sums.withheldEmployment[slot]++;
        sums.withheldEstablishments[slot] += Number.isNaN(establishments) ? 0 : establishments;
      } else {
        sums.employment[slot] += table.employment[cell];
        sums.payroll[slot] += Number.isNaN(table.payroll[cell]) ? 0 : table.payroll[cell];
      }
    }
    sums.total.employment += sums.employment[slot];
    sums.total.establishments += sums.establishments[slot];
    sums.total.payroll += sums.payroll[slot];
    sums.total.cells += sums.cells[slot];
  }
  return sums;
}

/** What a slot's figure is worth, in a region the source counts. */
export function slotStatus(sums: SlotSums, slot: number, figure: Basis): RegionStatus {
  return industryStatus(
    sums.cells[slot],
    figure === "employment" ? sums.withheldEmployment[slot] : sums.missingEstablishments[slot],
  );
}

/** A slot's figure, NaN where none is known. */
export function slotFigure(sums: SlotSums, slot: number, figure: Basis): number {
  const status = slotStatus(sums, slot, figure);
  return status === "value" || status === "partly withheld" ? sums[figure][slot] : Number.NaN;
}
