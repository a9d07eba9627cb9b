import "./ruleDetail.css";
import { For, Show } from "solid-js";
import { GATES, type Rule } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Disclosure } from "#ui/Disclosure.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";
import { Conditions } from "./Conditions.tsx";

/** What must hold before a rule is looked at. */
export function GateNote(props: { rule: Rule }) {
  const w = useWords("guidelines");
  const strongRules = useWords("strongRules");
  const { model } = useModel();
  const { query } = useQuery();
  const gates = () => {
    const { gate } = props.rule;
    return gate === "none" ? [] : GATES.slice(0, GATES.indexOf(gate) + 1).map((id) => model.gates.get(id)!);
  };
  const strongRule = () => strongRules()[query.rule].name;
  return (
    <Show when={gates().length > 0} fallback={<p>{w().gate.none}</p>}>
      <Disclosure
        class="rule-detail-gate"
        title={w().gate.title}
        state={gates()
          .map(({ name }) => name)
          .join(", ")}
      >
        <p class="note">{w().gate.shared}</p>
        <For each={gates()}>
          {(gate) => (
            <section>
              <h4>{gate.name}</h4>
              <p class="note">
                {gate.meaning} <Show when={gate.id === "strong"}>{w().gate.strongRule(strongRule())}</Show>
              </p>
              <Conditions condition={gate.when} />
            </section>
          )}
        </For>
      </Disclosure>
    </Show>
  );
}
