import "./profile.css";
import { For, Match, Switch } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { Answer } from "#state/createAnswer.ts";
import { FaultSentence } from "./FaultSentence.tsx";

/** Counts of regions and clusters, and changes in jobs: everything else is an index. */
const COUNTED = /^(outstanding|diversity|ubiquity|yearly\w+)$/;

/** Statistics by name, each with its value and what it says; or that they are computed, or why they could not be. */
export function StatisticsList<Id extends string>(props: {
  answer: Answer<unknown, Record<Id, number> | undefined>;
  words: Readonly<Record<Id, { name: string; definition: string }>>;
}) {
  const w = useWords("statistics");
  const { number, ratio } = useI18n();
  const value = (id: Id, of: number) => {
    if (!Number.isFinite(of)) return w().unknown;
    return COUNTED.test(id) ? number(Math.round(of)) : ratio(of);
  };
  return (
    <Switch fallback={<p class="note">{w().computing}</p>}>
      <Match when={props.answer.status() === "failed"}>
        <p role="alert">
          {w().failed}
          <FaultSentence fault={props.answer.fault()} />
        </p>
        <button type="button" class="button" onClick={() => props.answer.retry()}>
          {w().again}
        </button>
      </Match>
      <Match when={props.answer.value()}>
        {(found) => (
          <dl class="profile-indices">
            <For each={Object.keys(props.words) as Id[]}>
              {(id) => (
                <div>
                  <dt>
                    {props.words[id].name}
                    <span class="profile-indices-value">{value(id, found()[id])}</span>
                  </dt>
                  <dd>{props.words[id].definition}</dd>
                </div>
              )}
            </For>
          </dl>
        )}
      </Match>
    </Switch>
  );
}
