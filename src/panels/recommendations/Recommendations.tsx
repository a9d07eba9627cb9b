import { For, Match, Show, Switch, createMemo } from "solid-js";
import { thresholdsInForce } from "../../guidelines/evaluation/thresholdsInForce";
import { useRecommendationWords } from "../../i18n/recommendationWords";
import { useNotebook } from "../../state/NotebookContext";
import { useRegional } from "../../state/RegionalContext";
import { ProfileFailed } from "../profile/ProfileStates";
import { AudienceCards } from "./cards/AudienceCards";
import type { RecommendationDesk } from "./createRecommendationDesk";
import { freshRules } from "./freshRules";
import { Limits } from "./Limits";
import { NoFigures } from "./NoFigures";
import { PageHead } from "./PageHead";
import "./recommendations.css";

/** What the model has to say of a cluster in a region: advice by audience, what could not be assessed, the plan, the reader's entries. */
export function Recommendations(props: { desk: RecommendationDesk }) {
  const w = useRecommendationWords();
  const { title } = useRegional();
  const { entered } = useNotebook();
  const thresholds = createMemo(() => {
    const model = props.desk.model();
    return model && thresholdsInForce(model, entered().thresholds);
  });
  const ready = () => {
    const [answer, model, inForce] = [props.desk.answer(), props.desk.model(), thresholds()];
    return answer && model && inForce ? { answer, model, thresholds: inForce } : undefined;
  };
  const fresh = createMemo(() => freshRules(props.desk.before(), props.desk.answer()));

  return (
    <Show when={!props.desk.hasFailed()} fallback={<ProfileFailed onRetry={props.desk.retry} />}>
      <Show
        when={ready()}
        fallback={
          <Show when={props.desk.isGone()} fallback={<Waiting />}>
            <NoFigures region={props.desk.region()} />
          </Show>
        }
      >
        {(found) => (
          <div class="recommendations" data-busy={props.desk.isBusy() ? "" : undefined}>
            <Show when={found().answer.subject.subject.id !== props.desk.asked()}>
              <p class="regional-coarsened">
                {w().coarsened(title(props.desk.asked()), title(found().answer.subject.subject.id))}
              </p>
            </Show>
            <PageHead desk={props.desk} recommendation={found().answer} model={found().model} />
            <Switch>
              <Match when={props.desk.page() === "cards"}>
                <AudienceCards
                  recommendation={found().answer}
                  model={found().model}
                  thresholds={found().thresholds}
                  fresh={fresh()}
                  onPlan={() => props.desk.show("plan")}
                />
                <Limits model={found().model} />
              </Match>
            </Switch>
          </div>
        )}
      </Show>
    </Show>
  );
}

function Waiting() {
  const w = useRecommendationWords();
  return (
    <output class="recommendations-skeleton">
      <span class="note recommendations-waiting">{w().waiting}</span>
      <For each={[72, 40, 88, 56, 80, 64]}>
        {(width) => <span class="skeleton" style={{ width: `${width}%` }} aria-hidden="true" />}
      </For>
    </output>
  );
}
