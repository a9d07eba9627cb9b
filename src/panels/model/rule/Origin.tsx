import "./ruleDetail.css";
import { For, Show } from "solid-js";
import type { Rule } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { LabelMark } from "#panels/model/LabelMark.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";
import { labelText } from "#panels/model/words/labelText.ts";
import { SourceLine } from "#panels/model/words/SourceLine.tsx";

/** Where a rule comes from: its label in a sentence, and its sources with how much of each was read. */
export function Origin(props: { rule: Rule }) {
  const w = useWords("guidelines");
  const { model } = useModel();
  const sources = () => props.rule.citations.flatMap((id) => model.sources.get(id) ?? []);
  return (
    <>
      <p>
        <LabelMark label={props.rule.label} /> {labelText(props.rule.label, model, w())}
      </p>
      <Show when={props.rule.clause}>{(clause) => <p>{w().label.clause(clause())}</p>}</Show>
      <Show when={sources().length > 0}>
        <ul class="rule-detail-sources" aria-label={w().label.sources}>
          <For each={sources()}>
            {(source) => (
              <li>
                <SourceLine source={source} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
