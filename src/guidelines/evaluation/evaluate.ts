import {
  AUDIENCES,
  type AudienceId,
  GATES,
  type GateId,
  type GuidelineModel,
  type Rule,
  type Thresholds,
} from "#guidelines/model/guidelineModel.ts";
import type { ClusterCase } from "./clusterCase.ts";
import { type Confidence, confidence } from "./confidence.ts";
import type { JudgedCase, ComparedFigure, Judgement, Missing } from "./comparedFigure.ts";
import { judge, judgeGate } from "./judge.ts";
import { thresholdsInForce } from "./thresholdsInForce.ts";
import { NO, UNKNOWN } from "./truthValue.ts";

interface RuleCase extends JudgedCase {
  model: GuidelineModel;
}

interface Answer {
  /** Id of the rule. */
  rule: string;
  theme: string;
  audience: AudienceId;
  evidence: ComparedFigure[];
}

/** The rule speaks for this case. */
export interface FiredRule extends Answer {
  status: "fired";
  confidence: Confidence;
  /** Gap x confidence x affordability x weight: the rank among cards, without a unit. */
  severity: number;
  /** Standardised size of what calls for it, 0 to 1. */
  gap: number;
}

/** A rule's answer for a case. */
export type RuleResult =
  | FiredRule
  | (Answer & { status: "notFired" })
  | (Answer & { status: "notEvaluated"; missing: Missing[] })
  | (Answer & { status: "gated"; gate: GateId });

/** Recommendations for one audience, the most severe first. */
export interface Cards {
  shown: FiredRule[];
  more: FiredRule[];
}

export interface Evaluation {
  /** One a rule, in the order of the model. */
  results: RuleResult[];
  cards: Record<AudienceId, Cards>;
}

/**
 * What the model says of a case. Pure. A figure that is missing never lets a rule fire (but for the model's one gap rule) nor lets it
 * pass as not fired; below the candidate gate only rules without a gate speak.
 */
export function evaluate(
  model: GuidelineModel,
  subject: ClusterCase,
  thresholds: Thresholds = thresholdsInForce(model),
): Evaluation {
  const judgedCase: RuleCase = { model, thresholds, subject };
  const gates = GATES.map((id) => ({ id, judged: judgeGate(id, judgedCase) }));
  const results = [...model.rules.values()].map((rule) => result(rule, gates, judgedCase));
  const limit = thresholds.get("cards.shown")!;
  const cards = {} as Record<AudienceId, Cards>;
  for (const audience of AUDIENCES) {
    const fired = results.filter(
      (answer): answer is FiredRule => answer.status === "fired" && answer.audience === audience,
    );
    fired.sort((a, b) => b.severity - a.severity || (a.rule < b.rule ? -1 : 1));
    cards[audience] = { shown: fired.slice(0, limit), more: fired.slice(limit) };
  }
  return { results, cards };
}

function result(rule: Rule, gates: { id: GateId; judged: Judgement }[], judgedCase: RuleCase): RuleResult {
  const passed = rule.gate === "none" ? [] : gates.slice(0, GATES.indexOf(rule.gate) + 1);
  const answer = { rule: rule.id, theme: rule.theme, audience: rule.audience };
  const failed = passed.find(({ judged }) => judged.verdict === NO);
  if (failed) return { ...answer, status: "gated", gate: failed.id, evidence: failed.judged.evidence };

  const judged = judge(rule.when, judgedCase);
  const parts = [...passed.map((gate) => gate.judged), judged];
  const evidence = parts.flatMap((part) => part.evidence);
  if (judged.verdict === NO) return { ...answer, status: "notFired", evidence };
  if (parts.some(({ verdict }) => verdict === UNKNOWN))
    return { ...answer, status: "notEvaluated", evidence, missing: once(parts.flatMap(({ missing }) => missing)) };

  const trust = confidence(rule, evidence, judgedCase.subject, judgedCase.model, judgedCase.thresholds);
  const gap = judged.gap ?? 0;
  const severity = gap * trust.factor * judgedCase.model.settings.affordability[rule.affordability] * rule.weight;
  return { ...answer, status: "fired", evidence, confidence: trust, severity, gap };
}

/** Each missing indicator once; a figure that is not there at all outweighs one that cannot be ranked. */
function once(missing: readonly Missing[]): Missing[] {
  const byIndicator = new Map<string, Missing>();
  for (const item of missing)
    if (!byIndicator.has(item.indicator) || item.reason === "noFigure") byIndicator.set(item.indicator, item);
  return [...byIndicator.values()];
}
