import type { ConfidenceReasonId, Thresholds } from "#guidelines/model/guidelineModel.ts";
import { type ClusterCase, readingOf } from "#guidelines/evaluation/clusterCase.ts";
import type { ComparedFigure } from "#guidelines/evaluation/comparedFigure.ts";
import type { ConfidenceFactor, FindingModel } from "#guidelines/findings/model/findingModel.ts";

/** How far a finding can be trusted, and what lowers that. */
export interface FindingConfidence {
  level: "high" | "medium" | "low";
  /** Product of the reasons' factors, 0 to 1. */
  factor: number;
  /** What lowers it, with the figure where there is one; words are in the model's `confidence`. */
  reasons: { id: ConfidenceReasonId; value?: number; factor: number }[];
}

/** Weighs the evidence of a finding. Age lowers it step by step and never takes a finding away. Factors and thresholds are the model's. */
export function findingConfidence(
  evidence: readonly ComparedFigure[],
  subject: ClusterCase,
  { confidence: factors }: Pick<FindingModel, "confidence">,
  thresholds: Thresholds,
): FindingConfidence {
  const limit = (id: string) => thresholds.get(`confidence.${id}`)!;
  const figure = (indicator: string) => readingOf(subject, indicator)?.value ?? Number.NaN;
  const ranked = evidence.flatMap(({ measure, peers }) => (measure === "percentile" && peers ? [peers.n] : []));
  const registered = Math.min(...evidence.map(({ register = Infinity }) => register));
  const found: [ConfidenceReasonId, boolean, number?][] = [
    ["imputed", figure("IMPUTED") > limit("imputed"), figure("IMPUTED")],
    ["old", figure("AGE") > 0, figure("AGE")],
    ["fewEstablishments", figure("EST") < limit("fewEstablishments"), figure("EST")],
    ["wideInterval", figure("LQLO") < limit("wideInterval"), figure("LQLO")],
    ["byEstablishments", subject.quotientBasis === "establishments"],
    ["fewPeers", Math.min(...ranked) < limit("fewPeers"), Math.min(...ranked)],
    ["register", registered < Infinity, registered],
    ["standIn", evidence.some(({ isStandIn, role }) => isStandIn && role !== "setting")],
    ["entered", evidence.some(({ origin }) => origin === "entered")],
  ];
  const reasons = found.flatMap(([id, holds, value]): FindingConfidence["reasons"] => {
    const factor = holds ? factorOf(factors.get(id)!, value) : 1;
    return factor < 1 ? [{ id, factor, ...(value === undefined ? {} : { value }) }] : [];
  });
  const factor = reasons.reduce((product, reason) => product * reason.factor, 1);
  const level = factor >= limit("high") ? "high" : factor >= limit("medium") ? "medium" : "low";
  return { level, factor, reasons };
}

function factorOf({ factor, steps }: ConfidenceFactor, years = Number.NaN): number {
  if (!steps) return factor;
  return steps.findLast((step) => years > step.years)?.factor ?? 1;
}
