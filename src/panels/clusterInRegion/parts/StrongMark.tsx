import "./strongMark.css";
import { For, Match, Show, Switch } from "solid-js";
import { Stars } from "#charts/interval/Stars.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { starsNeededBy } from "#clusters/strength/strongRules.ts";
import { type Standing, standingOf } from "#clusters/tables/standing.ts";
import { ruleOf } from "#evidence/claimBasics.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

type Judged = Pick<RegionalFigure, "verdict" | "quotient">;

/** How surely a region is strong by the rule in force: stars where the rule gives them, else a mark; always said in words too. */
export function StrongMark(props: { figure: Judged }) {
  const w = useWords("regionalProfile");
  const { number } = useI18n();
  const finding = () => props.figure.verdict;
  const hasStars = () => {
    const found = ruleOf(finding().rule);
    return found !== undefined && starsNeededBy(found) !== undefined;
  };
  const state = () => standingOf(props.figure);
  const said = () => {
    const { short, withChance } = w().verdict;
    const { isTradable, chance } = finding();
    return isTradable && !Number.isNaN(chance)
      ? withChance(short[state()], `${number(100 * chance)}%`)
      : short[state()];
  };
  return (
    <span class="strong-mark" data-state={state()} title={said()}>
      <Show
        when={!hasStars() || finding().strong === "unknown"}
        fallback={
          <Stars
            count={finding().stars}
            of={finding().conditions.length}
            label={w().verdict.stars(finding().stars, finding().conditions.length)}
          />
        }
      >
        <Mark state={state()} />
        <span class="visually-hidden">{said()}</span>
      </Show>
    </span>
  );
}

const IN_ORDER: readonly Standing[] = ["strong", "probably", "open", "no", "more", "local", "unknown"];

/** What the marks of a list mean, those that are in it. */
export function StrongKey(props: { of: readonly Judged[] }) {
  const w = useWords("regionalProfile");
  const present = () => {
    const found = new Set(props.of.map(standingOf));
    return IN_ORDER.filter((state) => found.has(state));
  };
  return (
    <ul class="strong-mark-key note" aria-label={w().verdict.key.label}>
      <For each={present()}>
        {(state) => (
          <li>
            <span class="strong-mark" data-state={state}>
              <Mark state={state} />
            </span>
            {w().verdict.key[state]}
          </li>
        )}
      </For>
    </ul>
  );
}

/** Disc, ring, dashed ring, dash: from surely strong to not; a plus where there is more than its share of what serves the region. */
function Mark(props: { state: Standing }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <Switch fallback={<path class="strong-mark-no" d="M4 7h6" />}>
        <Match when={props.state === "strong"}>
          <circle class="strong-mark-disc" cx="7" cy="7" r="6" />
          <path class="strong-mark-check" d="M4 7.2l2.1 2.1L10 5" />
        </Match>
        <Match when={props.state === "probably"}>
          <circle class="strong-mark-ring" cx="7" cy="7" r="5.4" />
          <path class="strong-mark-check" d="M4 7.2l2.1 2.1L10 5" />
        </Match>
        <Match when={props.state === "open"}>
          <circle class="strong-mark-open" cx="7" cy="7" r="5.4" />
        </Match>
        <Match when={props.state === "more"}>
          <path class="strong-mark-no" d="M4 7h6M7 4v6" />
        </Match>
        <Match when={props.state === "unknown"}>
          <text class="strong-mark-unknown" x="7" y="11">
            ?
          </text>
        </Match>
      </Switch>
    </svg>
  );
}
