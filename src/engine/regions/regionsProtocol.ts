import type { RegionStatus } from "#regions/counts/industrySums.ts";
import type { Absence } from "#regions/counts/measure.ts";
import type { Entered } from "#guidelines/cases/recommendationDesk.ts";
import type { ConditionFinding, RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { LocalPattern, SpatialSettings } from "#clusters/answers/regionalPattern.ts";

export type RegionMeasure =
  | "lq-employment"
  | "lq-establishments"
  | "employment"
  | "establishments"
  | "change"
  /** Stars of the strong-cluster rule; of all industries together, the share of traded employment in strong clusters. */
  | "strong"
  /** Local Moran and Gi*: an index into `QUADRANTS` and `SPOTS`. */
  | "moran"
  | "gi"
  /** Regional component of shift-share as a share of the employment of the base year. */
  | "shift"
  /** Clusters of a region for which a rule of the recommendation model fires. */
  | "advice";

export interface MeasureQuery {
  /** Selected industry nodes (1 at each and below); undefined for all. */
  mask?: Uint8Array;
  /** US level; Mexican states always take part where the measure allows. */
  level: "county" | "state";
  year: number;
  /** For `change`, which is of employment, so that Mexico takes no part: the year it is counted from. */
  baseYear: number;
  measure: RegionMeasure;
  /** The one industry or benchmark cluster the selection is; undefined for several or all. */
  subject?: string;
  settings: RegionalSettings;
  spatial: SpatialSettings;
  /** Of the measure `advice`. */
  advice?: { rule: string; entered: Entered };
}

/** What a rule made of the regions of one economy. */
export interface RuleAnswer {
  conditions: Omit<ConditionFinding, "value" | "passed">[];
  strong: number;
  uncertain: number;
}

export interface MeasureAnswer {
  query: MeasureQuery;
  /** [region] feature number of `featureNumber`. */
  feature: Int32Array;
  /** [region] the measure: a quotient, a count, or a change as a share (0.1 = +10%); NaN where `status` is not a value. */
  value: Float64Array;
  /** [region] index into `REGION_STATUSES`. */
  status: Uint8Array;
  /** [region] establishments in the selected industries, 0 where not known: what a quotient rests on. */
  establishments: Float64Array;
  /** Quantiles 0, 1/7, 2/7 .. 1 of the values, for sequential class breaks. */
  quantiles: number[];
  /** Regions by status. */
  counts: Record<RegionStatus, number>;
  /** Selected nodes the source does not resolve, and the broader node used instead. */
  coarsened: { economy: "US" | "MX"; from: number; to: number }[];
  /** Economies with no figure for this measure at all, and why (a message key). */
  absent: { economy: "US" | "MX"; reason: Absence }[];
  /** Of a quotient: its 90% interval, and what can be said with it (index into `CLAIMS`); one element a region. */
  interval?: { lower: Float64Array; upper: Float64Array; claim: Uint8Array };
  /** Of local statistics: p and q (false-discovery rate) of each region, the global index, and what was assumed. */
  pattern?: {
    p: Float64Array;
    q: Float64Array;
    global: LocalPattern["global"];
    assumed: number;
    islands: number;
    regions: number;
    settings: SpatialSettings;
    isCancelled: boolean;
  };
  /** Of the rule: the thresholds in force, how many regions pass and how many of those have an interval that reaches below 1. */
  rule?: RuleAnswer;
  /** Of a rule of the recommendation model: subjects it was asked for, one element a region. */
  asked?: Uint16Array;
  /** The same in Mexico, whose states are compared with one another by establishments. */
  ruleMexico?: RuleAnswer;
  /** Share of the selected industries in all employment (or establishments) of the economy. */
  nationalShare?: { US?: number; MX?: number };
}

export type PlaceHit =
  | { kind: "region"; id: string; name: string; detail: string; population: number | null }
  | { kind: "city"; name: string; detail: string; population: number; lon: number; lat: number };
