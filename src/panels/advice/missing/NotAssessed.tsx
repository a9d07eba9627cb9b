import "#panels/frame/profile.css";
import { For, Show, createMemo } from "solid-js";
import type { GuidelineModel, Indicator } from "#guidelines/model/guidelineModel.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { withValue } from "#panels/advice/changes/withValue.ts";
import { createKeep } from "#panels/advice/createKeep.ts";
import { figureText } from "#panels/advice/evidence/figureText.ts";
import { MissingRow } from "./MissingRow.tsx";
import { missingFigures } from "./missingFigures.ts";
import type { ReadFigure } from "./readFigure.ts";
import "./entry.css";
import type { Recommendation } from "#guidelines/cases/caseRecommendations.ts";

/** Rules that could not be evaluated, by the figure they wait for: what it is, where to get it, and a field to enter it. */
export function NotAssessed(props: {
  recommendation: Recommendation;
  model: GuidelineModel;
  /** Told before something is entered, so that its effect can be told afterwards. */
  onEnter: () => void;
}) {
  const w = useWords("recommendations");
  const { language } = useI18n();
  const keep = createKeep();
  const figures = createMemo(() => missingFigures(props.recommendation.evaluation.results, props.model));
  // What is being typed must not be lost when other rules are settled: rows are told apart by their id.
  const ids = createMemo(() => figures().map(({ id }) => id));
  const rules = () => props.recommendation.evaluation.results.filter(({ status }) => status === "notEvaluated").length;

  const enter = (indicator: Indicator, figure: ReadFigure) => {
    const { region, subject } = props.recommendation.subject;
    const place = indicator.level === "region" ? { region: region.id } : { region: region.id, cluster: subject.id };
    props.onEnter();
    void keep(
      w().entry.entered(indicator.name, figureText(figure.value, indicator.unit, w().evidence, language())),
      (notebook, now) => withValue(notebook, { ...place, indicator: indicator.id, ...figure, changed: now }),
    );
  };
  return (
    <section class="profile-section entry-missing" id="not-assessed" tabindex="-1" aria-label={w().missing.title}>
      <h3>{w().missing.title}</h3>
      <Show when={ids().length > 0} fallback={<p>{w().missing.none}</p>}>
        <p>{w().missing.lead(rules(), ids().length)}</p>
        <ul class="entry-missing-rows">
          <For each={ids()}>
            {(id) => (
              <Show when={figures().find((figure) => figure.id === id)}>
                {(figure) => (
                  <MissingRow
                    figure={figure()}
                    subject={props.recommendation.subject}
                    model={props.model}
                    onEnter={enter}
                  />
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
