import { SHIFT_EFFECTS, type ShiftColumns, type ShiftEffect, shiftShare } from "./shiftShare.ts";

/**
 * Shift-share year by year, effects summed over the steps (Barff and Knight 1988, Growth and Change 19): each step has its own base
 * and the nation's mix of its own year, so the result depends less on the first year. A step leaves out what is unknown in either of
 * its years. NaN where nothing can be compared in some step, and without a step.
 */
export function dynamicShiftShare(steps: readonly ShiftColumns[]): Record<ShiftEffect, number> {
  const totals = steps.map((step) => shiftShare(step).total);
  const sum = (effect: ShiftEffect) =>
    totals.length === 0 ? Number.NaN : totals.reduce((all, total) => all + total[effect], 0);
  return Object.fromEntries(SHIFT_EFFECTS.map((effect) => [effect, sum(effect)])) as Record<ShiftEffect, number>;
}
