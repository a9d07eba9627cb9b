import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/** From so large a difference on, the course over the years and the growth tell different stories. */
const LARGE = 0.03;

/**
 * Whether a course over the years is not comparable with itself: its change differs much from the growth over cells published in both
 * years, because more is withheld in one of them.
 *
 * @param places of the base year and the year in the series
 */
export function jumps(series: readonly number[], growth: RegionalFigure["growth"]["value"], places: [number, number]) {
  const [before, after] = places.map((place) => series[place] ?? Number.NaN);
  return Math.abs(after / before - 1 - growth) > LARGE;
}
