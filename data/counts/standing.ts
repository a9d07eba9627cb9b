import type { BuildContext } from "#data/context.ts";
import { createLocator } from "#data/geometry/locate.ts";
import { COMPLETED, type Published } from "./published.ts";

/** Establishments that registers of plants name in a county's four-digit industry; one element a cell [county * industries + industry]. */
export interface Standing {
  establishments: Uint8Array;
  /** Full-time employees they state; 0: none stated. */
  employees: Float64Array;
}

/** Metres from a county's generalised outline within which a plant on its water or shore belongs to it. */
const SHORE = 5000;

/** Plants that reported greenhouse gases in the completed year, and plants with a risk management plan and their employees. */
export function readStanding(context: BuildContext, { counties, industries }: Published): Standing {
  const I = industries.length;
  const locator = createLocator();
  const countyOf = new Map(counties.map((fips, c) => [`US-${fips}`, c]));
  const industryOf = new Map(industries.map((naics, i) => [naics, i]));
  const gases = new Uint8Array(counties.length * I);
  const plans = new Uint8Array(counties.length * I);
  const employees = new Float64Array(counties.length * I);
  const cellAt = (naics: string, lon: string, lat: string): number | undefined => {
    const i = naics.length >= 4 ? industryOf.get(Number(naics.slice(0, 4))) : undefined;
    if (i === undefined || lon === "" || lat === "") return undefined;
    const c = countyOf.get(locator.regionAt(Number(lon), Number(lat), { within: SHORE }));
    return c === undefined ? undefined : c * I + i;
  };
  for (const row of context.readCsv("us-epa-ghgrp-2023.csv.gz")) {
    if (Number(row.first_report_year) > COMPLETED || Number(row.last_report_year) < COMPLETED) continue;
    const cell = cellAt(row.naics, row.longitude, row.latitude);
    if (cell !== undefined) gases[cell]++;
  }
  for (const row of context.readCsv("us-epa-rmp.csv.gz")) {
    const cell = cellAt(row.naics_codes.split(" • ")[0], row.longitude, row.latitude);
    if (cell === undefined) continue;
    plans[cell]++;
    employees[cell] += Number(row.employees_fte) || 0;
  }
  return { establishments: gases.map((count, cell) => Math.max(count, plans[cell])), employees };
}
