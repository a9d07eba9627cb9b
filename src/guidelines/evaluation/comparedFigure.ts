import type { PresenceCondition, Role, ThresholdCondition } from "#guidelines/model/condition.ts";
import type { GateId, JudgedModel, Stage, Thresholds } from "#guidelines/model/guidelineModel.ts";
import type { ClusterCase, Reading } from "./clusterCase.ts";
import type { TruthValue } from "./truthValue.ts";

/** A figure that was looked at, with what it was held against. */
export interface ComparedFigure {
  /** Id of the indicator; "stage" for the cluster's stage. */
  indicator: string;
  measure: "value" | "percentile" | "trend" | "presence" | "stage";
  /** What was compared: the figure, its percentile or its trend. NaN where nobody has it. */
  value: number | Stage;
  /** The figure itself, in the indicator's unit. NaN where nobody has it. */
  figure: number;
  test: ThresholdCondition["test"] | PresenceCondition["test"] | "is";
  threshold?: number;
  thresholdId?: string;
  /** The stages asked for. */
  stages?: readonly Stage[];
  peers?: { category: string; n: number; percentile: number };
  year?: number;
  source?: string;
  origin?: Reading["origin"];
  bound?: Reading["bound"];
  /** Establishments of a register it was taken from. */
  register?: number;
  lower?: number;
  upper?: number;
  chance?: number;
  /** The gate whose condition this is. */
  gate?: GateId;
  role: Role;
  met: boolean;
  /** Taken because the figures before it in the rule are missing. */
  isStandIn: boolean;
}

/** A figure that is missing, and where it can be had. */
export interface Missing {
  /** Id of the indicator; "stage" for the cluster's stage. */
  indicator: string;
  reason: "noFigure" | "fewPeers" | "fewYears" | "fewRegistered" | "onlyBound";
  /** Peers, years or establishments of a register there are and there must be; the bound and the threshold. */
  have?: number;
  needed?: number;
  where: string;
}

export interface Judgement {
  verdict: TruthValue;
  evidence: ComparedFigure[];
  /** Empty unless the verdict is unknown. */
  missing: Missing[];
  /** Standardised size of what calls for the advice, 0 to 1; undefined where nothing does. */
  gap?: number;
}

/** What a condition is judged by. */
export interface JudgedCase {
  model: JudgedModel;
  thresholds: Thresholds;
  subject: ClusterCase;
}
