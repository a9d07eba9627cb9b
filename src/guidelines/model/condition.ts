import type { GateId, Stage } from "./guidelineModel.ts";

export const COMPARISONS = ["at least", "above", "at most", "below"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What is compared: the figure itself, its rank among peers (0 to 100), or its trend (percent a year). */
export type Measure = "value" | "percentile" | "trend";

/**
 * What a condition means for its rule: a shortfall calls for the advice, an opportunity makes it worth while, a setting only
 * makes it usable. Further along in a shortfall or an opportunity never takes the advice away.
 */
export type Role = "shortfall" | "opportunity" | "setting";

/** An indicator against a threshold. Unknown where the figure, twenty peers or three years are lacking. */
export interface ThresholdCondition {
  indicator: string;
  /** "value" if left out. */
  measure?: Measure;
  test: Comparison;
  /** Id of a threshold of the configuration. */
  threshold: string;
  as: Role;
}

/** Whether something is there at all; "not recorded" holds where nobody has the figure. */
export interface PresenceCondition {
  indicator: string;
  test: "present" | "absent" | "not recorded";
  as: Role;
}

export interface StageCondition {
  stage: Stage[];
  as: Role;
}

/** A gate's own conditions are known not to hold. */
export interface GateCondition {
  gate: GateId;
  test: "failed";
  as: Role;
}

export type Leaf = ThresholdCondition | PresenceCondition | StageCondition | GateCondition;

/** `all` and `any` as in three-valued logic (Kleene 1952); `first` is decided by the first part that can be judged. */
export type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { first: Condition[] };
