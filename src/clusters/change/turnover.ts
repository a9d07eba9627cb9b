/** Establishments in two years, and those that opened and closed between. NaN = not stated. */
export interface TurnoverCounts {
  before: number;
  after: number;
  openings: number;
  closures: number;
}

export interface Turnover {
  /** Openings and closures over the establishments there were, over the whole period: shares. */
  entryRate: number;
  exitRate: number;
  /** Openings less closures, and over the establishments there were. */
  net: number;
  netRate: number;
  /** What `after` has beyond before - closures + openings: establishments that moved, changed their industry or were counted anew. */
  residual: number;
}

/** Entry and exit between two counts; NaN where a figure it needs is not stated, rates where there was none before. */
export function turnover({ before, after, openings, closures }: TurnoverCounts): Turnover {
  const rate = (count: number) => (before > 0 ? count / before : Number.NaN);
  const net = openings - closures;
  return {
    entryRate: rate(openings),
    exitRate: rate(closures),
    net,
    netRate: rate(net),
    residual: after - before - net,
  };
}
