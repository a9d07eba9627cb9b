import "./ruleDetail.css";
import { For, Show } from "solid-js";
import type { Condition, Leaf } from "#guidelines/model/condition.ts";
import { branchOf } from "#guidelines/model/conditionLeaves.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";
import { useOverview } from "#panels/model/OverviewContext.tsx";
import { leafText } from "#panels/model/words/leafText.ts";
import { ThresholdField } from "./ThresholdField.tsx";

/** What has to hold, as a tree in words, each threshold a field. */
export function Conditions(props: { condition: Condition }) {
  const w = useWords("guidelines");
  return (
    <Show when={branchOf(props.condition)} fallback={<LeafLine leaf={props.condition as Leaf} />}>
      {(branch) => (
        <div class="rule-detail-branch" data-join={branch().join}>
          <p>{w().conditions[branch().join]}</p>
          <ul>
            <For each={branch().parts}>
              {(part) => (
                <li>
                  <Conditions condition={part} />
                </li>
              )}
            </For>
          </ul>
        </div>
      )}
    </Show>
  );
}

function LeafLine(props: { leaf: Leaf }) {
  const w = useWords("guidelines");
  const { model } = useModel();
  const { known } = useOverview();
  const text = () => leafText(props.leaf, model, w());
  const indicator = () => ("indicator" in props.leaf ? model.indicators.get(props.leaf.indicator) : undefined);
  const isUnknown = () => {
    const found = indicator();
    return found !== undefined && known()?.has(found.id) === false;
  };
  return (
    <div>
      <span class="rule-detail-condition" title={indicator()?.definition}>
        {text().name}
      </span>{" "}
      <span>{text().before}</span>{" "}
      <Show when={isUnknown()}>
        <span class="rule-detail-unknown" title={w().conditions.unknownHint(indicator()?.where ?? "")}>
          {w().conditions.unknown}
        </span>
      </Show>
      <Show when={text().threshold}>
        {(threshold) => (
          <ThresholdField id={threshold()} name={text().name} before={text().before} after={text().after} />
        )}
      </Show>
    </div>
  );
}
