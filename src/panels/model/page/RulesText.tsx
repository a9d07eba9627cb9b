import "./model.css";
import { For, Show } from "solid-js";
import type { Condition, Leaf } from "#guidelines/model/condition.ts";
import { branchOf } from "#guidelines/model/conditionLeaves.ts";
import { GATES, type Rule } from "#guidelines/model/guidelineModel.ts";
import { ruleWords } from "#guidelines/model/ruleWords.ts";
import { useWords } from "#i18n/I18n.tsx";
import { OriginTag } from "#panels/model/OriginTag.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";
import { leafLine } from "#panels/model/words/leafText.ts";

/** Every rule in words, by area, with the thresholds in force. */
export function RulesText() {
  const w = useWords("modelPage");
  const { model } = useModel();
  const rulesOf = (theme: string) => [...model.rules.values()].filter((rule) => rule.theme === theme);
  return (
    <>
      <p>{w().rules.lead}</p>
      <For each={[...model.themes.values()]}>
        {(theme) => (
          <>
            <h4>{theme.name}</h4>
            <For each={rulesOf(theme.id)}>{(rule) => <RuleText rule={rule} />}</For>
          </>
        )}
      </For>
    </>
  );
}

function RuleText(props: { rule: Rule }) {
  const w = useWords("modelPage");
  const g = useWords("guidelines");
  const { model, thresholds } = useModel();
  const words = () => ruleWords(props.rule, thresholds.inForce());
  const gates = () => {
    const { gate } = props.rule;
    return gate === "none" ? [] : GATES.slice(0, GATES.indexOf(gate) + 1);
  };
  const sources = () =>
    props.rule.citations.map((id) => {
      const source = model.sources.get(id);
      return source ? `${source.publisher}: ${source.title} (${source.date})` : id;
    });
  return (
    <article class="model-rule" data-rule={props.rule.id} tabindex="-1">
      <h5>
        <span class="code">{props.rule.id}</span> {words().title}
      </h5>
      <p class="model-rule-meta">
        {model.audiences.get(props.rule.audience)?.name} <OriginTag label={props.rule.label} />
      </p>
      <p>{words().advice}</p>
      <dl class="model-terms">
        <div>
          <dt>{w().rules.when}</dt>
          <dd>
            <ConditionText condition={props.rule.when} />
          </dd>
        </div>
        <div>
          <dt>{w().rules.asked}</dt>
          <dd>
            {gates()
              .map((id) => model.gates.get(id)?.name ?? id)
              .join(", ") || g().gate.none}
          </dd>
        </div>
        <div>
          <dt>{w().rules.sources}</dt>
          <dd>{sources().join("; ") || w().rules.own}</dd>
        </div>
      </dl>
    </article>
  );
}

function ConditionText(props: { condition: Condition }) {
  const g = useWords("guidelines");
  const { model, thresholds } = useModel();
  const write = (id: string) => thresholds.write(thresholds.inForce().get(id)!);
  return (
    <Show when={branchOf(props.condition)} fallback={leafLine(props.condition as Leaf, model, g(), write)}>
      {(branch) => (
        <>
          {g().conditions[branch().join]}:
          <ul class="model-conditions">
            <For each={branch().parts}>
              {(part) => (
                <li>
                  <ConditionText condition={part} />
                </li>
              )}
            </For>
          </ul>
        </>
      )}
    </Show>
  );
}
