import type { FiredRule, RuleResult } from "#guidelines/evaluation/evaluate.ts";
import type { ComparedFigure } from "#guidelines/evaluation/comparedFigure.ts";
import {
  AUDIENCES,
  type AudienceId,
  type GuidelineModel,
  type Label,
  type Source,
  type Stage,
  type Step,
  type Thresholds,
} from "#guidelines/model/guidelineModel.ts";
import { ruleWords } from "#guidelines/model/ruleWords.ts";

/** What somebody decided for a card. */
export interface PlanChoice {
  /** Id of the rule. */
  rule: string;
  owner: string;
  /** Day as ISO 8601, or empty. */
  due: string;
  note: string;
}

/** A card of a plan, with all its words. */
export interface PlanCard extends PlanChoice {
  theme: { id: string; name: string };
  audience: { id: AudienceId; name: string };
  title: string;
  advice: string;
  stageAdvice?: string;
  reason: string;
  label: Label;
  firstSteps: Step[];
  whatWouldChange: string;
  citations: Source[];
  /** Present where the rule fires for the case at hand. */
  fired?: { evidence: ComparedFigure[]; confidence: FiredRule["confidence"] };
}

export interface ActionPlan {
  region: { id: string; name: string };
  /** The cluster planned for; none for a plan of the whole region. */
  cluster?: { id: string; name: string };
  /** Day the plan was written out, ISO 8601. */
  day: string;
  /** By theme in the model's order, then audience, then rule. */
  cards: PlanCard[];
  limits: readonly string[];
}

/** What a plan is made of. */
export interface PlanRequest {
  model: GuidelineModel;
  thresholds: Thresholds;
  region: ActionPlan["region"];
  cluster?: ActionPlan["cluster"];
  stage?: Stage;
  day: string;
  choices: readonly PlanChoice[];
  /** The evaluation of the case, for the evidence. */
  results?: readonly RuleResult[];
}

/** Puts chosen cards in order and fills in their words. Throws on a choice whose rule the model does not have. */
export function actionPlan(request: PlanRequest): ActionPlan {
  const { model, thresholds, region, cluster, stage, day, choices, results = [] } = request;
  const themes = [...model.themes.keys()];
  const cards = choices.map((choice): PlanCard => {
    const rule = model.rules.get(choice.rule);
    if (!rule) throw new Error(`Action plan: expected a rule of the model, got "${choice.rule}".`);
    const result = results.find((candidate) => candidate.rule === rule.id);
    return {
      ...choice,
      ...ruleWords(rule, thresholds, stage),
      theme: { id: rule.theme, name: model.themes.get(rule.theme)?.name ?? rule.theme },
      audience: { id: rule.audience, name: model.audiences.get(rule.audience)?.name ?? rule.audience },
      label: rule.label,
      citations: rule.citations.flatMap((id) => model.sources.get(id) ?? []),
      fired: result?.status === "fired" ? { evidence: result.evidence, confidence: result.confidence } : undefined,
    };
  });
  const order = ({ theme, audience }: PlanCard) =>
    themes.indexOf(theme.id) * AUDIENCES.length + AUDIENCES.indexOf(audience.id);
  cards.sort((a, b) => order(a) - order(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  return { region, cluster, day, cards, limits: model.settings.limits };
}
