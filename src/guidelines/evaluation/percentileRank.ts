/** A rank among peers. */
export interface PercentileRank {
  /** 0 to 100: the peers below, and half of those equal, percent of all. NaN without peers. */
  percentile: number;
  /** Peers with a figure. */
  n: number;
}

/** Mid-rank of `value` among `values` (Parzen 1997's mid-distribution), NaN left out. Ties share their middle. */
export function percentileRank(value: number, values: ArrayLike<number>): PercentileRank {
  let n = 0;
  let below = 0;
  let equal = 0;
  for (let i = 0; i < values.length; i++) {
    const other = values[i];
    if (Number.isNaN(other)) continue;
    n++;
    if (other < value) below++;
    else if (other === value) equal++;
  }
  return { percentile: n === 0 || Number.isNaN(value) ? Number.NaN : midRank(below, equal, n), n };
}

/** Percent of `n` that are below, with half of those equal. */
export function midRank(below: number, equal: number, n: number): number {
  return (100 * (below + 0.5 * equal)) / n;
}
