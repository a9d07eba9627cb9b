export interface Growth {
  /** after / before - 1. */
  total: number;
  /** The same each year, compounded to the total. */
  annual: number;
}

/** Growth of a figure over `years`, as shares (0.05 = 5%). NaN where it was 0, or is unknown. Throws unless years are above 0. */
export function growth(before: number, after: number, years: number): Growth {
  if (!(years > 0)) throw new Error(`years: expected a number above 0, got ${years}`);
  const ratio = before > 0 ? after / before : Number.NaN;
  return { total: ratio - 1, annual: ratio ** (1 / years) - 1 };
}

/** How long a figure has been falling, up to its latest year. */
export interface FallingRun {
  /** Latest years in a row that were each below the year before. */
  falling: number;
  /** Latest years in a row that can be compared with the year before: with fewer than asked for, nothing longer can be told. */
  compared: number;
}

/** The falling run at the end of `series`, one element a year; NaN (unknown) ends what can be compared. */
export function fallingRun(series: ArrayLike<number>): FallingRun {
  const run: FallingRun = { falling: 0, compared: 0 };
  for (let year = series.length - 1; year > 0; year--) {
    const step = series[year] - series[year - 1];
    if (Number.isNaN(step)) break;
    if (step < 0 && run.falling === run.compared) run.falling++;
    run.compared++;
  }
  return run;
}
