import "./ruleDetail.css";
import { For, Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { RuleCount } from "#guidelines/cases/recommendationDesk.ts";
import type { RuleOverview } from "#engine/regions/guidelinesEngine.ts";

const OUTCOMES = ["fired", "notFired", "notEvaluated", "gated"] as const;

/** How a rule came out over all clusters, as one bar and its four numbers. */
export function RuleCounts(props: { overview: RuleOverview; count: RuleCount }) {
  const w = useWords("guidelines");
  const { number } = useI18n();
  const share = (outcome: (typeof OUTCOMES)[number]) => `${(100 * props.count[outcome]) / props.overview.cases}%`;
  return (
    <div class="rule-detail-counts">
      <div class="rule-detail-counts-bar" aria-hidden="true">
        <For each={OUTCOMES}>{(outcome) => <span data-outcome={outcome} style={{ width: share(outcome) }} />}</For>
      </div>
      <dl>
        <For each={OUTCOMES}>
          {(outcome) => (
            <div data-outcome={outcome}>
              <dt>{w().counts[outcome]}</dt>
              <dd>{number(props.count[outcome])}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class="note">
        {w().judged(props.overview.cases, props.overview.regions, props.overview.level, props.overview.year)}{" "}
        <Show when={props.count.fired > 0}>{w().counts.kinds(props.count.subjects)}</Show>
      </p>
    </div>
  );
}
