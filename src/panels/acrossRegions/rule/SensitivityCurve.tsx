import "./rule.css";
import { Show, createMemo, createSignal } from "solid-js";
import { ThresholdCurve } from "#charts/threshold/ThresholdCurve.tsx";
import type { RuleCondition } from "#clusters/strength/strongRules.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { ruleFigureText, percentOf } from "./thresholdText.ts";
import { thresholdNumber, withMoved } from "./thresholdScale.ts";
import type { ConditionSensitivity } from "#clusters/answers/conditionSensitivity.ts";

/** How many regions pass against one threshold of the rule; dragging it shows which flip, letting go sets it everywhere. */
export function SensitivityCurve(props: {
  condition: RuleCondition;
  sensitivity: ConditionSensitivity | undefined;
  onRegion: (region: string) => void;
}) {
  const w = useWords("regional");
  const { language, percent, ratio, number } = useI18n();
  const { query, ask } = useQuery();
  const [dragged, setDragged] = createSignal<number>();
  const words = () => ({ w: w(), formats: { language, percent, ratio } });
  const steps = () => props.sensitivity?.steps ?? [];
  const own = () => thresholdNumber(props.condition.threshold);
  const isQuantile = () => "quantile" in props.condition.threshold;
  // Not the answer's: the next key may come before the next answer.
  const inForce = () => query.moved[props.condition.id] ?? own();
  const shown = () => dragged() ?? inForce();
  const range = createMemo((): [number, number] => {
    const all = [...steps().map(({ threshold }) => threshold), inForce(), own()];
    return [Math.min(...all), Math.max(...all)];
  });
  const isLog = () => !isQuantile() && range()[0] > 0;
  const flips = createMemo(() => {
    const [base, now] = [stepAt(steps(), own()), stepAt(steps(), shown())];
    return base && now ? flipsBetween(base, now) : { gained: [], lost: [] };
  });
  const marks = (regions: readonly FlippedRegion[]) =>
    regions.map(({ region, name }) => ({ mark: region, label: name }));
  const write = (threshold: number) =>
    isQuantile() ? w().percentile(percentOf(threshold)) : ruleFigureText(props.condition.figure, threshold, words());
  const resolved = () => {
    const step = isQuantile() ? stepAt(steps(), shown()) : undefined;
    return step && !Number.isNaN(step.resolved)
      ? ruleFigureText(props.condition.figure, step.resolved, words())
      : undefined;
  };
  const settle = () => {
    const to = dragged();
    setDragged(undefined);
    if (to !== undefined && to !== inForce()) ask({ moved: withMoved(query.moved, props.condition.id, to, own()) });
  };

  return (
    <Show when={steps().length > 1}>
      <div
        class="rule-sensitivity-curve"
        role="group"
        aria-label={w().sensitivity.chart(w().figure[props.condition.figure])}
        onPointerUp={settle}
        onKeyUp={settle}
        onFocusOut={settle}
      >
        <ThresholdCurve
          label={w().sensitivity.chart(w().figure[props.condition.figure])}
          curves={[
            {
              label: w().sensitivity.curve,
              kind: "main",
              steps: steps().map(({ threshold, passing }) => ({ at: threshold, count: passing })),
            },
          ]}
          threshold={shown()}
          base={own()}
          range={range()}
          step={isQuantile() ? 0.01 : (range()[1] - range()[0]) / 100}
          scale={isLog() ? "log" : "linear"}
          write={write}
          writeStep={(threshold) => (isQuantile() ? number(percentOf(threshold)) : write(threshold))}
          writeCount={number}
          onThreshold={(to) => setDragged(nextStep(steps(), shown(), to))}
          flips={{ gained: marks(flips().gained), lost: marks(flips().lost) }}
          onSelect={props.onRegion}
          words={{
            count: w().sensitivity.count,
            threshold: w().thresholdLabel(
              w().figure[props.condition.figure],
              w().comparison[props.condition.comparison],
              isQuantile() ? w().percentileAxis : "",
            ),
            base: w().sensitivity.base,
            now: (threshold, count, atBase) => {
              const at = resolved() === undefined ? threshold : w().resolvedAs(threshold, resolved() ?? "");
              const { atOwn, atThreshold } = w().sensitivity;
              return shown() === own() ? atOwn(at, count) : atThreshold(at, count, atBase);
            },
            gained: w().sensitivity.gained,
            lost: w().sensitivity.lost,
            more: w().sensitivity.more,
          }}
        />
      </div>
    </Show>
  );
}

type Step = ConditionSensitivity["steps"][number];
export type FlippedRegion = Step["gained"][number];

/** The step exactly at a threshold, if the answer has it. */
export function stepAt(steps: readonly Step[], threshold: number): Step | undefined {
  return steps.find((step) => Math.abs(step.threshold - threshold) < 1e-9);
}

/**
 * The threshold to stop at on the way from `now` to `to`: the answer knows how many pass only at its steps, so a move goes on to the
 * next of them in its direction, or to the last.
 */
export function nextStep(steps: readonly Step[], now: number, to: number): number {
  const thresholds = steps.map(({ threshold }) => threshold);
  if (to > now) return thresholds.find((threshold) => threshold >= to) ?? thresholds.at(-1) ?? now;
  return thresholds.findLast((threshold) => threshold <= to) ?? thresholds[0] ?? now;
}

/**
 * Regions that pass at `now` but not at `base`, and the other way round, largest first. Each step tells its regions against the one
 * chosen; of two steps a region is in one and not the other if only one gained it, or only one lost it.
 */
export function flipsBetween(base: Step, now: Step): { gained: FlippedRegion[]; lost: FlippedRegion[] } {
  return {
    gained: [...without(now.gained, base.gained), ...without(base.lost, now.lost)],
    lost: [...without(base.gained, now.gained), ...without(now.lost, base.lost)],
  };
}

function without(those: readonly FlippedRegion[], others: readonly FlippedRegion[]): FlippedRegion[] {
  const left = new Set(others.map(({ region }) => region));
  return those.filter(({ region }) => !left.has(region));
}
