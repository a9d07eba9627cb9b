import type { LocalPattern } from "#clusters/answers/regionalPattern.ts";
import type { ChangeRemarks } from "#clusters/tables/changeWindow.ts";
import type { ConditionFinding } from "#clusters/tables/regionalRule.ts";
import type { Coarsened } from "#regions/counts/industrySlots.ts";
import { REGION_STATUSES } from "#regions/counts/regionStatus.ts";

/** Why an economy takes no part in a measure. */
/** "unseen": it is not looked at. */
export type Absence = "unseen" | "establishmentsOnly" | "jobsOnly" | "noIndustry" | "noClusters" | "tooFewRegions";

/** What the rule for strong clusters made of the regions of one economy. */
export interface RuleAnswer {
  conditions: Omit<ConditionFinding, "value" | "passed">[];
  /** Regions that are strong, and those that only probably are. */
  strong: number;
  probably: number;
}

/** A permutation test of a map's local statistics as a whole. */
export interface PatternTest extends Pick<LocalPattern, "global" | "islands" | "regions" | "settings" | "isCancelled"> {
  /** Regions that keep the false-discovery rate. */
  standOut: number;
}

/** A measure of one economy: columns of one element a region of the table, and what holds for the economy as a whole. */
export interface EconomyReading {
  /** NaN where the status is not "value" or "partly withheld". */
  value: Float64Array;
  /** Index into `REGION_STATUSES`. */
  status: Uint8Array;
  /** Establishments of the selection; 0 where none is published. */
  establishments: Float64Array;
  /** Of a quotient: itself, its 90% interval, and what can be said with it (index into `CLAIMS`). */
  interval?: { quotient: Float64Array; lower: Float64Array; upper: Float64Array; claim: Uint8Array };
  /** What of the figure is not published: the share that is estimated, and its 90% band. */
  band?: { estimated: Float64Array; low: Float64Array; high: Float64Array };
  /** Of a rule: the probability that it passes; and where it cannot, as it serves its own region. */
  chance?: Float64Array;
  /** Of local statistics: p and q (false-discovery rate). */
  pattern?: { p: Float64Array; q: Float64Array; test: PatternTest };
  /** Of a rule of the recommendation model: subjects it was asked for. */
  asked?: Uint16Array;
  /** By region: the subject it is known for most; those known for none are left out. */
  leading?: ReadonlyMap<number, string>;
  coarsened: Coarsened[];
  absence?: Absence;
  /** The selection's share of all employment (of all establishments where employment is not counted or not asked for). */
  nationalShare?: number;
  rule?: RuleAnswer;
  /** Share of the nation's figure of the selection that is in no region. */
  placeless?: number;
  /** Of a change: what is to be said of it in the nation. */
  remarks?: ChangeRemarks;
}

/** A reading of which nothing is known yet. */
export function emptyReading(length: number): EconomyReading {
  return {
    value: new Float64Array(length).fill(Number.NaN),
    status: new Uint8Array(length).fill(REGION_STATUSES.indexOf("no data")),
    establishments: new Float64Array(length),
    coarsened: [],
  };
}
