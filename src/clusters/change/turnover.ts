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

/** Columns of counts, one element a cell. */
export type TurnoverColumns = { readonly [count in keyof TurnoverCounts]: ArrayLike<number> };

/** Sums the cells with all four figures (of `rows`, or all), NaN if none has; `left` lack one and are in no sum. */
export function sumTurnover(columns: TurnoverColumns, rows?: Iterable<number>): TurnoverCounts & { left: number } {
  const { before, after, openings, closures } = columns;
  const asked = rows ? [...rows] : Array.from(before, (_, row) => row);
  const complete = asked.filter((row) => !Number.isNaN(before[row] + after[row] + openings[row] + closures[row]));
  const sum = (column: ArrayLike<number>) =>
    complete.length === 0 ? Number.NaN : complete.reduce((total, row) => total + column[row], 0);
  return {
    before: sum(before),
    after: sum(after),
    openings: sum(openings),
    closures: sum(closures),
    left: asked.length - complete.length,
  };
}
