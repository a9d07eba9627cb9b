import { trendPerYear } from "#guidelines/evaluation/trendPerYear.ts";

/** `trendPerYear` of each row, from one column a year. */
export function trendColumns(
  years: readonly number[],
  columns: readonly ArrayLike<number>[],
): { trend: Float64Array; trendYears: Uint16Array } {
  const length = columns[0]?.length ?? 0;
  const trend = new Float64Array(length);
  const trendYears = new Uint16Array(length);
  const series = new Float64Array(years.length);
  for (let row = 0; row < length; row++) {
    for (let k = 0; k < years.length; k++) series[k] = columns[k][row];
    const { perYear, years: known } = trendPerYear(years, series);
    trend[row] = perYear;
    trendYears[row] = known;
  }
  return { trend, trendYears };
}
