/** One indicator of many cases; NaN where unknown. Columns that are absent are unknown throughout. */
export interface IndicatorColumns {
  value: Float64Array;
  /** Rank among peers, 0 to 100, and how many peers: see `peerPercentiles`. */
  percentile?: Float64Array;
  peers?: Uint32Array;
  /** Percent a year and the years it rests on: see `trendColumns`. */
  trend?: Float64Array;
  trendYears?: Uint16Array;
  /** [row] LEAST or MOST where the value is but a bound (`Reading.bound`), 0 where it is the figure. */
  bound?: Uint8Array;
  /** [row] 1 + the establishments of a register it was taken from, 0 where it is from none. */
  register?: Uint32Array;
}

/** Codes of `IndicatorColumns.bound`. */
export const LEAST = 1;
export const MOST = 2;

/** Many cases as columns, one row a case. */
export interface CaseColumns {
  length: number;
  /** [indicator id] its columns. */
  indicators: ReadonlyMap<string, IndicatorColumns>;
  /** [row] 0 unknown, otherwise 1 + index into STAGES. */
  stage?: Uint8Array;
}
