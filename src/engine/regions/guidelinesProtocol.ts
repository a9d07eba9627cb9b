/** Recommendations as the regions worker answers them; the model and its evaluation live in `src/guidelines`. */
import type { RegionalSettings } from "../../clusters/portfolio/regionalAnswers";
import type { Entered, Recommendation, RuleCount } from "../../guidelines/cases/recommendationDesk";

export type { Entered, Recommendation, RuleCount };

/** A subject of a region with the cards that fire for it, by audience the most severe first. */
export interface RegionCase {
  subject: string;
  isStrong: boolean;
  /** Of the region's employment (establishments). */
  size: number;
  cards: number;
}

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
  /** How often each rule fires over the clusters of the United States. */
  ruleOverview(settings: RegionalSettings, entered: Entered): Promise<RuleOverview>;
  /** Undefined for a rule that the model does not have. */
  ruleMap(rule: string, settings: RegionalSettings, entered: Entered): Promise<RuleMap | undefined>;
}
