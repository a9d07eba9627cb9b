import "./card.css";
import { For, Show } from "solid-js";
import { AUDIENCES, type GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { missingFigures } from "#panels/advice/missing/missingFigures.ts";
import type { Recommendation } from "#guidelines/cases/caseRecommendations.ts";

const NAMED = 3;

/** What is said where no card is left for an audience, and which figures would help most. */
export function NoAdvice(props: { recommendation: Recommendation; model: GuidelineModel; marked: boolean }) {
  const w = useWords("recommendations");
  const { query } = useQuery();
  const evaluation = () => props.recommendation.evaluation;
  const waiting = () =>
    evaluation().results.filter(({ status, audience }) => status === "notEvaluated" && audience === query.audience)
      .length;
  const figures = () =>
    missingFigures(evaluation().results, props.model)
      .filter(({ indicator, audiences }) => indicator !== undefined && audiences[query.audience] > 0)
      .toSorted((a, b) => b.audiences[query.audience] - a.audiences[query.audience])
      .slice(0, NAMED)
      .flatMap(({ indicator }) => indicator ?? []);
  /** The gate that stops all rules for a cluster, if one does. */
  const stopped = () => {
    const gates = evaluation().results.flatMap((result) => (result.status === "gated" ? [result.gate] : []));
    const gate = (["data", "candidate"] as const).find((id) => gates.includes(id));
    return gate && w().cards.stopped[gate];
  };
  const others = () =>
    AUDIENCES.filter((audience) => audience !== query.audience && evaluation().cards[audience].shown.length > 0);
  return (
    <div class="card-none">
      <p>{props.marked ? w().cards.noneMarked : (stopped() ?? w().cards.none[query.audience])}</p>
      <Show when={!props.marked && waiting() > 0 && figures().length > 0}>
        <p>{w().cards.couldSettle(waiting())}</p>
        <ul class="card-start">
          <For each={figures()}>
            {({ id, name }) => (
              <li>
                <button type="button" class="button" onClick={() => openMissing(id)}>
                  {name}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={!props.marked && others().length > 0}>
        <p class="note">{w().cards.elsewhere(others().map((audience) => w().audiences.tab[audience].toLowerCase()))}</p>
      </Show>
    </div>
  );
}

/** Brings the row of a missing figure into sight, open, with the focus in it. */
function openMissing(indicator: string): void {
  const row = document.getElementById(`missing-${indicator}`);
  const details = row?.querySelector("details");
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLElement>("summary")?.focus({ preventScroll: true });
  details.scrollIntoView({ block: "start" });
}
