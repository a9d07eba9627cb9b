import type { CountTable } from "../../regions/counts/countTable";

/** Sizes of establishments nationally, one element a slot. */
export interface EstablishmentSpread {
  /** Jobs an establishment. */
  mean: Float64Array;
  /** Squared coefficient of variation of the jobs of one establishment. */
  cvSquared: Float64Array;
}

export function establishmentSpread(_table: CountTable): EstablishmentSpread {
  throw new Error("establishmentSpread: not written yet");
}
