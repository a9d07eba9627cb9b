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

/** When a region is strong in an industry. */
export interface StrongRule {
  id: string;
  name: string;
  /** Where the conditions and their numbers come from. */
  source: string;
  /** False where the numbers are a convention that no source we could read states. */
  isVerified: boolean;
  /** What employment, quotient and share are counted in; establishments where employment is not counted. */
  countedIn: "employment" | "establishments";
  conditions: readonly RuleCondition[];
  /** "all": every condition has to hold and there are no stars. Else each condition that holds is a star, and so many are needed. */
  needs: "all" | { stars: number };
}
