/**
 * Column of a year as the steps to it from the next year, the last as it is: figures of one cell differ little from year to year. Steps
 * are folded to numbers without a sign, 2 d and -2 d - 1, so that small ones have few bytes.
 * @param years oldest first
 */
export function stepsTo(years: readonly Int32Array[], year: number): Int32Array {
  const next = years.at(year + 1);
  if (year === years.length - 1 || !next) return years[year];
  return years[year].map((value, row) => {
    const step = value - next[row];
    return step < 0 ? -2 * step - 1 : 2 * step;
  });
}

/** Makes figures of the steps of `stepsTo`, in place. */
export function stepped(columns: readonly Float64Array[]): void {
  for (let year = columns.length - 2; year >= 0; year--) {
    const [column, next] = [columns[year], columns[year + 1]];
    for (let row = 0; row < column.length; row++)
      column[row] = next[row] + (column[row] % 2 === 1 ? -(column[row] + 1) / 2 : column[row] / 2);
  }
}
