import "#panels/advice/cards/card.css";
import { For, Show, createMemo } from "solid-js";
import type { GuidelineModel, Thresholds } from "#guidelines/model/guidelineModel.ts";
import { type ActionPlan, actionPlan, type PlanRequest } from "#guidelines/plan/actionPlan.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { isAt, type Place } from "#panels/advice/changes/place.ts";
import { planGroups, groupedEntries } from "./planGroups.ts";
import { PlanSheet } from "./PlanSheet.tsx";
import { PlanTools } from "./PlanTools.tsx";
import { PlanThemes } from "./PlanThemes.tsx";
import type { ShownPlan } from "./shownPlan.ts";
import "./plan.css";

/** Action plans of a place: its cards by theme and audience, each with owner, date and note; to be printed, saved and copied. */
export function PlanPage(props: {
  plans: readonly ShownPlan[];
  region: { id: string; name: string };
  model: GuidelineModel;
  thresholds: Thresholds;
  onCards: () => void;
}) {
  const w = useWords("recommendations");
  const { notebook } = useNotebook();
  const entriesOf = (place: Place) => notebook().plans.find(isAt(place))?.entries ?? [];
  const filled = createMemo(() =>
    props.plans.filter(({ place }) => planGroups(entriesOf(place), props.model).length > 0),
  );
  // By id, so that what is being typed outlives the change that keeps it.
  const keys = createMemo(() => filled().map(({ place }) => keyOf(place)));
  const written = createMemo(() =>
    filled().map(({ place, recommendation, cluster }): ActionPlan =>
      writtenPlan({
        model: props.model,
        thresholds: props.thresholds,
        region: props.region,
        cluster: place.cluster === undefined ? undefined : { id: place.cluster, name: cluster ?? place.cluster },
        stage: recommendation?.subject.stage,
        day: today(),
        choices: entriesOf(place).filter(({ rule }) => props.model.rules.has(rule)),
        results: recommendation?.evaluation.results,
      }),
    ),
  );
  return (
    <section aria-label={w().plan.title}>
      <Show
        when={filled().length > 0}
        fallback={
          <div class="card-none">
            <p>{w().plan.empty}</p>
            <button type="button" class="button" onClick={() => props.onCards()}>
              {w().plan.toCards}
            </button>
          </div>
        }
      >
        <PlanTools plans={written()} model={props.model} region={props.region} />
        <For each={keys()}>
          {(key) => (
            <Show when={filled().find(({ place }) => keyOf(place) === key)}>
              {(plan) => (
                <section class="plan">
                  <Show when={props.plans.length > 1}>
                    <h3>{plan().cluster ?? w().plan.wholeRegion(props.region.name)}</h3>
                  </Show>
                  <PlanThemes plan={plan()} entries={entriesOf(plan().place)} model={props.model} />
                </section>
              )}
            </Show>
          )}
        </For>
        <PlanSheet plans={written()} model={props.model} region={props.region} />
      </Show>
    </section>
  );
}

const keyOf = ({ region, cluster }: Place) => JSON.stringify([region, cluster ?? null]);

/** The day by the reader's clock, ISO 8601. */
function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The plan with all its words, in the order its writer gave it. */
export function writtenPlan(request: PlanRequest): ActionPlan {
  const order = groupedEntries(planGroups([...request.choices], request.model));
  const plan = actionPlan({ ...request, choices: order });
  const place = new Map(order.map(({ rule }, at) => [rule, at]));
  return { ...plan, cards: plan.cards.toSorted((a, b) => place.get(a.rule)! - place.get(b.rule)!) };
}
