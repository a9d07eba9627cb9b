import type { CountTable } from "../../regions/counts/countTable";
import type { EstablishmentSpread } from "./establishmentSpread";
import type { QuotientBase } from "./quotientBase";

/** Quotients of every cell of a table, one element a cell. */
export interface QuotientIntervals {
  figure: "employment" | "establishments";
  /** Probability the interval holds the true quotient, 0.9. */
  level: number;
  /** NaN where the figure is not known or there is nothing to compare. */
  quotient: Float64Array;
  /** A band where the figure is withheld, so they may be known where the quotient is not. */
  lower: Float64Array;
  upper: Float64Array;
  /** Absolute presence: share of the region less share of the nation, 0.01 = one percentage point. */
  presence: Float64Array;
  /** Share of the region's base. */
  regionShare: Float64Array;
}

/**
 * Location quotients with their interval for all cells of a table of one level (counties, or states).
 * @param baseOf what a slot is compared with: traded clusters with traded totals, else all published figures (`quotientBase`)
 * @param options.spread of establishment sizes (`establishmentSpread`), needed by employment
 */
export function quotientIntervals(
  _table: CountTable,
  _baseOf: (slot: number) => QuotientBase,
  _options: { figure: "employment"; spread: EstablishmentSpread } | { figure: "establishments" },
): QuotientIntervals {
  throw new Error("quotientIntervals: not written yet");
}
