import "./guidelines.css";
import { For, Match, Show, Suspense, Switch, createSignal, lazy } from "solid-js";
import { useGuidelineWords } from "../../i18n/guidelineWords";
import { RuleList } from "./list/RuleList";
import { ModelProvider, useModel } from "./ModelContext";
import { OverviewProvider, useOverview } from "./OverviewContext";

const ModelPage = lazy(async () => ({ default: (await import("./page/ModelPage")).ModelPage }));

/** The view *Guidelines*: every rule of the recommendation model, where each fires, and what it rests on. */
export function GuidelinesPanel() {
  const w = useGuidelineWords();
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
  const w = useGuidelineWords();
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

/** That the rules are being counted, for what takes longer than a moment, or that they could not be. */
function Progress() {
  const w = useGuidelineWords();
  const { overview, status, retry } = useOverview();
  return (
    <Switch>
      <Match when={status() === "failed"}>
        <div class="guidelines-failed">
          <p role="alert">{w().countFailed}</p>
          <button type="button" class="button" onClick={() => retry()}>
            {w().retry}
          </button>
        </div>
      </Match>
      <Match when={status() === "loading"}>
        <div class="guidelines-progress">
          <progress aria-label={w().counting} />
          <p class="note" aria-live="polite">
            {w().counting}. <Show when={!overview()}>{w().countingHint}</Show>
          </p>
        </div>
      </Match>
    </Switch>
  );
}
