import "#panels/frame/profile.css";
import "./entry.css";
import { For, Show, createMemo, createSignal } from "solid-js";
import type { GuidelineModel, Indicator } from "#guidelines/model/guidelineModel.ts";
import type { EnteredValue } from "#guidelines/notebook/notebook.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { withoutValue, withValue } from "#panels/advice/changes/withValue.ts";
import { createKeep } from "#panels/advice/createKeep.ts";
import { figureText } from "#panels/advice/evidence/figureText.ts";
import { FigureForm } from "./FigureForm.tsx";
import type { ReadFigure } from "./readFigure.ts";
import type { Recommendation } from "#guidelines/cases/caseRecommendations.ts";

const keyOf = ({ region, cluster, indicator, year }: EnteredValue) =>
  JSON.stringify([region, cluster ?? null, indicator, year]);

/** The figures somebody entered for a place, each to be edited or deleted. */
export function EnteredFigures(props: {
  subject: Recommendation["subject"];
  model: GuidelineModel;
  onEnter: () => void;
}) {
  const w = useWords("recommendations");
  const { language } = useI18n();
  const { notebook } = useNotebook();
  const keep = createKeep();
  const [editing, setEditing] = createSignal<string>();
  const values = createMemo(() =>
    notebook()
      .values.filter(
        ({ region, cluster }) =>
          region === props.subject.region.id && (cluster === undefined || cluster === props.subject.subject.id),
      )
      .toSorted((a, b) => a.indicator.localeCompare(b.indicator, "en") || b.year - a.year),
  );
  const written = (value: EnteredValue) => {
    const unit = props.model.indicators.get(value.indicator)?.unit ?? "count";
    return figureText(value.value, unit, w().evidence, language());
  };
  const remove = (value: EnteredValue, name: string) => {
    props.onEnter();
    void keep(w().entry.removed(name), (entries) => withoutValue(entries, value));
  };
  const save = (value: EnteredValue, indicator: Indicator, figure: ReadFigure) => {
    setEditing();
    props.onEnter();
    const text = figureText(figure.value, indicator.unit, w().evidence, language());
    void keep(w().entry.entered(indicator.name, text), (entries, now) =>
      withValue(entries, { ...value, ...figure, changed: now }, value),
    );
  };
  const scope = ({ cluster }: EnteredValue) => {
    const { region, subject } = props.subject;
    return cluster === undefined
      ? w().entry.forRegion(region.name)
      : w().entry.forCluster(w().lead.place(subject.name, region.name));
  };
  return (
    <Show when={values().length > 0}>
      <section class="profile-section entry-figures">
        <h3>{w().entry.title}</h3>
        <ul>
          <For each={values()}>
            {(value) => {
              const indicator = () => props.model.indicators.get(value.indicator);
              const name = () => indicator()?.name ?? value.indicator;
              return (
                <li>
                  <p class="entry-figure">
                    <span class="entry-mark" aria-hidden="true" />
                    <span>
                      {name()}
                      <span class="note profile-block">
                        {[value.year, value.source, value.cluster === undefined && w().entry.wholeRegion]
                          .filter(Boolean)
                          .join("; ")}
                      </span>
                    </span>
                    <strong>{written(value)}</strong>
                    <span class="entry-figure-actions">
                      <button
                        type="button"
                        class="link"
                        aria-label={w().entry.editOf(name(), value.year)}
                        aria-expanded={editing() === keyOf(value)}
                        onClick={() => setEditing(editing() === keyOf(value) ? undefined : keyOf(value))}
                      >
                        {w().entry.edit}
                      </button>
                      <button
                        type="button"
                        class="link"
                        aria-label={w().entry.removeOf(name(), value.year)}
                        onClick={() => remove(value, name())}
                      >
                        {w().entry.remove}
                      </button>
                    </span>
                  </p>
                  <Show when={editing() === keyOf(value) && indicator()}>
                    {(found) => (
                      <FigureForm
                        indicator={found()}
                        model={props.model}
                        entered={value}
                        scope={scope(value)}
                        onCancel={() => setEditing()}
                        onKeep={(figure) => save(value, found(), figure)}
                      />
                    )}
                  </Show>
                </li>
              );
            }}
          </For>
        </ul>
      </section>
    </Show>
  );
}
