import type { ConfidenceReasonId, GuidelineModel, Rule, Thresholds } from "#guidelines/model/guidelineModel.ts";
import { type ClusterCase, readingOf } from "./clusterCase.ts";
import type { ComparedFigure } from "./comparedFigure.ts";

/** How far a fired rule can be trusted, and what lowers that. */
export interface Confidence {
  level: "high" | "medium" | "low";
  /** Product of the reasons' factors, 0 to 1. */
  factor: number;
  /** What lowers it, with the figure where there is one; words are in the model's `confidence`. */
  reasons: { id: ConfidenceReasonId; value?: number }[];
}

/** Weighs the evidence of a fired rule. Factors and thresholds are the model's. */
export function confidence(
  rule: Rule,
  evidence: readonly ComparedFigure[],
  subject: ClusterCase,
  model: GuidelineModel,
  thresholds: Thresholds,
): Confidence {
  const limit = (id: string) => thresholds.get(`confidence.${id}`)!;
  const figure = (indicator: string) => readingOf(subject, indicator)?.value ?? Number.NaN;
  const reasons: Confidence["reasons"] = [];
  if (!rule.isAboutEvidence) {
    if (figure("IMPUTED") > limit("imputed")) reasons.push({ id: "imputed", value: figure("IMPUTED") });
    if (figure("AGE") > limit("old")) reasons.push({ id: "old", value: figure("AGE") });
    if (figure("EST") < limit("fewEstablishments")) reasons.push({ id: "fewEstablishments", value: figure("EST") });
    if (figure("LQLO") < limit("wideInterval")) reasons.push({ id: "wideInterval", value: figure("LQLO") });
    if (subject.quotientBasis === "establishments") reasons.push({ id: "byEstablishments" });
  }
  const ranked = evidence.flatMap(({ measure, peers }) => (measure === "percentile" && peers ? [peers.n] : []));
  const fewest = Math.min(...ranked);
  if (fewest < limit("fewPeers")) reasons.push({ id: "fewPeers", value: fewest });
  const registered = Math.min(...evidence.map(({ register = Infinity }) => register));
  if (registered < Infinity) reasons.push({ id: "register", value: registered });
  if (evidence.some(({ isStandIn }) => isStandIn)) reasons.push({ id: "standIn" });
  if (evidence.some(({ origin }) => origin === "entered")) reasons.push({ id: "entered" });

  let factor = 1;
  for (const { id } of reasons) factor *= model.confidence.get(id)?.factor ?? 1;
  const level = factor >= limit("high") ? "high" : factor >= limit("medium") ? "medium" : "low";
  return { level, factor, reasons };
}
