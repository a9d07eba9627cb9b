import type { Condition } from "#guidelines/model/condition.ts";
import type {
  Audience,
  AudienceId,
  ConfidenceReasonId,
  Indicator,
  JudgedModel,
  Label,
  Point,
  Source,
  Stage,
  Step,
  Theme,
  ThresholdSetting,
} from "#guidelines/model/guidelineModel.ts";

/** What a cluster is made of, so that the words of a finding fit it. */
export const CLUSTER_KINDS = ["makers", "services", "resources", "visitors"] as const;
export type ClusterKind = (typeof CLUSTER_KINDS)[number];

/** What must hold before a finding is looked at, each taking the ones before for granted. None asks for the age or the quality of figures. */
export const FINDING_GATES = ["sizable", "candidate", "strong"] as const;
export type FindingGate = (typeof FINDING_GATES)[number];

/** Whether to act, to wait for something first, or to leave it. */
export const STANCES = ["do", "wait", "dont"] as const;
export type Stance = (typeof STANCES)[number];

/** What a finding can name. How each is found: `NAMES`. */
export const NAME_IDS = [
  "relatedStrong",
  "relatedMissing",
  "alsoStrong",
  "neighbours",
  "nearestStrong",
  "strongest",
  "largest",
  "peers",
  "institutes",
  "institutesBeyond",
  "ports",
  "airports",
  "parks",
  "located",
  "plants",
] as const;
export type NameId = (typeof NAME_IDS)[number];

/** A sentence, or one for small clusters or for each kind of cluster that needs its own. Placeholders: `filledTemplate`. */
export type Said = string | ({ otherwise: string } & Partial<Record<ClusterKind | "small", string>>);

/** A named thing a finding asks for; peers are those that do better by an indicator. */
export interface NameAsked {
  name: NameId;
  by?: string;
}

/** What one audience can do about a finding. */
export interface AudienceAdvice {
  stance: Stance;
  text: Said;
  firstSteps: Step[];
}

/** One fact worth acting on, in its words, with what it takes to be true and whom it speaks to. */
export interface Finding {
  /** Theme and a word: "LOC-gaps". */
  id: string;
  title: string;
  theme: string;
  label: Label;
  /** The exact clause of the 2005 guidelines, for whoever has the document; empty where nobody has attached it. */
  clause: string;
  gate: FindingGate | "none";
  /** Kinds of cluster it is for; all if left out. */
  kinds?: ClusterKind[];
  when: Condition;
  fact: Said;
  /** At least one must resolve, or the finding is none. In order: the first that does is the one it rests on. */
  names: NameAsked[];
  for: Partial<Record<AudienceId, AudienceAdvice>>;
  /** A further sentence for clusters of that stage. */
  stages: Partial<Record<Stage, string>>;
  whatWouldChange: string;
  /** Ids of sources; empty for findings of our own. */
  citations: string[];
  affordability: "cheap" | "moderate" | "costly";
  /** How much it counts beside what is at stake; 1 is the ordinary weight. */
  weight: number;
  /** Findings it never stands beside: the one with the greater claim stays. Either may name the other. */
  never: string[];
  /** The numbers that decide, "LOC-gaps.MISS". */
  thresholds: ThresholdSetting[];
}

/** Confidence falls by `factor`; by that of the last step passed where there are steps. */
export interface ConfidenceFactor {
  id: ConfidenceReasonId;
  factor: number;
  /** Of age: from more than so many years on. */
  steps?: { years: number; factor: number }[];
  text: string;
}

/** What stands over the findings of a case whose data are poor; never one of them. */
export interface BannerReason {
  id: string;
  when: Condition;
  text: string;
  /** What would mend it. */
  mend: string;
}

export interface FindingSettings {
  /** Year against which figures age where none is chosen. Nothing here reads the clock. */
  reference: number;
  affordability: { cheap: number; moderate: number; costly: number };
  /** Gap of a figure exactly at its threshold; grows to 1 beyond it. */
  edgeGap: number;
  /** Gap of a condition that has no size. */
  factGap: number;
  /** Most findings of a cluster, and of a region over its clusters, before "more". */
  most: { cluster: number; region: number };
  limits: string[];
}

/** What an answer says of an indicator: the figure, or no less or more than it. */
export interface AnswerFigure {
  indicator: string;
  value: number;
  bound?: "least" | "most";
}

export const ANSWERS = ["yes", "partly", "no", "unknown"] as const;
export type AnswerId = (typeof ANSWERS)[number];

/** A plain question about a cluster that counts of jobs cannot answer. */
export interface Question {
  /** "INN-joint": area and a word. */
  id: string;
  /** One of the themes. */
  area: string;
  /** Who can best be asked. */
  audience: AudienceId;
  text: string;
  /** What "partly" means here. */
  partly: string;
  /** Figures each answer gives; "unknown" gives none. */
  gives: Record<Exclude<AnswerId, "unknown">, AnswerFigure[]>;
  /** Ids of sources; empty where it is our own. */
  citations: string[];
}

/** Words that differ by kind of cluster: [word][kind]. */
export type KindWords = Readonly<Record<string, Record<ClusterKind, string>>>;

/** The reviewed table of kinds, and what fits which cluster. */
export interface KindTable {
  words: KindWords;
  /** [id of a benchmark cluster] */
  clusters: Readonly<Record<string, ClusterKind>>;
  /** [id of an industry, without "industry/"] the nearest one upwards holds. */
  industries: Readonly<Record<string, ClusterKind>>;
  /** Small is below so many jobs or, where they are not counted, establishments. */
  small: { jobs: number; establishments: number };
  /** Words that say in an institute's name what it works on, small letters without accents, by subject ids. */
  fields: { subjects: string[]; words: string[] }[];
  /** Institutes whose names have one of these are no help to a firm of the kind. */
  unfit: Record<ClusterKind, string[]>;
  /** Words of institutes that do general work a firm of the kind could ask for: they go before others of like distance. */
  general: Record<ClusterKind, string[]>;
  /** Heavy industry that belongs to a subject: kinds of plant and, of mines, what they make. */
  plants: { subjects: string[]; kind: string; products?: string[] }[];
}

/** Short phrases that sentences are put together from. */
export interface FindingPhrases {
  /** "{name} (nearest: {near})" */
  near: string;
  /** "{name} {km} km" */
  way: string;
  /** "{name} ({km} km)" */
  distance: string;
  /** "{name} (location quotient {quotient})" */
  quotient: string;
}

/** All findings with what they refer to: plain data, checked, indexed by id in file order. */
export interface FindingModel extends JudgedModel {
  settings: FindingSettings;
  audiences: ReadonlyMap<AudienceId, Audience>;
  themes: ReadonlyMap<string, Theme>;
  points: ReadonlyMap<string, Point>;
  /** Those of figures and those that answers alone give. */
  indicators: ReadonlyMap<string, Indicator>;
  sources: ReadonlyMap<string, Source>;
  /** Shared ones and those of every finding. */
  thresholds: ReadonlyMap<string, ThresholdSetting>;
  gates: ReadonlyMap<FindingGate, { id: FindingGate; name: string; meaning: string; when: Condition }>;
  confidence: ReadonlyMap<ConfidenceReasonId, ConfidenceFactor>;
  banner: readonly BannerReason[];
  findings: ReadonlyMap<string, Finding>;
  questions: ReadonlyMap<string, Question>;
  kinds: KindTable;
  phrases: FindingPhrases;
}
