import { AUSTRALIA_COUNTS } from "./australia.ts";
import { CANADA_COUNTS } from "./canada.ts";
import { ECONOMIES, type Economy, type EconomyId } from "./economies.ts";
import type { EconomyCounts } from "./economy.ts";
import { JAPAN_COUNTS } from "./japan.ts";
import { MEXICO_COUNTS } from "./mexico.ts";
import { NEW_ZEALAND_COUNTS } from "./newZealand.ts";
import { UNITED_STATES_COUNTS } from "./unitedStates.ts";

/** An economy with what it takes to read its counts. */
export interface CountedEconomy extends Economy, EconomyCounts {}

const COUNTS: Record<EconomyId, EconomyCounts> = {
  US: UNITED_STATES_COUNTS,
  MX: MEXICO_COUNTS,
  AU: AUSTRALIA_COUNTS,
  JP: JAPAN_COUNTS,
  NZ: NEW_ZEALAND_COUNTS,
  CA: CANADA_COUNTS,
};

/** The economies whose counts the default atlas holds. */
export const COUNTED_ECONOMIES: readonly CountedEconomy[] = ECONOMIES.map((economy) => ({
  ...economy,
  ...COUNTS[economy.id],
}));
