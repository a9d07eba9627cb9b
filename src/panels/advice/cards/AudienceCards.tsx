import "#panels/advice/recommendations.css";
import "./card.css";
import { For, Show, createEffect, createMemo, createSignal, on, untrack } from "solid-js";
import { AUDIENCES, type AudienceId, type GuidelineModel, type Thresholds } from "#guidelines/model/guidelineModel.ts";
import { ruleWords } from "#guidelines/model/ruleWords.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { isAt } from "#panels/advice/changes/place.ts";
import { AdviceCard } from "./AdviceCard.tsx";
import { AudienceTabs } from "./AudienceTabs.tsx";
import { type MarkedCard, MarkedCards } from "./MarkedCards.tsx";
import { NoAdvice } from "./NoAdvice.tsx";
import type { Recommendation } from "#guidelines/cases/caseRecommendations.ts";

/** The advice by audience: the first few by rank, the rest behind "more", what is done or set aside after them. */
export function AudienceCards(props: {
  recommendation: Recommendation;
  model: GuidelineModel;
  thresholds: Thresholds;
  /** Rules that fire since the last entry. */
  fresh: ReadonlySet<string>;
  /** A card to be brought into sight. */
  wanted: string | undefined;
  onShown: () => void;
  onPlan: () => void;
}) {
  const w = useWords("recommendations");
  const { query, ask } = useQuery();
  const { notebook } = useNotebook();
  const [isAll, setIsAll] = createSignal(false);
  const place = () => ({
    region: props.recommendation.subject.region.id,
    cluster: props.recommendation.subject.subject.id,
  });
  const marks = createMemo(() => {
    const isHere = isAt(place());
    return new Map(
      notebook()
        .marks.filter(isHere)
        .map((entry) => [entry.rule, entry]),
    );
  });
  const all = (audience: AudienceId) => {
    const { shown, more } = props.recommendation.evaluation.cards[audience];
    return [...shown, ...more];
  };
  const titleOf = (rule: string) => {
    const found = props.model.rules.get(rule);
    return found && ruleWords(found, props.thresholds, props.recommendation.subject.stage).title;
  };
  const isOpen = (rule: string) => {
    const mark = marks().get(rule)?.mark;
    return mark !== "done" && mark !== "notRelevant";
  };
  const open = (audience: AudienceId) => all(audience).filter(({ rule }) => isOpen(rule));
  const shownAtOnce = () => props.thresholds.get("cards.shown") ?? 5;
  const cards = createMemo(() => open(query.audience));
  // By id: what is open or being written in a card outlives a new answer.
  const shown = createMemo(() => (isAll() ? cards() : cards().slice(0, shownAtOnce())).map(({ rule }) => rule));
  createEffect(
    on([() => props.wanted, cards], ([wanted]) => {
      const at = wanted === undefined ? -1 : cards().findIndex(({ rule }) => rule === wanted);
      if (at < 0) return;
      if (at >= shownAtOnce()) setIsAll(true);
      const shown = untrack(() => props.onShown);
      queueMicrotask(() => {
        document.getElementById(`advice-${wanted}`)?.focus();
        shown();
      });
    }),
  );
  const marked = (wanted: "done" | "notRelevant") =>
    all(query.audience).flatMap((card): MarkedCard[] => {
      const mark = marks().get(card.rule);
      return mark?.mark === wanted ? [{ card, mark }] : [];
    });
  return (
    <section class="card-list">
      <AudienceTabs
        value={query.audience}
        counts={
          Object.fromEntries(AUDIENCES.map((audience) => [audience, open(audience).length])) as Record<
            AudienceId,
            number
          >
        }
        onChange={(audience) => {
          setIsAll(false);
          ask({ audience });
        }}
      >
        <h3 class="card-list-title">{w().audiences.long[query.audience]}</h3>
        <For
          each={shown()}
          fallback={
            <NoAdvice
              recommendation={props.recommendation}
              model={props.model}
              marked={all(query.audience).length > 0}
            />
          }
        >
          {(rule) => (
            <Show when={cards().find((card) => card.rule === rule)}>
              {(card) => (
                <AdviceCard
                  card={card()}
                  subject={props.recommendation.subject}
                  model={props.model}
                  thresholds={props.thresholds}
                  isFresh={props.fresh.has(rule)}
                  onPlan={() => props.onPlan()}
                />
              )}
            </Show>
          )}
        </For>
        <Show when={cards().length > shownAtOnce()}>
          <button type="button" class="button" onClick={() => setIsAll(!isAll())}>
            {isAll() ? w().cards.fewer : w().cards.more(cards().length - shownAtOnce())}
          </button>
        </Show>
        <For each={AUDIENCES.filter((audience) => audience !== query.audience && open(audience).length > 0)}>
          {(audience) => (
            <section class="recommendations-other">
              <h3>{w().audiences.long[audience]}</h3>
              <ul>
                <For each={open(audience)}>{({ rule }) => <li>{titleOf(rule)}</li>}</For>
              </ul>
            </section>
          )}
        </For>
        <MarkedCards title={w().marks.doneList} cards={marked("done")} model={props.model} place={place()} />
        <MarkedCards title={w().marks.setAside} cards={marked("notRelevant")} model={props.model} place={place()} />
      </AudienceTabs>
    </section>
  );
}
