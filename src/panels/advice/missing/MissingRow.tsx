import "#panels/frame/profile.css";
import "./entry.css";
import { For, Show } from "solid-js";
import type { GuidelineModel, Indicator } from "#guidelines/model/guidelineModel.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { Disclosure } from "#ui/Disclosure.tsx";
import { figureText } from "#panels/advice/evidence/figureText.ts";
import { FigureForm } from "./FigureForm.tsx";
import type { MissingFigure, WaitingRule } from "./missingFigures.ts";
import type { ReadFigure } from "./readFigure.ts";
import type { Recommendation } from "#guidelines/cases/caseRecommendations.ts";

/** One figure nobody has: what it means, where it can be had, which rules it would settle, and a form for it. */
export function MissingRow(props: {
  figure: MissingFigure;
  subject: Recommendation["subject"];
  model: GuidelineModel;
  onEnter: (indicator: Indicator, figure: ReadFigure) => void;
}) {
  const w = useWords("recommendations");
  const { language } = useI18n();
  const words = () => w().missing;
  const name = () => props.figure.indicator?.name ?? words().stage;
  const names = (ids: readonly string[]) => ids.map((id) => props.model.indicators.get(id)?.name ?? words().stage);
  const besides = ({ alternatives, others }: WaitingRule) =>
    [
      alternatives.length > 0 && words().or(names(alternatives)),
      others.length > 0 && words().and(names(others)),
    ].filter((text) => text !== false);
  // A stage is told from employment over the years.
  const where = () => (props.figure.indicator ?? props.model.indicators.get("EMP"))?.where;
  const lack = () => {
    const { reason, have = 0, needed = 0 } = props.figure.missing;
    if (reason === "fewPeers") return words().fewPeers(have, needed);
    if (reason === "fewRegistered") return words().fewRegistered(have, needed);
    if (reason === "onlyBound")
      return words().onlyBound(figureText(have, props.figure.indicator?.unit ?? "count", w().evidence, language()));
    return reason === "fewYears" ? words().fewYears(have, needed) : undefined;
  };
  const scope = (indicator: Indicator) => {
    const { region, subject } = props.subject;
    return indicator.level === "region"
      ? w().entry.forRegion(region.name)
      : w().entry.forCluster(w().lead.place(subject.name, region.name));
  };
  return (
    <li id={`missing-${props.figure.id}`}>
      <Disclosure class="entry-missing-row" title={name()} state={words().settles(props.figure.rules.length)}>
        <p>{props.figure.indicator?.definition ?? words().stageDefinition}</p>
        <Show when={lack()}>{(text) => <p>{text()}</p>}</Show>
        <h5>{words().whereTitle}</h5>
        <p>{where()}</p>
        <Show
          when={props.figure.isOpen && props.figure.indicator}
          fallback={
            <Show when={props.figure.indicator?.kind === "computed"}>
              <p class="note">{words().computed}</p>
            </Show>
          }
        >
          {(indicator) => (
            <FigureForm
              indicator={indicator()}
              model={props.model}
              scope={scope(indicator())}
              onKeep={(figure) => props.onEnter(indicator(), figure)}
            />
          )}
        </Show>
        <h5>{words().rulesTitle}</h5>
        <ul class="entry-waiting">
          <For each={props.figure.rules}>
            {(waiting) => (
              <li>
                {props.model.rules.get(waiting.rule)?.title}
                <span class="note profile-block">
                  {[w().audiences.long[waiting.audience], ...besides(waiting)].join("; ")}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Disclosure>
    </li>
  );
}
