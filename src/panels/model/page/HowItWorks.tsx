import "./model.css";
import { For } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";

const OUTCOMES = ["fired", "notFired", "notEvaluated", "gated"] as const;

/** From a case to a card, the four ways a rule can come out, and what the model never does. */
export function HowItWorks() {
  const w = useWords("modelPage");
  const { model, thresholds } = useModel();
  const words = () => w().how;
  const limit = (id: string) => thresholds.write(thresholds.inForce().get(id)!);
  const restraint = () =>
    [...model.rules.values()].filter(({ gate }) => gate === "none").map(({ id, title }) => `${title} (${id})`);
  return (
    <>
      <ol class="model-steps">
        <For each={words().steps}>
          {(step) => (
            <li>
              <strong>{step.name}</strong> {step.text}
            </li>
          )}
        </For>
      </ol>
      <p>{words().peers(limit("peers.minimum"), limit("trend.years"))}</p>
      <h4>{words().outcomes}</h4>
      <dl class="model-terms">
        <For each={OUTCOMES}>
          {(outcome) => (
            <div>
              <dt>{words().outcome[outcome][0]}</dt>
              <dd>{words().outcome[outcome][1]}</dd>
            </div>
          )}
        </For>
      </dl>
      <h4>{words().principles}</h4>
      <ul class="model-list">
        <For each={words().principle(model.settings.gapRule, restraint().join("; "))}>
          {(principle) => <li>{principle}</li>}
        </For>
      </ul>
    </>
  );
}
