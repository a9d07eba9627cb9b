import type { StrongRule, Threshold } from "./strongRules.ts";
import { type SlotDraws, strongChances } from "./strongChance.ts";

/** What one setting of a threshold does. */
export interface SensitivityStep {
  threshold: Threshold;
  /** The number compared with, its median over draws. */
  resolved: number;
  passing: number;
  /** Regions (element numbers) that are strong here but not under the chosen rule, and the other way round. */
  gained: Uint32Array;
  lost: Uint32Array;
}

/**
 * Moves one condition's threshold over `steps`, all else as chosen. A region is strong with a chance of `least`.
 * Throws if the rule has no condition of that id.
 * @param compared [region] 1 for each region compared
 */
export function ruleSensitivity(
  rule: StrongRule,
  condition: string,
  steps: readonly Threshold[],
  draws: SlotDraws,
  { compared, least }: { compared: Uint8Array; least: number },
): SensitivityStep[] {
  const position = rule.conditions.findIndex(({ id }) => id === condition);
  if (position < 0)
    throw new Error(
      `${rule.id}: expected a condition of ${rule.conditions.map(({ id }) => id).join(", ")}, got ${condition}`,
    );
  const strongUnder = (under: StrongRule) => {
    const { chance, thresholds } = strongChances(under, draws, compared);
    return { strong: Uint8Array.from(chance, (value) => Number(value >= least)), resolved: thresholds[position] };
  };
  const chosen = strongUnder(rule).strong;
  return steps.map((threshold) => {
    const conditions = rule.conditions.map((other, c) => (c === position ? { ...other, threshold } : other));
    const { strong, resolved } = strongUnder({ ...rule, conditions });
    return {
      threshold,
      resolved,
      passing: strong.reduce((sum, bit) => sum + bit, 0),
      gained: onlyIn(strong, chosen),
      lost: onlyIn(chosen, strong),
    };
  });
}

function onlyIn(these: Uint8Array, other: Uint8Array): Uint32Array {
  return Uint32Array.from(these.keys()).filter((region) => these[region] === 1 && other[region] === 0);
}
