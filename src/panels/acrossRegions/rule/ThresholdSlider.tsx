import "./rule.css";
import { Show, createMemo, createSignal } from "solid-js";
import type { RuleCondition } from "#clusters/strength/strongRules.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { LEADING } from "#economies/economies.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { ruleFigureText, percentOf } from "./thresholdText.ts";
import { nearestStop, thresholdScale, withMoved } from "./thresholdScale.ts";

/** One threshold of the rule: a slider with the rule's own marked, a field, and what it comes to on the map. */
export function ThresholdSlider(props: { condition: RuleCondition }) {
  const w = useWords("regional");
  const { language, percent, ratio } = useI18n();
  const { query, ask } = useQuery();
  const { measure } = useRegions();
  const [dragged, setDragged] = createSignal<number>();
  const words = () => ({ w: w(), formats: { language, percent, ratio } });
  const scale = createMemo(() => thresholdScale(props.condition));
  const isQuantile = () => "quantile" in props.condition.threshold;
  const inForce = () => query.moved[props.condition.id] ?? scale().own;
  const shown = () => dragged() ?? inForce();
  const isMoved = () => query.moved[props.condition.id] !== undefined;
  const factor = () => (scale().unit === "percent" ? 100 : 1);
  const inUnit = (threshold: number) => Number((threshold * factor()).toFixed(4));
  const write = (threshold: number) =>
    isQuantile() ? w().percentile(percentOf(threshold)) : ruleFigureText(props.condition.figure, threshold, words());
  const label = () =>
    w().thresholdLabel(
      w().figure[props.condition.figure],
      w().comparison[props.condition.comparison],
      isQuantile() ? w().asPercentile : "",
    );
  const settle = (to: number) => {
    setDragged(undefined);
    ask({ moved: withMoved(query.moved, props.condition.id, Math.min(scale().most, Math.max(0, to)), scale().own) });
  };
  const stop = (text: string) => scale().stops[Number(text)];
  /** What the quantile comes to in the leading economy; the map answers it, once it shows this rule. */
  const resolved = () => {
    const answer = measure();
    const found = answer?.byEconomy[LEADING.id].rule?.conditions.find(({ id }) => id === props.condition.id);
    const isOfThis = answer?.query.settings.rule === query.rule && found?.quantile === inForce();
    return isQuantile() && isOfThis && dragged() === undefined && !Number.isNaN(found.threshold)
      ? ruleFigureText(found.figure, found.threshold, words())
      : undefined;
  };

  return (
    <li class="rule-threshold" data-moved={isMoved() ? "" : undefined}>
      <p class="rule-threshold-name">
        <span>
          <b>{w().conditionNames[props.condition.id] ?? w().figure[props.condition.figure]}</b>{" "}
          {w().conditionOf(w().figure[props.condition.figure], w().comparison[props.condition.comparison])}
        </span>
        <span class="rule-threshold-now">{resolved()}</span>
        <Show when={isMoved()}>
          <button
            type="button"
            class="text-button"
            title={w().rule.own(write(scale().own))}
            aria-label={w().rule.resetOne(label())}
            onClick={() => settle(scale().own)}
          >
            {w().rule.reset}
          </button>
        </Show>
      </p>
      <div class="rule-threshold-controls">
        <span class="rule-threshold-slider">
          <span class="rule-threshold-marks" aria-hidden="true">
            <span
              class="rule-threshold-own"
              style={{ left: `${(100 * nearestStop(scale().stops, scale().own)) / (scale().stops.length - 1)}%` }}
            />
          </span>
          <input
            type="range"
            aria-label={label()}
            aria-valuetext={write(shown())}
            min="0"
            max={scale().stops.length - 1}
            step="1"
            value={nearestStop(scale().stops, shown())}
            onInput={(event) => setDragged(stop(event.currentTarget.value))}
            onChange={(event) => settle(stop(event.currentTarget.value))}
          />
        </span>
        <input
          type="number"
          class="number-field"
          aria-label={label()}
          min="0"
          max={inUnit(scale().most)}
          step="any"
          inputmode="decimal"
          value={inUnit(shown())}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            if (Number.isFinite(typed)) settle(typed / factor());
            event.currentTarget.value = String(inUnit(shown()));
          }}
        />
        <span class="rule-threshold-unit">
          {isQuantile() ? w().percentileShort : scale().unit === "percent" ? "%" : ""}
        </span>
      </div>
    </li>
  );
}
