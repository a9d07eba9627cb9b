/**
 * A course as percent of its value in one of its years, so that courses of different size can be compared. All NaN where that value
 * is not known or not above zero: there is nothing to compare with.
 *
 * @param base place of the year that is 100
 */
export function indexedSeries(values: readonly number[], base: number): number[] {
  const origin = values[base];
  return values.map((value) => (origin > 0 ? (100 * value) / origin : Number.NaN));
}
