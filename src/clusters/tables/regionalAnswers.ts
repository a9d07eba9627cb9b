import type { RuleFigure } from "#clusters/strength/strongRules.ts";
import type { RegionStatus } from "#regions/counts/industrySums.ts";
import type { ClusterStageFinding } from "#clusters/change/clusterStage.ts";

/** A figure between its least and its most: equal where nothing is withheld or divided. */
export interface Banded {
  value: number;
  low: number;
  high: number;
}

/** An estimate with its 90% interval. */
export interface Estimate {
  value: number;
  lower: number;
  upper: number;
}

/** What is asked of regional clusters; part of the link. */
export interface RegionalSettings {
  /** Id of a rule in `STRONG_RULES`, and thresholds the reader moved by id of the condition: a quantile where the rule has one. */
  rule: string;
  moved: Record<string, number>;
  /** "interval": a quotient passes only if the lower end of its interval does. */
  certainty: "estimate" | "interval";
  /** Regions of the United States that are compared with one another. */
  level: "county" | "state";
  year: number;
  baseYear: number;
}

export type Passed = "yes" | "no" | "unknown";

/** One condition of the rule and how a region stands to it. */
export interface ConditionFinding {
  /** Of the rule: "specialisation", "size". */
  id: string;
  figure: RuleFigure;
  comparison: ">" | ">=";
  /** Where the threshold is a quantile over the regions compared: which. */
  quantile?: number;
  threshold: number;
  value: number;
  passed: Passed;
}

export interface RuleFinding {
  rule: string;
  strong: Passed;
  /** True where the rule passes by the estimate but not by the lower end of the interval. */
  isUncertain: boolean;
  /** 0 to 3; what a star stands for is the rule's. */
  stars: number;
  conditions: ConditionFinding[];
}

/** What a quotient can be said to be with its interval: above or below 1, or open. */
export const CLAIMS = ["unknown", "above", "below", "open"] as const;
export type Claim = (typeof CLAIMS)[number];

/** A region and a subject where they meet, as every list, map, profile and export has it. */
export interface RegionalFigure {
  region: string;
  regionName: string;
  subject: string;
  status: RegionStatus;
  employment: Banded;
  establishments: number;
  /** Share of the figure that rests on dividing an industry between clusters. */
  apportioned: number;
  /** By employment; by establishments where employment is not counted. */
  quotient: Estimate;
  quotientEstablishments: Estimate;
  claim: Claim;
  /** Share here minus share in the nation (Metroverse's absolute presence), in shares. */
  presence: number;
  /** Of the region's total (the denominator), and of the nation's figure of the subject. */
  share: number;
  nationShare: number;
  verdict: RuleFinding;
  /** Position by employment (establishments) and by quotient among the regions compared that have one; 1 is the most. */
  rank: { size: number; quotient: number; of: number };
  payrollPerJob: number;
  /** From the base year to the year, over cells published in both, as a share; the nation's likewise; its place among regions, 0 to 100. */
  growth: { value: number; annual: number; national: number; percentile: number };
  /** Shift-share of that change, in jobs (establishments). */
  shift: { national: number; mix: number; regional: number };
  stage: ClusterStageFinding;
  /** Employment (establishments) in each of the source's years; NaN where unknown. */
  series: number[];
}

/** What the quotient of a figure was made from: the inputs of its formula. */
export interface QuotientInputs {
  basis: "employment" | "establishments";
  local: number;
  localTotal: number;
  national: number;
  nationalTotal: number;
  /** Traded clusters are compared with traded totals, everything else with all. */
  denominator: "all" | "traded";
  /** Establishments the interval rests on, and how many of equal size they are worth. */
  establishments: number;
  effective: number;
}

/** A related subject and how it stands in the region. */
export interface RelatedFigure {
  subject: string;
  /** 0..100 among all pairs; the parts that make it up, NaN where one is not known. */
  percentile: number;
  parts: { colocation: number; inputOutput: number; linkage: number };
  /** As methods of drawing have it: solid from 95, thin from 90. */
  link: "strong" | "related" | "weak";
  presence: "strong" | "present" | "missing" | "unknown";
  quotient: Estimate;
  employment: number;
}

/** Where a region and a subject meet, in full. */
export interface RegionalMeeting {
  figure: RegionalFigure;
  years: number[];
  inputs: QuotientInputs;
  subclusters: RegionalFigure[];
  related: RelatedFigure[];
  /** Relatedness density 0..1 and its place among the region's clusters. */
  density: { value: number; rank: number; of: number };
  /** The same subject in the regions most like this one. */
  peers: { peer: Peer; figure: RegionalFigure | undefined }[];
  /** How many regions were compared, and how many of them are strong. */
  compared: { regions: number; strong: number };
}

export interface Peer {
  region: string;
  regionName: string;
  /** Distance in structure 0..1 and ratio of sizes. */
  distance: number;
  sizeRatio: number;
  /** Subjects in which the two differ most, most first. */
  differs: string[];
}

/** Jobs (establishments) at the start and what changed them; `national + mix + regional = after - before`. */
export interface ShiftParts {
  before: number;
  after: number;
  national: number;
  mix: number;
  regional: number;
  /** Esteban-Marquillas: `competitive + allocation = regional`. */
  competitive: number;
  allocation: number;
}

export interface RegionPortfolio {
  region: string;
  regionName: string;
  economy: "US" | "MX";
  level: "county" | "state" | "municipality";
  /** The source's years. */
  years: number[];
  basis: "employment" | "establishments";
  /** Traded clusters, then local ones; industries where the source cannot tell clusters (Mexico). */
  figures: RegionalFigure[];
  /** Number of strong ones and their share of all traded employment. */
  strength: { strong: number; share: number };
  shift: ShiftParts;
  /** The same by subject, in the order of `figures` that have one. */
  shiftBySubject: { subject: string; parts: ShiftParts }[];
  structure: {
    herfindahl: number;
    effectiveNumber: number;
    krugman: number;
    hachman: number;
    entropy: number;
    unrelatedVariety: number;
    relatedVariety: number;
  };
  complexity:
    | { defined: true; value: number; rank: number; of: number; signCorrelation: number }
    | { defined: false; reason: string };
  /** Related clusters of the region's strongest cluster, for the first look; others through `meeting`. */
  related?: { subject: string; figures: RelatedFigure[] };
  peers: Peer[];
  /** Mexico: openings and closures between the two years, with the rest that does not add up. */
  turnover?: { openings: number; closures: number; residual: number };
}

export interface ClusterAcross {
  subject: string;
  level: "county" | "state";
  basis: "employment" | "establishments";
  years: number[];
  denominator: "all" | "traded";
  /** All regions with a figure, largest quotient among the strong first, then by size. */
  figures: RegionalFigure[];
  counts: { regions: number; strong: number; above: number; open: number };
  nation: { employment: number; establishments: number; series: number[]; growth: number };
  concentration: {
    hoover: number;
    gini: number;
    /** Herfindahl of the regions' shares, and how many equal regions that is worth. */
    herfindahl: number;
    effectiveRegions: number;
    plantHerfindahl: Banded;
    ellisonGlaeser: Banded;
    maurelSedillot: Banded;
  };
  subclusters: { subject: string; employment: number; establishments: number; share: number }[];
  /** With the co-agglomeration of each pair: 0 = no more together than by chance. */
  related: (Omit<RelatedFigure, "presence" | "quotient" | "employment"> & { coagglomeration: number })[];
}

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
  /** Regions that pass though the lower end of their interval is below 1. */
  uncertain: { region: string; name: string }[];
}

export interface SpatialSettings {
  weights: "contiguity" | "nearest" | "distance";
  /** Of nearest weights; kilometres of distance weights. */
  k: number;
  km: number;
  permutations: number;
  seed: number;
  /** False-discovery rate. */
  alpha: number;
  /** Of the scan: largest share of all establishments in a window. */
  maxShare: number;
}

export const QUADRANTS = ["none", "HH", "LH", "LL", "HL", "unknown"] as const;
export const SPOTS = ["none", "hot", "cold", "unknown"] as const;

/** Autocorrelation of a subject's establishment rate (empirical Bayes) over regions. */
export interface LocalPattern {
  subject: string;
  /** With the permutations done, which are more than asked for where the false-discovery rate needs more. */
  settings: SpatialSettings;
  level: "county" | "state";
  isCancelled: boolean;
  /** [region] feature number; columns below in the same order. */
  feature: Int32Array;
  region: string[];
  rate: Float64Array;
  localI: Float64Array;
  pLocal: Float64Array;
  qLocal: Float64Array;
  /** Index into QUADRANTS, "none" where the false-discovery rate is not kept. */
  quadrant: Uint8Array;
  zGiStar: Float64Array;
  pGiStar: Float64Array;
  qGiStar: Float64Array;
  /** Index into SPOTS. */
  spot: Uint8Array;
  global: { I: number; expected: number; z: number; p: number; permutations: number };
  regions: number;
  islands: number;
  /** Regions whose figure is not published and that stand in with what the nation's share would give. */
  assumed: number;
}

export interface RegionalScan {
  subject: string;
  settings: SpatialSettings;
  isCancelled: boolean;
  /** Simulations done. */
  permutations: number;
  clusters: {
    centre: string;
    centreName: string;
    regions: string[];
    cases: number;
    expected: number;
    relativeRisk: number;
    llr: number;
    p: number;
  }[];
}
