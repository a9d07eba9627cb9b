/** One region's figure of one industry and what it is compared with. */
export interface QuotientCell {
  /** Jobs or establishments; NaN where withheld. */
  figure: number;
  /** Bounds where part of the figure is withheld or divided by estimate; the figure itself if left out. */
  low?: number;
  high?: number;
  establishments: number;
  /** Of the region's base, the industry's nation, the nation's base. */
  regionTotal: number;
  national: number;
  nationalTotal: number;
}

export interface QuotientInterval {
  quotient: number;
  lower: number;
  upper: number;
  presence: number;
}

/** The same as one element of `quotientIntervals`, by exact beta quantiles. `spread` is left out for establishments. */
export function quotientInterval(
  _cell: QuotientCell,
  _spread?: { mean: number; cvSquared: number },
  _level = 0.9,
): QuotientInterval {
  throw new Error("quotientInterval: not written yet");
}
