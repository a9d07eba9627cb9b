import type { Basis, EconomyDefinition } from "#economies/economy.ts";

/** A figure of a region and an industry that a rule may look at. */
export const RULE_FIGURES = [
  "employment",
  "establishments",
  "quotient",
  "regionShare",
  "nationShare",
  "payrollPerJob",
] as const;
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

export type StrongRuleId =
  | "labour-market"
  | "us-75"
  | "us-90"
  | "european-stars"
  | "panorama-stars"
  | "lq-size"
  | "candidate";

/** When a region is strong in an industry. Languages give its name and say where its numbers come from. */
export interface StrongRule {
  id: string;
  /** False where the numbers are a convention that no source we could read states. */
  isVerified: boolean;
  /** What size, quotient and share are counted in; establishments where employment is not counted (`countedInEstablishments`). */
  countedIn: Basis;
  conditions: readonly RuleCondition[];
  /** What shares of clusters are of: jobs in traded clusters, as US Cluster Mapping has them; all jobs if left out. */
  sharesOf?: "traded";
  /**
   * "all": every condition has to hold and there are no stars. Stars: each condition that holds is one, and so many are needed. Ways:
   * the conditions that are in none have to hold, and all of one way.
   */
  needs: "all" | { stars: number } | { ways: readonly (readonly string[])[] };
}

/** Not among the smallest quarter of regions by either count, the part common to all forms of the US rule. */
const US_SIZE: readonly RuleCondition[] = [
  { id: "size", figure: "employment", comparison: ">", threshold: { quantile: 0.25 } },
  { id: "establishments", figure: "establishments", comparison: ">", threshold: { quantile: 0.25 } },
];
const US_FLOOR: RuleCondition = { id: "floor", figure: "quotient", comparison: ">=", threshold: { value: 1 } };

/**
 * The rules a reader can choose from, the first being the project's choice: the quotient of the US rule with floors against places too
 * small to tell, or a share of the nation that is large by itself (as the European rule counts size). The others are as published, for
 * the regions they were written for. Every number is a setting: change it in a copy.
 *
 * Comparisons of the US rule are those of the code that made its tables; the code of its map compares strictly, so the two differ at ties.
 */
export const STRONG_RULES: readonly (StrongRule & { id: StrongRuleId })[] = [
  {
    id: "labour-market",
    isVerified: true,
    countedIn: "employment",
    needs: {
      ways: [
        ["specialisation", "floor"],
        ["share", "above"],
      ],
    },
    conditions: [
      specialisation(">=", 0.75),
      US_FLOOR,
      { id: "share", figure: "nationShare", comparison: ">=", threshold: { value: 0.03 } },
      { id: "above", figure: "quotient", comparison: ">=", threshold: { value: 1.1 } },
      { id: "establishments", figure: "establishments", comparison: ">=", threshold: { value: 10 } },
      { id: "size", figure: "employment", comparison: ">=", threshold: { value: 250 } },
    ],
  },
  {
    id: "us-75",
    sharesOf: "traded",
    isVerified: true,
    countedIn: "employment",
    needs: "all",
    conditions: [specialisation(">=", 0.75), ...US_SIZE, US_FLOOR],
  },
  {
    id: "us-90",
    sharesOf: "traded",
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

/** Stars a region needs to be strong by a rule; undefined for a rule without stars. */
export function starsNeededBy({ needs }: StrongRule): number | undefined {
  return needs !== "all" && "stars" in needs ? needs.stars : undefined;
}

/** Ways in which a rule can be passed, each by the ids of its conditions; none where all conditions have to hold or are stars. */
export function waysOf({ needs }: StrongRule): readonly (readonly string[])[] {
  return needs !== "all" && "ways" in needs ? needs.ways : [];
}

/** The conditions of a rule as they belong together: those of each way, one of which is enough, and those that stand by themselves. */
export function conditionGroups<T extends Pick<RuleCondition, "id">>(
  rule: StrongRule,
  conditions: readonly T[],
): { ways: T[][]; others: T[] } {
  const ways = waysOf(rule).map((way) => conditions.filter(({ id }) => way.includes(id)));
  return { ways, others: conditions.filter((condition) => !ways.some((way) => way.includes(condition))) };
}

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
  const stars = starsNeededBy(rule);
  const needs = stars === undefined ? rule.needs : { stars: Math.min(stars, conditions.length) };
  return { ...rule, countedIn: "establishments", conditions, needs };
}

/** The rule where establishments are not counted: conditions on their number have no counterpart and are left out. */
export function countedInJobs(rule: StrongRule): StrongRule {
  const conditions = rule.conditions.filter(({ figure }) => figure !== "establishments");
  const stars = starsNeededBy(rule);
  const needs = stars === undefined ? rule.needs : { stars: Math.min(stars, conditions.length) };
  return { ...rule, conditions, needs };
}

/** The rule in the unit of a source: what it cannot tell is left out. */
export function countedAs(
  rule: StrongRule,
  { basis, hasEstablishments }: Pick<EconomyDefinition, "basis" | "hasEstablishments">,
): StrongRule {
  if (basis === "establishments") return countedInEstablishments(rule);
  return hasEstablishments ? rule : countedInJobs(rule);
}

function specialisation(comparison: ">" | ">=", quantile: number): RuleCondition {
  return { id: "specialisation", figure: "quotient", comparison, threshold: { quantile } };
}
