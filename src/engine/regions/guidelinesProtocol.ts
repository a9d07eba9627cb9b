/** Recommendations as the regions worker answers them; the model and its evaluation live in `src/guidelines`. */
import type { Entered, Recommendation, RuleCount } from "#guidelines/cases/recommendationDesk.ts";
import type { AudienceId } from "#guidelines/model/guidelineModel.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

export type { Entered, Recommendation, RuleCount };

/** A subject of a region with the cards that fire for it, by audience the most severe first. */
export interface RegionCase {
  subject: string;
  isStrong: boolean;
  /** Of the region's employment (establishments). */
  size: number;
  cards: number;
}

/** How a rule came out over some places. */
export interface RuleTally {
  rule: string;
  audience: AudienceId;
  fired: number;
  notEvaluated: number;
}

/** What the count of all rules does one after the other: the years' counts, what is related, the cases' figures, the rules. */
export const OVERVIEW_STEPS = ["years", "related", "cases", "rules"] as const;
export type OverviewStep = (typeof OVERVIEW_STEPS)[number];

export interface RuleOverview {
  level: "county" | "state";
  year: number;
  /** Cases: regions x subjects with a published figure. */
  cases: number;
  regions: number;
  rules: RuleCount[];
  /** Indicators the atlas has figures of, and "stage". */
  known: string[];
}

/** Where a rule fires. */
export interface RuleMap {
  rule: string;
  level: "county" | "state";
  /** [region] feature number, name, subjects it fires for, subjects it was asked for. */
  feature: Int32Array;
  region: string[];
  name: string[];
  fired: Uint16Array;
  cases: Uint16Array;
  /** [region] 1 where it fires for none because nobody has the figures it could fire on, neither the atlas nor the reader. */
  unknown: Uint8Array;
}

export interface GuidelinesApi {
  /** What the model says of a subject in a region; undefined where the atlas has no such pair. */
  recommend(
    region: string,
    subject: string,
    settings: RegionalSettings,
    entered: Entered,
  ): Promise<Recommendation | undefined>;
  /** Subjects of a region worth a look, strong ones first. */
  regionCases(region: string, settings: RegionalSettings, entered: Entered): Promise<RegionCase[] | undefined>;
  /** How each rule comes out for a subject over all of some regions; those that do not have it are left out of `places`. */
  tally(
    subject: string,
    regions: readonly string[],
    settings: RegionalSettings,
    entered: Entered,
  ): Promise<{ places: number; rules: RuleTally[] }>;
  /** How often each rule fires over the clusters of the United States. Undefined where it was cancelled or a newer count came. */
  ruleOverview(
    settings: RegionalSettings,
    entered: Entered,
    onStep?: (step: OverviewStep) => void,
  ): Promise<RuleOverview | undefined>;
  /** Stops the count before its next step. */
  cancelOverview(): void;
  /** Undefined for a rule that the model does not have. */
  ruleMap(rule: string, settings: RegionalSettings, entered: Entered): Promise<RuleMap | undefined>;
}
