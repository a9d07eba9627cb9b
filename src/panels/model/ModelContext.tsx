import "./modelFailed.css";
import { createModelSpoken } from "#state/regions/modelSpoken.ts";
import { type JSX, Match, type ParentProps, Switch, createContext, useContext } from "solid-js";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { createThresholds, type ThresholdsState } from "./createThresholds.ts";

/** The recommendation model and the thresholds in force. */
export interface ModelState {
  model: GuidelineModel;
  thresholds: ThresholdsState;
}

const ModelContext = createContext<ModelState>();

/** Loads the model; its children exist only once it is there. */
export function ModelProvider(props: ParentProps<{ loading: JSX.Element }>) {
  const w = useWords("guidelines");
  const model = createModelSpoken(() => true);
  return (
    <Switch fallback={props.loading}>
      <Match when={model.status() === "failed"}>
        <div class="model-failed">
          <p role="alert">
            {w().failed}
            <FaultSentence fault={model.fault()} />
          </p>
          <button type="button" class="button" onClick={() => model.retry()}>
            {w().retry}
          </button>
        </div>
      </Match>
      <Match when={model.value()} keyed>
        {(loaded) => {
          const value = { model: loaded, thresholds: createThresholds(loaded) };
          return <ModelContext.Provider value={value}>{props.children}</ModelContext.Provider>;
        }}
      </Match>
    </Switch>
  );
}

/** The loaded model. Only under `<ModelProvider>`. */
export function useModel(): ModelState {
  const state = useContext(ModelContext);
  if (!state) throw new Error("useModel must be called under <ModelProvider>");
  return state;
}
