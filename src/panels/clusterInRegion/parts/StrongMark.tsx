import "./strongMark.css";
import { Match, Show, Switch } from "solid-js";
import { Stars } from "#charts/interval/Stars.tsx";
import { useWords } from "#i18n/I18n.tsx";
import { starsNeededBy } from "#clusters/strength/strongRules.ts";
import { ruleOf } from "#evidence/claimBasics.ts";
import type { RuleFinding } from "#clusters/tables/regionalRule.ts";

/** Whether a region is strong by the rule in force: stars where the rule gives them, else a mark; always said in words too. */
export function StrongMark(props: { finding: RuleFinding }) {
  const w = useWords("regionalProfile");
  const rule = () => ruleOf(props.finding.rule);
  const hasStars = () => {
    const found = rule();
    return found !== undefined && starsNeededBy(found) !== undefined;
  };
  const state = () => props.finding.class;
  return (
    <span class="strong-mark" data-state={state()} title={w().verdict.short[state()]}>
      <Show
        when={!hasStars() || props.finding.strong === "unknown"}
        fallback={
          <Stars
            count={props.finding.stars}
            of={props.finding.conditions.length}
            label={w().verdict.stars(props.finding.stars, props.finding.conditions.length)}
          />
        }
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <Switch>
            <Match when={state() === "strong"}>
              <circle class="strong-mark-disc" cx="7" cy="7" r="6" />
              <path class="strong-mark-check" d="M4 7.2l2.1 2.1L10 5" />
            </Match>
            <Match when={state() === "probably"}>
              <circle class="strong-mark-ring" cx="7" cy="7" r="5.4" />
              <path class="strong-mark-check" d="M4 7.2l2.1 2.1L10 5" />
            </Match>
            <Match when={state() === "open"}>
              <circle class="strong-mark-open" cx="7" cy="7" r="5.4" />
            </Match>
            <Match when={state() === "no"}>
              <path class="strong-mark-no" d="M4 7h6" />
            </Match>
            <Match when={state() === "unknown"}>
              <text class="strong-mark-unknown" x="7" y="11">
                ?
              </text>
            </Match>
          </Switch>
        </svg>
        <span class="visually-hidden">{w().verdict.short[state()]}</span>
      </Show>
    </span>
  );
}
