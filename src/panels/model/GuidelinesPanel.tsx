import "./modelFailed.css";
import "./guidelines.css";
import { For, Match, Show, Suspense, Switch, createSignal } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { RuleList } from "./list/RuleList.tsx";
import { ModelProvider, useModel } from "./ModelContext.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { OverviewProvider, useOverview } from "./OverviewContext.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { OVERVIEW_STEPS } from "#engine/regions/guidelinesEngine.ts";

const ModelPage = lazyPart(async () => (await import("./page/ModelPage.tsx")).ModelPage, "guidelines", "modelPage");

/** The view *Guidelines*: every rule of the recommendation model, where each fires, and what it rests on. */
export function GuidelinesPanel() {
  const w = useWords("guidelines");
  return (
    <section class="guidelines">
      <ModelProvider
        loading={
          <output class="guidelines-loading" aria-label={w().loading}>
            <For each={[90, 60, 75, 85, 70, 80]}>
              {(width) => <span class="skeleton" style={{ width: `${width}%` }} />}
            </For>
          </output>
        }
      >
        <OverviewProvider>
          <Head />
          <Progress />
          <RuleList />
        </OverviewProvider>
      </ModelProvider>
    </section>
  );
}

function Head() {
  const w = useWords("guidelines");
  const { model } = useModel();
  const [isOpen, setIsOpen] = createSignal(false);
  return (
    <>
      <p class="guidelines-intro">
        {w().intro(model.rules.size)}{" "}
        <button type="button" class="text-button" onClick={() => setIsOpen(true)}>
          {w().howItWorks}
        </button>
      </p>
      <Show when={isOpen()}>
        <Suspense>
          <ModelPage open onClose={() => setIsOpen(false)} />
        </Suspense>
      </Show>
    </>
  );
}

/** What the count of the rules is at, for what takes longer than a moment, with a way to stop it; or that there is none. */
function Progress() {
  const w = useWords("guidelines");
  const { status, fault, step, retry, cancel } = useOverview();
  const done = () => Math.max(0, OVERVIEW_STEPS.indexOf(step() ?? "years"));
  return (
    <Switch>
      <Match when={status() === "failed" || status() === "stopped"}>
        <div class="model-failed">
          <p role={status() === "failed" ? "alert" : "status"}>
            {status() === "failed" ? w().countFailed : w().countStopped}
            <FaultSentence fault={fault()} />
          </p>
          <button type="button" class="button" onClick={() => retry()}>
            {status() === "failed" ? w().retry : w().count}
          </button>
        </div>
      </Match>
      <Match when={status() === "loading"}>
        <div class="guidelines-progress">
          <progress aria-label={w().counting} value={done()} max={OVERVIEW_STEPS.length} />
          <p class="note" aria-live="polite">
            {w().counting}. {w().countStep(done() + 1, OVERVIEW_STEPS.length, w().countSteps[step() ?? "years"])}
          </p>
          <button type="button" class="text-button" onClick={() => cancel()}>
            {w().cancel}
          </button>
        </div>
      </Match>
    </Switch>
  );
}
