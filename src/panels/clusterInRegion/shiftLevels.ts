import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/**
 * The levels a shift-share lies between: its parts add up to the change over cells published in both years, and the growth is that
 * change over the start. Where nothing changed, the start is the figure of the base year. Undefined where a part is not known.
 *
 * @param baseYear place of the base year in the series, -1: none
 */
export function shiftLevels(
  { shift, growth, series }: Pick<RegionalFigure, "shift" | "growth" | "series">,
  baseYear: number,
): { before: number; after: number } | undefined {
  const change = shift.national + shift.mix + shift.regional;
  const before = growth.value === 0 ? (series[baseYear] ?? Number.NaN) : change / growth.value;
  return Number.isFinite(change) && Number.isFinite(before) ? { before, after: before + change } : undefined;
}
