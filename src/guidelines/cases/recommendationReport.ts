import type { ComparedFigure } from "#guidelines/evaluation/comparedFigure.ts";
import {
  AUDIENCES,
  type AudienceId,
  type GuidelineModel,
  type Label,
  type Thresholds,
  type Unit,
} from "#guidelines/model/guidelineModel.ts";
import { ruleWords } from "#guidelines/model/ruleWords.ts";
import type { Recommendation } from "./caseRecommendations.ts";

/** A recommendation as the command line and files carry it. */
export interface ReportedRecommendation {
  id: string;
  title: string;
  theme: string;
  audience: AudienceId;
  /** "apec-area", "apec-purpose", "apec-point APEC-4", "other-source", "own". */
  label: string;
  text: string;
  evidence: {
    indicator: string;
    name: string;
    value: number | string;
    /** Of a number; null for a stage. */
    unit: Unit | null;
    /** Whether it is the condition of a gate, not of the rule itself. */
    isGate: boolean;
    met: boolean;
    threshold: number | null;
    test: string;
    year: number | null;
    source: string | null;
    origin: string | null;
    /** "least" or "most" where the value is only a bound. */
    bound: string | null;
    /** Establishments of the register it was taken from. */
    register: number | null;
    peers: { category: string; n: number; percentile: number } | null;
  }[];
  citations: { id: string; title: string; publisher: string; date: string }[];
  confidence: { level: string; reasons: string[] };
  firstSteps: { action: string; who: string; months: number }[];
  whatWouldChange: string;
}

export interface ReportedGap {
  id: string;
  title: string;
  audience: AudienceId;
  /** `reason`: no figure, too few peers, years or establishments of a register, or a bound that does not decide. */
  missing: {
    indicator: string;
    name: string;
    reason: string;
    have: number | null;
    needed: number | null;
    where: string;
  }[];
}

/** What fired for a case, by audience the most severe first, and what could not be evaluated. */
export function recommendationReport(
  model: GuidelineModel,
  thresholds: Thresholds,
  { subject, evaluation }: Recommendation,
): { recommendations: ReportedRecommendation[]; notEvaluated: ReportedGap[] } {
  const nameOf = (id: string) => model.indicators.get(id)?.name ?? id;
  const evidenceOf = (row: ComparedFigure): ReportedRecommendation["evidence"][number] => ({
    indicator: row.indicator,
    name: nameOf(row.indicator),
    value: row.measure === "percentile" || row.measure === "trend" ? row.figure : row.value,
    unit: model.indicators.get(row.indicator)?.unit ?? null,
    isGate: row.gate !== undefined,
    met: row.met,
    threshold: row.threshold ?? null,
    test: row.measure === "value" ? row.test : `${row.measure} ${row.test}`,
    year: row.year ?? null,
    source: row.source ?? null,
    origin: row.origin ?? null,
    bound: row.bound ?? null,
    register: row.register ?? null,
    peers: row.peers ?? null,
  });
  const cards = AUDIENCES.flatMap((audience) => [
    ...evaluation.cards[audience].shown,
    ...evaluation.cards[audience].more,
  ]);
  return {
    recommendations: cards.map((card) => {
      const rule = model.rules.get(card.rule)!;
      const words = ruleWords(rule, thresholds, subject.stage);
      return {
        id: card.rule,
        title: words.title,
        theme: card.theme,
        audience: card.audience,
        label: labelText(rule.label),
        text: words.stageAdvice ? `${words.advice} ${words.stageAdvice}` : words.advice,
        evidence: card.evidence.map(evidenceOf),
        citations: rule.citations.map((id) => {
          const { title, publisher, date } = model.sources.get(id)!;
          return { id, title, publisher, date };
        }),
        confidence: {
          level: card.confidence.level,
          reasons: card.confidence.reasons.map(({ id }) => model.confidence.get(id)?.text ?? id),
        },
        firstSteps: words.firstSteps,
        whatWouldChange: words.whatWouldChange,
      };
    }),
    notEvaluated: evaluation.results.flatMap((result) =>
      result.status === "notEvaluated"
        ? [
            {
              id: result.rule,
              title: ruleWords(model.rules.get(result.rule)!, thresholds).title,
              audience: result.audience,
              missing: result.missing.map(({ indicator, reason, have = null, needed = null, where }) => ({
                indicator,
                name: nameOf(indicator),
                reason,
                have,
                needed,
                where,
              })),
            },
          ]
        : [],
    ),
  };
}

function labelText(label: Label): string {
  return label.kind === "apec-point" ? `${label.kind} ${label.point}` : label.kind;
}
