import "./cards/card.css";
import { For, Show, createMemo } from "solid-js";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { ruleWords } from "#guidelines/model/ruleWords.ts";
import { thresholdsKept } from "#guidelines/evaluation/thresholdsKept.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { CardDetails } from "./cards/CardDetails.tsx";
import { LabelMark } from "./cards/LabelMark.tsx";
import { ModelLink } from "./ModelLink.tsx";

const RESTRAINT = "GOV-G1";

/** What is said where a region has no cluster case at all: do not start one from nothing. */
export function Restraint(props: { model: GuidelineModel | undefined; isPublished: boolean }) {
  const w = useWords("recommendations");
  const { entered } = useNotebook();
  const card = createMemo(() => {
    const rule = props.model?.rules.get(RESTRAINT);
    if (!props.model || !rule) return undefined;
    return { rule, words: ruleWords(rule, thresholdsKept(props.model, entered().thresholds)), model: props.model };
  });
  return (
    <Show when={card()}>
      {(known) => (
        <article class="card card-restraint">
          <p class="card-kicker">
            <ModelLink class="card-label-link" part="labels" title={w().aboutLabels}>
              <LabelMark label={known().rule.label} />
            </ModelLink>
            <span class="note">{w().audiences.long.government}</span>
          </p>
          <h4>{known().words.title}</h4>
          <For each={props.isPublished ? w().region.noCase : w().region.nothingPublished}>
            {(text) => <p class="card-advice">{text}</p>}
          </For>
          <CardDetails rule={known().rule} words={known().words} model={known().model} />
        </article>
      )}
    </Show>
  );
}
