import type { ConditionSensitivity } from "#clusters/answers/conditionSensitivity.ts";

type Step = ConditionSensitivity["steps"][number];
export type FlippedRegion = Step["gained"][number];

/** The step exactly at a threshold, if the answer has it. */
export function stepAt(steps: readonly Step[], threshold: number): Step | undefined {
  return steps.find((step) => Math.abs(step.threshold - threshold) < 1e-9);
}

/**
 * The threshold to stop at on the way from `now` to `to`: the answer knows how many pass only at its steps, so a move goes on to the
 * next of them in its direction, or to the last.
 */
export function nextStep(steps: readonly Step[], now: number, to: number): number {
  const thresholds = steps.map(({ threshold }) => threshold);
  if (to > now) return thresholds.find((threshold) => threshold >= to) ?? thresholds.at(-1) ?? now;
  return thresholds.findLast((threshold) => threshold <= to) ?? thresholds[0] ?? now;
}

/**
 * Regions that pass at `now` but not at `base`, and the other way round, largest first. Each step tells its regions against the one
 * chosen; of two steps a region is in one and not the other if only one gained it, or only one lost it.
 */
export function flipsBetween(base: Step, now: Step): { gained: FlippedRegion[]; lost: FlippedRegion[] } {
  return {
    gained: [...without(now.gained, base.gained), ...without(base.lost, now.lost)],
    lost: [...without(base.gained, now.gained), ...without(now.lost, base.lost)],
  };
}

function without(those: readonly FlippedRegion[], others: readonly FlippedRegion[]): FlippedRegion[] {
  const left = new Set(others.map(({ region }) => region));
  return those.filter(({ region }) => !left.has(region));
}
