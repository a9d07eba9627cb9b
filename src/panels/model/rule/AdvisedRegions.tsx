import "./ruleDetail.css";
import { For, Match, Show, Switch, createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { regionOfFeature } from "#regions/regionId.ts";

const SHOWN = 8;

/** The regions in which the rule on the map fires most often, as links to their profiles. */
export function AdvisedRegions(props: { rule: string }) {
  const w = useWords("guidelines");
  const { number } = useI18n();
  const { select } = useQuery();
  const regions = useRegions();
  const answer = () => {
    const found = regions.measure();
    return found?.query.advice?.rule === props.rule ? found : undefined;
  };
  const top = createMemo(() => {
    const found = answer();
    return found && mostFired(found, SHOWN);
  });
  const isUnknown = () => top()?.length === 0 && (answer()?.counts["not published"] ?? 0) > 0;
  const most = () => Math.max(1, top()?.[0]?.fired ?? 1);
  const names = createAnswer(
    () => top(),
    (found) => Promise.all(found.map(({ region }) => regions.worker.facts(region))),
  );
  const nameOf = (at: number, region: string) => {
    const facts = names.about() === top() ? names.value()?.[at] : undefined;
    if (!facts) return region;
    return facts.parent ? `${facts.name}, ${facts.parent.name}` : facts.name;
  };

  return (
    <Switch fallback={<p class="note">{w().top.loading}</p>}>
      <Match when={regions.status() === "failed"}>
        <p class="note">{w().countFailed}</p>
      </Match>
      <Match when={isUnknown()}>
        <p class="note">{w().legend.notEvaluatedHere}</p>
      </Match>
      <Match when={top()?.length === 0}>
        <p class="note">{w().top.none}</p>
      </Match>
      <Match when={top()}>
        {(found) => (
          <ol class="rule-detail-regions" data-busy={regions.busy()}>
            <For each={found()}>
              {(entry, at) => (
                <li>
                  <button
                    type="button"
                    class="text-button"
                    onClick={() => select({ kind: "region", id: entry.region })}
                  >
                    {nameOf(at(), entry.region)}
                  </button>
                  <Show when={entry.asked > 0}>
                    <span class="rule-detail-regions-figure">{w().top.of(entry.fired, entry.asked)}</span>
                  </Show>
                  <span
                    class="rule-detail-regions-bar"
                    aria-hidden="true"
                    title={number(entry.fired)}
                    style={{ width: `${(100 * entry.fired) / most()}%` }}
                  />
                </li>
              )}
            </For>
          </ol>
        )}
      </Match>
    </Switch>
  );
}

export interface TopRegion {
  region: string;
  fired: number;
  /** Clusters the rule was asked for. */
  asked: number;
}

/** Regions for which a rule fires most often, of those of an answer to the measure "advice"; ties by the fewer asked, then by id. */
export function mostFired({ feature, value, asked }: MeasureAnswer, most: number): TopRegion[] {
  const rows = [...feature.keys()].filter((row) => value[row] > 0);
  const of = (row: number) => asked?.[row] ?? 0;
  rows.sort((a, b) => value[b] - value[a] || of(a) - of(b) || feature[a] - feature[b]);
  return rows
    .slice(0, most)
    .map((row) => ({ region: regionOfFeature(feature[row]), fired: value[row], asked: of(row) }));
}
