import "./card.css";
import { Show } from "solid-js";
import type { FiredRule } from "#guidelines/evaluation/evaluate.ts";
import type { GuidelineModel, Thresholds } from "#guidelines/model/guidelineModel.ts";
import { ruleWords } from "#guidelines/model/ruleWords.ts";
import { useWords } from "#i18n/I18n.tsx";
import { regionParts } from "#regions/regionId.ts";
import { EvidenceRows } from "#panels/advice/evidence/EvidenceRows.tsx";
import { CardDetails } from "./CardDetails.tsx";
import { CardMarks } from "./CardMarks.tsx";
import { ConfidenceLine } from "./ConfidenceLine.tsx";
import { ModelLink } from "#panels/advice/ModelLink.tsx";
import { LabelMark } from "./LabelMark.tsx";
import type { Recommendation } from "#guidelines/cases/caseRecommendations.ts";

/** One piece of advice with the figures that called for it, how far to trust it, what to do first, and the reader's own marks. */
export function AdviceCard(props: {
  card: FiredRule;
  subject: Recommendation["subject"];
  model: GuidelineModel;
  thresholds: Thresholds;
  isFresh: boolean;
  onPlan: () => void;
}) {
  const w = useWords("recommendations");
  const rule = () => props.model.rules.get(props.card.rule)!;
  const words = () => ruleWords(rule(), props.thresholds, props.subject.stage);
  return (
    <article class="card" id={`advice-${props.card.rule}`} tabindex="-1" aria-label={words().title}>
      <p class="card-kicker">
        <ModelLink class="card-label-link" part="labels" title={w().aboutLabels}>
          <LabelMark label={rule().label} />
        </ModelLink>
        <span class="note">{props.model.themes.get(rule().theme)?.name}</span>
        <Show when={props.isFresh}>
          <span class="card-fresh">{w().cards.fresh}</span>
        </Show>
      </p>
      <h4>{words().title}</h4>
      <p class="card-advice">
        {words().advice} <Show when={words().stageAdvice}>{(text) => <em>{text()}</em>}</Show>
      </p>
      <p class="card-reason">{words().reason}</p>
      <EvidenceRows
        evidence={props.card.evidence}
        model={props.model}
        level={regionParts(props.subject.region.id).level}
      />
      <ConfidenceLine confidence={props.card.confidence} model={props.model} />
      <CardDetails rule={rule()} words={words()} model={props.model} />
      <CardMarks
        rule={props.card.rule}
        title={words().title}
        place={{ region: props.subject.region.id, cluster: props.subject.subject.id }}
        onPlan={() => props.onPlan()}
      />
    </article>
  );
}
