import "./plan.css";
import { For, Show, createMemo } from "solid-js";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import type { PlanEntry } from "#guidelines/notebook/notebook.ts";
import { useWords } from "#i18n/I18n.tsx";
import { withPlan } from "#panels/advice/changes/withPlan.ts";
import { createKeep } from "#panels/advice/createKeep.ts";
import { MoveButtons } from "./MoveButtons.tsx";
import { PlanCardFields } from "./PlanCardFields.tsx";
import { movedEntries, type PlanGroup, planGroups } from "./planGroups.ts";
import type { ShownPlan } from "./shownPlan.ts";

/** The cards of a plan by theme and audience; themes and cards can be moved. */
export function PlanThemes(props: { plan: ShownPlan; entries: readonly PlanEntry[]; model: GuidelineModel }) {
  const w = useWords("recommendations");
  const keep = createKeep();
  const groups = createMemo(() => planGroups(props.entries, props.model));
  const themes = createMemo(() => groups().map(({ theme }) => theme));
  const move = (what: { rule: string } | { theme: string }, title: string, by: -1 | 1) => {
    const { plan, model } = { plan: props.plan, model: props.model };
    void keep(w().plan.moved(title), (notebook, now) =>
      withPlan(notebook, plan.place, (entries) => movedEntries(entries, model, what, by), now),
    );
  };
  return (
    <For each={themes()}>
      {(theme, at) => {
        const name = () => props.model.themes.get(theme)?.name ?? theme;
        return (
          <section class="plan-group">
            <header>
              <h4>{name()}</h4>
              <Show when={themes().length > 1}>
                <MoveButtons
                  title={name()}
                  isFirst={at() === 0}
                  isLast={at() === themes().length - 1}
                  onMove={(by) => move({ theme }, name(), by)}
                />
              </Show>
            </header>
            <Show when={groups().find((group) => group.theme === theme)}>
              {(group) => (
                <Cards
                  group={group()}
                  plan={props.plan}
                  model={props.model}
                  onMove={(rule, title, by) => move({ rule }, title, by)}
                />
              )}
            </Show>
          </section>
        );
      }}
    </For>
  );
}

function Cards(props: {
  group: PlanGroup;
  plan: ShownPlan;
  model: GuidelineModel;
  onMove: (rule: string, title: string, by: -1 | 1) => void;
}) {
  const w = useWords("recommendations");
  const audiences = createMemo(() => props.group.audiences.map(({ audience }) => audience));
  const isSilent = (rule: string) => {
    const results = props.plan.recommendation?.evaluation.results;
    return results !== undefined && results.find((result) => result.rule === rule)?.status !== "fired";
  };
  return (
    <For each={audiences()}>
      {(audience) => {
        const entries = () => props.group.audiences.find((part) => part.audience === audience)?.entries ?? [];
        const rules = createMemo(() => entries().map(({ rule }) => rule));
        return (
          <>
            <h5>{w().audiences.long[audience]}</h5>
            <ul>
              <For each={rules()}>
                {(rule, at) => (
                  <Show when={entries().find((entry) => entry.rule === rule)}>
                    {(entry) => (
                      <PlanCardFields
                        entry={entry()}
                        place={props.plan.place}
                        title={props.model.rules.get(rule)?.title ?? rule}
                        isSilent={isSilent(rule)}
                        isFirst={at() === 0}
                        isLast={at() === rules().length - 1}
                        onMove={(title, by) => props.onMove(rule, title, by)}
                      />
                    )}
                  </Show>
                )}
              </For>
            </ul>
          </>
        );
      }}
    </For>
  );
}
