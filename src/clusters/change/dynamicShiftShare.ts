import { noShift, SHIFT_EFFECTS, type ShiftShare, shiftShare } from "./shiftShare.ts";

export interface DynamicShiftShare extends ShiftShare {
  /** The shift-share of each year with the next. */
  steps: ShiftShare[];
}

/**
 * Shift-share year by year, effects summed over the steps (Barff and Knight 1988, Growth and Change 19): each step has its own base,
 * so the result depends less on the first year. `region` and `nation` are columns by industry, one a year. An industry unknown in any
 * year is left out of all steps. `arrived` and `unmatched` are rows that were so in some step.
 */
export function dynamicShiftShare(
  region: readonly ArrayLike<number>[],
  nation: readonly ArrayLike<number>[],
): DynamicShiftShare {
  if (region.length < 2 || nation.length !== region.length)
    throw new Error(
      `expected two years or more of both, got ${region.length} of the region, ${nation.length} of the nation`,
    );
  const regionKnown = knownThroughout(region);
  const nationKnown = knownThroughout(nation);
  const steps = regionKnown.slice(1).map((after, year) =>
    shiftShare({
      before: regionKnown[year],
      after,
      nationBefore: nationKnown[year],
      nationAfter: nationKnown[year + 1],
    }),
  );
  const { byIndustry, total } = noShift(region[0].length);
  for (const effect of SHIFT_EFFECTS) {
    total[effect] = steps.reduce((sum, step) => sum + step.total[effect], 0);
    byIndustry[effect] = byIndustry[effect].map((_, i) =>
      steps.reduce((sum, step) => sum + step.byIndustry[effect][i], 0),
    );
  }
  total.before = steps[0].total.before;
  total.after = steps[steps.length - 1].total.after;
  const rows = (list: "arrived" | "unmatched") =>
    [...new Set(steps.flatMap((step) => step[list]))].sort((a, b) => a - b);
  return { byIndustry, total, left: steps[0].left, arrived: rows("arrived"), unmatched: rows("unmatched"), steps };
}

/** Columns in which a row unknown in one year is unknown in all. */
function knownThroughout(years: readonly ArrayLike<number>[]): Float64Array[] {
  const isUnknown = Array.from(years[0], (_, i) => years.some((column) => Number.isNaN(column[i])));
  return years.map((column) => Float64Array.from(column, (value, i) => (isUnknown[i] ? Number.NaN : value)));
}
