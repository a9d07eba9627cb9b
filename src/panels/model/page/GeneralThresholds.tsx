import "./model.css";
import { For } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";
import { ThresholdField } from "#panels/model/rule/ThresholdField.tsx";

const GROUPS = [
  { group: "gate", prefixes: ["gate."] },
  { group: "peers", prefixes: ["peers.", "trend.", "register."] },
  { group: "cards", prefixes: ["cards."] },
  { group: "confidence", prefixes: ["confidence."] },
] as const;

/** The thresholds that hold for all rules, each a field. */
export function GeneralThresholds() {
  const w = useWords("modelPage");
  const { model } = useModel();
  const ids = (prefixes: readonly string[]) =>
    [...model.thresholds.keys()].filter((id) => prefixes.some((prefix) => id.startsWith(prefix)));
  return (
    <>
      <p>
        {w().thresholds.lead} {w().thresholds.strong}
      </p>
      <For each={GROUPS}>
        {({ group, prefixes }) => (
          <>
            <h4>{w().thresholds.groups[group]}</h4>
            <ul class="model-thresholds">
              <For each={ids(prefixes)}>
                {(id) => (
                  <li>
                    <span>{w().thresholds.names[id] ?? id}</span>
                    <ThresholdField id={id} name={w().thresholds.names[id] ?? id} before="" after="" />
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </>
  );
}
