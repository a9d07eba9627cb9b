import { ruleSensitivity } from "#clusters/strength/ruleSensitivity.ts";
import { classOfChance, LEAST_CHANCE } from "#clusters/strength/strongChance.ts";
import { type RuleCondition, type RuleFigure, STRONG_RULES, type Threshold } from "#clusters/strength/strongRules.ts";
import { type RegionalFigures, regionName } from "#clusters/tables/regionalFigures.ts";

/** What moving one threshold of the rule would change among the regions compared. */
export interface ConditionSensitivity {
  condition: string;
  figure: RuleFigure;
  unit: "quantile" | "value";
  /** In force, in `unit`. */
  threshold: number;
  steps: {
    threshold: number;
    /** The number compared with. */
    resolved: number;
    passing: number;
    /** Names of regions that pass here but not as chosen, and the other way round, largest first. */
    gained: { region: string; name: string }[];
    lost: { region: string; name: string }[];
  }[];
}

export interface RegionalSensitivity {
  subject: string;
  rule: string;
  passing: number;
  conditions: ConditionSensitivity[];
  /** Regions that are only probably strong. */
  uncertain: { region: string; name: string }[];
}

const QUANTILES = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
const QUOTIENTS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];
const MULTIPLES = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10];

/** What moving each threshold of the rule does to the regions that pass. */
export function conditionSensitivity(figures: RegionalFigures, slot: number): RegionalSensitivity {
  const { table, regions, rule } = figures;
  const outcome = figures.outcome(slot);
  const size = (region: number) => table.table[table.basis][table.cellOf(slot, region)] || 0;
  const named = (rows: Iterable<number>) =>
    [...rows]
      .sort((a, b) => size(b) - size(a) || a - b)
      .map((region) => ({ region: regions.id[region], name: regionName(regions, region) }));
  return {
    subject: table.subjects[slot],
    rule: rule.id,
    passing: outcome.isStrong.reduce((sum, bit) => sum + bit, 0),
    conditions: rule.conditions.map((condition): ConditionSensitivity => {
      const steps = stepsOf(condition, rule.id);
      const unit = "quantile" in condition.threshold ? "quantile" : "value";
      return {
        condition: condition.id,
        figure: condition.figure,
        unit,
        threshold: numberOf(condition.threshold),
        steps: ruleSensitivity(rule, condition.id, steps, table.draws(slot), {
          compared: table.pool,
          least: outcome.isTradable ? LEAST_CHANCE[outcome.certainty] : Infinity,
        }).map((step) => ({
          threshold: numberOf(step.threshold),
          resolved: step.resolved,
          passing: step.passing,
          gained: named(step.gained),
          lost: named(step.lost),
        })),
      };
    }),
    uncertain: named(
      [...outcome.chance.keys()].filter((region) => classOfChance(outcome.chance[region]) === "probably"),
    ),
  };
}

function numberOf(threshold: Threshold): number {
  return "quantile" in threshold ? threshold.quantile : threshold.value;
}

/** The usual steps of a threshold, with the one in force and the rule's own among them. */
function stepsOf({ id: condition, figure, threshold }: RuleCondition, rule: string): Threshold[] {
  const chosen = numberOf(threshold);
  const steps =
    "quantile" in threshold
      ? QUANTILES
      : figure === "quotient"
        ? QUOTIENTS
        : MULTIPLES.map((multiple) => multiple * (chosen || 1));
  const own = STRONG_RULES.find(({ id }) => id === rule)?.conditions.find(({ id }) => id === condition)?.threshold;
  const all = [...new Set([...steps, chosen, ...(own ? [numberOf(own)] : [])])].sort((a, b) => a - b);
  return all.map((step) => ("quantile" in threshold ? { quantile: step } : { value: step }));
}
