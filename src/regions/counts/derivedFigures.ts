/** What the build computes because it follows from the counts alone; -1 stands for what is not known. */
export interface DerivedFigures {
  /** Sizes of establishments by system: the columns of `EstablishmentSpread`, one element a slot. */
  spread: Record<"clusters" | "groups", { mean: number[]; cvSquared: number[] }>;
  /** Economic complexity of labour markets, its regions by id. */
  complexity?: { regions: string[]; eci: number[]; slots: number[]; diversityCorrelation: number };
}

/** A column of them with what is not known as NaN. */
export function knownColumn(values: readonly number[]): Float64Array {
  return Float64Array.from(values, (value) => (value < 0 ? Number.NaN : value));
}
