import type { Basis } from "#economies/economy.ts";

/** A figure of a region and an industry that a rule may look at. */
export const RULE_FIGURES = ["employment", "establishments", "quotient", "regionShare", "payrollPerJob"] as const;
export type RuleFigure = (typeof RULE_FIGURES)[number];

/** A fixed value, or the quantile over the pool's regions that have any of the industry (R type 7). */
export type Threshold = { value: number } | { quantile: number };

export interface RuleCondition {
  /** Unique in the rule: "specialisation", "size". */
  id: string;
  figure: RuleFigure;
  comparison: ">" | ">=";
  threshold: Threshold;
}

export type StrongRuleId = "us-75" | "us-90" | "european-stars" | "panorama-stars" | "lq-size" | "candidate";

/** When a region is strong in an industry. Languages give its name and say where its numbers come from. */
export interface StrongRule {
  id: string;
  /** False where the numbers are a convention that no source we could read states. */
  isVerified: boolean;
  /** What size, quotient and share are counted in; establishments where employment is not counted (`countedInEstablishments`). */
  countedIn: Basis;
  conditions: readonly RuleCondition[];
  /** "all": every condition has to hold and there are no stars. Else each condition that holds is a star, and so many are needed. */
  needs: "all" | { stars: number };
}

/** Not among the smallest quarter of regions by either count, the part common to all forms of the US rule. */
const US_SIZE: readonly RuleCondition[] = [
  { id: "size", figure: "employment", comparison: ">", threshold: { quantile: 0.25 } },
  { id: "establishments", figure: "establishments", comparison: ">", threshold: { quantile: 0.25 } },
];
const US_FLOOR: RuleCondition = { id: "floor", figure: "quotient", comparison: ">=", threshold: { value: 1 } };

/**
 * The rules a reader can choose from, the first being the project's choice. Every number is a setting: change it in a copy.
 *
 * Comparisons of the US rule are those of the code that made its tables; the code of its map compares strictly, so the two differ at ties.
 */
export const STRONG_RULES: readonly (StrongRule & { id: StrongRuleId })[] = [
  {
    id: "us-75",
    isVerified: true,
    countedIn: "employment",
    needs: "all",
    conditions: [specialisation(">=", 0.75), ...US_SIZE, US_FLOOR],
  },
  {
    id: "us-90",
    isVerified: true,
    countedIn: "employment",
    needs: "all",
    conditions: [specialisation(">=", 0.9), ...US_SIZE, US_FLOOR],
  },
  {
    id: "european-stars",
    isVerified: false,
    countedIn: "employment",
    needs: { stars: 2 },
    conditions: [
      { id: "size", figure: "employment", comparison: ">=", threshold: { quantile: 0.9 } },
      { id: "specialisation", figure: "quotient", comparison: ">=", threshold: { value: 2 } },
      { id: "focus", figure: "regionShare", comparison: ">=", threshold: { quantile: 0.9 } },
    ],
  },
  {
    id: "panorama-stars",
    isVerified: false,
    countedIn: "employment",
    needs: { stars: 2 },
    conditions: [
      specialisation(">=", 0.8),
      { id: "size", figure: "employment", comparison: ">=", threshold: { quantile: 0.8 } },
      { id: "productivity", figure: "payrollPerJob", comparison: ">=", threshold: { quantile: 0.8 } },
    ],
  },
  {
    id: "lq-size",
    isVerified: true,
    countedIn: "employment",
    needs: "all",
    conditions: [
      { id: "specialisation", figure: "quotient", comparison: ">=", threshold: { value: 1.5 } },
      { id: "establishments", figure: "establishments", comparison: ">=", threshold: { value: 10 } },
      { id: "size", figure: "employment", comparison: ">=", threshold: { value: 250 } },
    ],
  },
  {
    id: "candidate",
    isVerified: true,
    countedIn: "employment",
    needs: "all",
    conditions: [
      { id: "specialisation", figure: "quotient", comparison: ">=", threshold: { value: 1 } },
      { id: "establishments", figure: "establishments", comparison: ">=", threshold: { value: 10 } },
      { id: "size", figure: "employment", comparison: ">", threshold: { quantile: 0.25 } },
    ],
  },
];

/**
 * The rule where employment is not counted (Mexico): size by quantile becomes establishments by the same quantile, if it has no
 * condition on those already; fixed numbers of jobs and pay per job have no counterpart and are left out. Stars needed stay within
 * the conditions left. `quotient` and `regionShare` are then those by establishments.
 */
export function countedInEstablishments(rule: StrongRule): StrongRule {
  const hasOwn = rule.conditions.some(({ figure }) => figure === "establishments");
  const conditions = rule.conditions.flatMap((condition): RuleCondition[] => {
    if (condition.figure === "payrollPerJob") return [];
    if (condition.figure !== "employment") return [condition];
    return hasOwn || "value" in condition.threshold ? [] : [{ ...condition, figure: "establishments" }];
  });
  const needs = rule.needs === "all" ? rule.needs : { stars: Math.min(rule.needs.stars, conditions.length) };
  return { ...rule, countedIn: "establishments", conditions, needs };
}

function specialisation(comparison: ">" | ">=", quantile: number): RuleCondition {
  return { id: "specialisation", figure: "quotient", comparison, threshold: { quantile } };
}
