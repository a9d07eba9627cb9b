import "#panels/clusterInRegion/regional.css";
import { For, Match, Show, Switch, createMemo } from "solid-js";
import { thresholdsKept } from "#guidelines/evaluation/thresholdsKept.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { createPrinting } from "#ui/createPrinting.ts";
import { ProfileFailed } from "#panels/frame/ProfileStates.tsx";
import { AudienceCards } from "./cards/AudienceCards.tsx";
import type { PlaceAdvice } from "./createPlaceAdvice.ts";
import { Limits } from "./Limits.tsx";
import { EffectLine } from "./missing/EffectLine.tsx";
import { EnteredFigures } from "./missing/EnteredFigures.tsx";
import { NotAssessed } from "./missing/NotAssessed.tsx";
import { NoFigures } from "./NoFigures.tsx";
import { NotebookPage } from "./notebook/NotebookPage.tsx";
import { PlanPage } from "./plan/PlanPage.tsx";
import { type ShownPlan, shownPlan } from "./plan/shownPlan.ts";
import { PageHead } from "./PageHead.tsx";
import "./recommendations.css";

/** What the model has to say of a cluster in a region: advice by audience, what could not be assessed, the plan, the reader's entries. */
export function Recommendations(props: {
  advice: PlaceAdvice;
  /** All plans of the region, where there is room for more than the one at hand. */
  plans?: readonly ShownPlan[];
}) {
  const w = useWords("recommendations");
  const { title } = useRegional();
  const { entered } = useNotebook();
  const thresholds = createMemo(() => {
    const model = props.advice.model();
    return model && thresholdsKept(model, entered().thresholds);
  });
  const ready = () => {
    const [answer, model, inForce] = [props.advice.answer(), props.advice.model(), thresholds()];
    return answer && model && inForce ? { answer, model, thresholds: inForce } : undefined;
  };
  const { ask } = useQuery();
  const isPrinting = createPrinting();
  /** How much was entered is nothing for paper. */
  const page = () => (isPrinting() && props.advice.page() === "entries" ? "advice" : props.advice.page());
  const fresh = createMemo(() => new Set(props.advice.effect()?.appeared));
  const showCard = (rule: string) => {
    const audience = props.advice.model()?.rules.get(rule)?.audience;
    if (audience) ask({ audience });
    props.advice.showCard(rule);
  };

  return (
    <Show
      when={!props.advice.hasFailed()}
      fallback={<ProfileFailed fault={props.advice.fault()} onRetry={props.advice.retry} />}
    >
      <Show
        when={ready()}
        fallback={
          <Show when={props.advice.isGone()} fallback={<Waiting />}>
            <NoFigures region={props.advice.region()} />
          </Show>
        }
      >
        {(found) => (
          <div class="recommendations" data-busy={props.advice.isBusy() ? "" : undefined}>
            <Show when={found().answer.subject.subject.id !== props.advice.asked()}>
              <p class="regional-coarsened">
                {w().coarsened(title(props.advice.asked()), title(found().answer.subject.subject.id))}
              </p>
            </Show>
            <PageHead
              advice={props.advice}
              recommendation={found().answer}
              model={found().model}
              plans={props.plans ?? [shownPlan(found().answer)]}
            />
            <Switch>
              <Match when={page() === "advice"}>
                <AudienceCards
                  recommendation={found().answer}
                  model={found().model}
                  thresholds={found().thresholds}
                  fresh={fresh()}
                  wanted={props.advice.wanted()}
                  onShown={() => props.advice.showCard(undefined)}
                  onPlan={() => props.advice.show("plan")}
                />
                <Show when={props.advice.effect()}>
                  {(effect) => <EffectLine effect={effect()} model={found().model} onShow={showCard} />}
                </Show>
                <EnteredFigures subject={found().answer.subject} model={found().model} onEnter={props.advice.enter} />
                <NotAssessed recommendation={found().answer} model={found().model} onEnter={props.advice.enter} />
                <Limits model={found().model} />
              </Match>
              <Match when={page() === "plan"}>
                <PlanPage
                  plans={props.plans ?? [shownPlan(found().answer)]}
                  region={found().answer.subject.region}
                  model={found().model}
                  thresholds={found().thresholds}
                  onCards={() => props.advice.show("advice")}
                />
              </Match>
              <Match when={page() === "entries"}>
                <NotebookPage
                  model={found().model}
                  region={found().answer.subject.region.id}
                  cluster={found().answer.subject.subject.id}
                />
              </Match>
            </Switch>
          </div>
        )}
      </Show>
    </Show>
  );
}

/** Its place while the answer is on its way. */
export function Waiting() {
  const w = useWords("recommendations");
  return (
    <output class="recommendations-skeleton">
      <span class="recommendations-unready">{w().unready}</span>
      <span class="note recommendations-waiting">{w().waiting}</span>
      <For each={[72, 40, 88, 56, 80, 64]}>
        {(width) => <span class="skeleton" style={{ width: `${width}%` }} aria-hidden="true" />}
      </For>
    </output>
  );
}
