import type { Condition } from "./condition.ts";

/** Stages of a cluster, as the regional analysis tells them. */
export const STAGES = ["emerging", "growing", "mature", "declining"] as const;
export type Stage = (typeof STAGES)[number];

export const GATES = ["data", "candidate", "strong"] as const;
/** Gates of rules: G0 the data suffice, G1 a candidate cluster, G2 a strong one. Each takes the ones before for granted. */
export type RuleGate = (typeof GATES)[number];
/** Gates of rules and of findings (`FINDING_GATES`). */
export type GateId = RuleGate | "sizable";

export const AUDIENCES = ["business", "government", "organisation"] as const;
export type AudienceId = (typeof AUDIENCES)[number];

/** What a rule may say of its origin. Nothing but an attached clause lets a text say what the guidelines recommend. */
export type Label =
  | { kind: "apec-area"; area: string }
  | { kind: "apec-purpose"; area: string }
  | { kind: "apec-point"; point: string }
  | { kind: "other-source" }
  | { kind: "own" };

export interface Step {
  action: string;
  who: string;
  /** Horizon, months from the decision. */
  months: number;
}

export interface Rule {
  /** "INN-B1": theme, audience letter, number. */
  id: string;
  title: string;
  theme: string;
  audience: AudienceId;
  label: Label;
  /** The exact clause of the 2005 guidelines, for whoever has the document; empty where nobody has attached it. */
  clause: string;
  /** What must hold before the rule is looked at; "none" for restraint, which speaks where there is no cluster case. */
  gate: RuleGate | "none";
  when: Condition;
  /** The recommendation. */
  advice: string;
  /** Why this pattern of figures calls for it. */
  reason: string;
  /** A further sentence for clusters of that stage. */
  stages: Partial<Record<Stage, string>>;
  firstSteps: Step[];
  whatWouldChange: string;
  /** Ids of sources; empty for rules of our own. */
  citations: string[];
  affordability: "cheap" | "moderate" | "costly";
  /** How much the rule counts in the ranking beside its gap; 1 is the ordinary weight. */
  weight: number;
  /** The rule is about the evidence itself, so that weak evidence does not lower its confidence. */
  isAboutEvidence?: boolean;
}

export interface Audience {
  id: AudienceId;
  /** The letter in rule ids. */
  letter: string;
  name: string;
  description: string;
}

export interface Theme {
  id: string;
  name: string;
  description: string;
  /** How the news release of 2005 names it: an operational area, the purpose, or not at all. */
  apec: "area" | "purpose" | "none";
}

/** One statement of the news release of 2005 in our words. */
export interface Point {
  id: string;
  text: string;
  themes: string[];
}

export const UNITS = [
  "ratio",
  "count",
  "people",
  "percent",
  "percentPerYear",
  "years",
  "km",
  "perThousand",
  "perTenThousand",
  "index",
  "fullTime",
  "yesNo",
] as const;
export type Unit = (typeof UNITS)[number];

export interface Indicator {
  id: string;
  name: string;
  definition: string;
  unit: Unit;
  /** Which direction calls for help; "neither" for plain size. */
  worse: "higher" | "lower" | "neither";
  /** Computed from the atlas or a register, entered by people, or either. */
  kind: "computed" | "entered" | "either";
  /** Whether one figure holds for all of a region or for a cluster in it. */
  level: "region" | "cluster";
  /** A usual spread in its unit: a gap that wide counts half. */
  spread: number;
  /** Bounds of a possible figure. */
  minimum?: number;
  maximum?: number;
  /** Where the figure can be had. */
  where: string;
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  date: string;
  /** Place or address. */
  place: string;
  /** How much of it was read for this model: all, some pages, or its title and contents only. */
  read: "full" | "part" | "title";
  /** What it is used for, in our words. */
  use: string;
}

/** A number that users may change. */
export interface ThresholdSetting {
  id: string;
  value: number;
  /** Lowest and highest value a user may choose. */
  from: number;
  to: number;
  /** "own", or the id of the source that gives the number. */
  source: string;
  note: string;
}

export interface Gate {
  id: GateId;
  name: string;
  meaning: string;
  when: Condition;
}

export const CONFIDENCE_REASONS = [
  "imputed",
  "old",
  "fewEstablishments",
  "fewPeers",
  "wideInterval",
  "byEstablishments",
  "register",
  "standIn",
  "entered",
] as const;
export type ConfidenceReasonId = (typeof CONFIDENCE_REASONS)[number];

/** What lowers confidence, and by which factor. */
export interface ConfidenceReason {
  id: ConfidenceReasonId;
  factor: number;
  text: string;
}

export interface ModelSettings {
  title: string;
  version: string;
  /** Id of the source whose text the labels are about. */
  release: string;
  /** The one rule that may fire on a missing figure. */
  gapRule: string;
  affordability: { cheap: number; moderate: number; costly: number };
  /** Gap of a figure exactly at its threshold: it calls for the advice already. Grows to 1 beyond it. */
  edgeGap: number;
  /** Gap of a condition that has no size: something is there or not. */
  factGap: number;
  /** To be told wherever recommendations are shown. */
  limits: string[];
}

/** What conditions are judged by: of rules as of findings. */
export interface JudgedModel {
  indicators: ReadonlyMap<string, Indicator>;
  gates: ReadonlyMap<GateId, Pick<Gate, "when">>;
  settings: Pick<ModelSettings, "edgeGap" | "factGap">;
}

/** The whole model: plain data, checked, indexed by id in file order. */
export interface GuidelineModel {
  settings: ModelSettings;
  audiences: ReadonlyMap<AudienceId, Audience>;
  themes: ReadonlyMap<string, Theme>;
  points: ReadonlyMap<string, Point>;
  indicators: ReadonlyMap<string, Indicator>;
  sources: ReadonlyMap<string, Source>;
  thresholds: ReadonlyMap<string, ThresholdSetting>;
  /** In order: each takes the ones before for granted. */
  gates: ReadonlyMap<GateId, Gate>;
  confidence: ReadonlyMap<ConfidenceReasonId, ConfidenceReason>;
  rules: ReadonlyMap<string, Rule>;
}

/** [threshold id] the number in force. */
export type Thresholds = ReadonlyMap<string, number>;
