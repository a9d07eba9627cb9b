/**
 * Yearly change of a positive figure: the least-squares slope over the years divided by the mean, in percent a year, and how many
 * years it rests on. NaN with fewer than two years, or where the mean is not above zero. `values[k]` belongs to `years[k]`; NaN is
 * left out.
 */
export function trendPerYear(years: ArrayLike<number>, values: ArrayLike<number>): { perYear: number; years: number } {
  let n = 0;
  let meanYear = 0;
  let mean = 0;
  for (let k = 0; k < years.length; k++) {
    if (Number.isNaN(values[k])) continue;
    n++;
    meanYear += years[k];
    mean += values[k];
  }
  meanYear /= n;
  mean /= n;
  let along = 0;
  let spread = 0;
  for (let k = 0; k < years.length; k++) {
    if (Number.isNaN(values[k])) continue;
    along += (years[k] - meanYear) * (values[k] - mean);
    spread += (years[k] - meanYear) ** 2;
  }
  return { perYear: spread > 0 && mean > 0 ? (100 * along) / spread / mean : Number.NaN, years: n };
}
