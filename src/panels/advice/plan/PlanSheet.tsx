import "./plan.css";
import { For, Show, onCleanup, onMount } from "solid-js";
import { Portal } from "solid-js/web";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import type { ActionPlan, PlanCard } from "#guidelines/plan/actionPlan.ts";
import type { PlanWords } from "#guidelines/plan/planWords.ts";
import { useWords } from "#i18n/I18n.tsx";
import { regionParts } from "#regions/regionId.ts";
import { labelText } from "#panels/advice/cards/labelText.ts";
import { callingRows } from "#panels/advice/evidence/callingEvidence.ts";
import { createPlanWords } from "./createPlanWords.ts";

/** The plan as a page: while it is there nothing else prints. Stands beside the app and cannot be seen on the screen. */
export function PlanSheet(props: {
  plans: readonly ActionPlan[];
  model: GuidelineModel;
  region: { id: string; name: string };
}) {
  const w = useWords("recommendations");
  const words = createPlanWords(
    () => props.model,
    () => regionParts(props.region.id).level,
  );
  onMount(() => {
    document.documentElement.dataset.print = "plan";
    onCleanup(() => delete document.documentElement.dataset.print);
  });
  return (
    <Portal ref={(element) => (element.className = "plan-sheet")}>
      <For each={props.plans}>
        {(plan) => (
          <article>
            <header>
              <h1>{w().plan.title}</h1>
              <p class="plan-sheet-place">
                {plan.cluster ? w().lead.place(plan.cluster.name, plan.region.name) : plan.region.name}
              </p>
              <p class="plan-sheet-day">{plan.day}</p>
            </header>
            <For each={plan.cards}>
              {(card, at) => (
                <>
                  <Show when={at() === 0 || plan.cards[at() - 1].theme.id !== card.theme.id}>
                    <h2>{card.theme.name}</h2>
                  </Show>
                  <Card card={card} at={at() + 1} words={words()} model={props.model} />
                </>
              )}
            </For>
            <footer>
              <h3>{w().limits}</h3>
              <ul>
                <For each={plan.limits}>{(limit) => <li>{limit}</li>}</For>
              </ul>
            </footer>
          </article>
        )}
      </For>
    </Portal>
  );
}

function Card(props: { card: PlanCard; at: number; words: PlanWords; model: GuidelineModel }) {
  const w = useWords("recommendations");
  const line = (text: string) => text || "\u00a0";
  return (
    <section class="plan-sheet-card">
      <h3>
        {props.at}. {props.card.title}
      </h3>
      <p class="plan-sheet-kicker">
        {w().audiences.long[props.card.audience.id]} · {w().cards.rule(props.card.rule)}
      </p>
      <p>
        {props.card.advice} {props.card.stageAdvice}
      </p>
      <p>{props.card.reason}</p>
      <Show when={props.card.fired}>
        {(fired) => (
          <>
            <h4>{w().cards.why}</h4>
            <ul>
              <For each={callingRows(fired().evidence)}>
                {(evidence) => <li>{props.words.evidenceOf(evidence)}</li>}
              </For>
            </ul>
          </>
        )}
      </Show>
      <h4>{w().cards.firstSteps}</h4>
      <ol>
        <For each={props.card.firstSteps}>
          {(step) => (
            <li>
              {step.action}{" "}
              <span class="plan-sheet-who">{w().cards.step(step.who, w().cards.within(step.months))}</span>
            </li>
          )}
        </For>
      </ol>
      <dl class="plan-sheet-fields">
        <div>
          <dt>{props.words.owner}</dt>
          <dd>{line(props.card.owner)}</dd>
        </div>
        <div>
          <dt>{props.words.due}</dt>
          <dd>{line(props.card.due)}</dd>
        </div>
        <div class="plan-sheet-note">
          <dt>{props.words.note}</dt>
          <dd>{line(props.card.note)}</dd>
        </div>
      </dl>
      <p class="plan-sheet-source">
        {labelText(props.card, props.model, w().label)}{" "}
        {props.card.citations.map(({ publisher, title, date }) => `${publisher}: ${title} (${date})`).join("; ")}
      </p>
    </section>
  );
}
