import "#panels/frame/profile.css";
import "./card.css";
import { For, Show, untrack } from "solid-js";
import type { FiredRule } from "#guidelines/evaluation/evaluate.ts";
import type { Mark } from "#guidelines/notebook/notebook.ts";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { createKeep } from "#panels/advice/createKeep.ts";
import type { Place } from "#panels/advice/changes/place.ts";
import { withMark } from "#panels/advice/changes/withMark.ts";

/** A card and the mark that put it aside. */
export interface MarkedCard {
  card: FiredRule;
  mark: Mark;
}

/** Cards that are done or not relevant: a line each, and a way back. */
export function MarkedCards(props: {
  title: string;
  cards: readonly MarkedCard[];
  model: GuidelineModel;
  place: Place;
}) {
  const w = useWords("recommendations");
  const keep = createKeep();
  const bringBack = (rule: string, title: string) => {
    const place = untrack(() => props.place);
    void keep(w().marks.unmarked(title), (notebook, now) => withMark(notebook, place, rule, undefined, now));
  };
  return (
    <Show when={props.cards.length > 0}>
      <section class="card-set-aside">
        <h4>{props.title}</h4>
        <ul>
          <For each={props.cards}>
            {({ card, mark }) => {
              const title = () => props.model.rules.get(card.rule)?.title ?? card.rule;
              return (
                <li>
                  <span>
                    {title()}
                    <Show when={mark.reason}>{(reason) => <span class="note profile-block">{reason()}</span>}</Show>
                  </span>
                  <button
                    type="button"
                    class="link"
                    aria-label={`${w().marks.bringBack}: ${title()}`}
                    onClick={() => bringBack(card.rule, title())}
                  >
                    {w().marks.bringBack}
                  </button>
                </li>
              );
            }}
          </For>
        </ul>
      </section>
    </Show>
  );
}
