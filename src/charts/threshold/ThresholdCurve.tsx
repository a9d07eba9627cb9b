import "#charts/frame/chart.css";
import { scaleLinear, scaleLog } from "d3-scale";
import { For, Show, createMemo } from "solid-js";
import { axisSteps } from "#charts/axisSteps.ts";
import { ChartFrame } from "#charts/frame/ChartFrame.tsx";
import type { ChartTable, TableAction } from "#charts/frame/chartTable.ts";
import { createWidth } from "#charts/frame/createWidth.ts";
import { type Flip, FlipList } from "./FlipList.tsx";
import "./threshold.css";
import { ThresholdHandle } from "./ThresholdHandle.tsx";
import { onStep } from "./thresholdKeys.ts";
import { type ThresholdStep, countAt, stepPath } from "./thresholdSteps.ts";

export interface ThresholdCurveSeries {
  label: string;
  steps: readonly ThresholdStep[];
  kind: "main" | "quiet";
}

export interface ThresholdCurveProps {
  /** What the picture says, in a sentence. */
  label: string;
  /** How many pass at each threshold; the first main one is what the handle reads. */
  curves: readonly ThresholdCurveSeries[];
  threshold: number;
  /** The rule's own threshold, marked. */
  base: number;
  range: readonly [number, number];
  /** What the handle moves by. */
  step: number;
  scale?: "linear" | "log";
  write: (threshold: number) => string;
  /** Writes the round numbers of the axis; as `write` without it. */
  writeStep?: (threshold: number) => string;
  writeCount: (count: number) => string;
  onThreshold: (threshold: number) => void;
  /** What changes sides between `base` and `threshold`. */
  flips?: { gained: readonly Flip[]; lost: readonly Flip[] };
  onSelect?: (mark: string) => void;
  words: {
    /** The axes: "Regions that pass", "Threshold". */
    count: string;
    threshold: string;
    /** The mark of `base`: "rule". */
    base: string;
    /** The sentence below: what holds at this threshold, against the base. */
    now: (threshold: string, count: number, atBase: number) => string;
    gained: (count: number) => string;
    lost: (count: number) => string;
    more: (count: number) => string;
  };
  tableActions?: readonly TableAction[];
}

/** How many pass against the threshold, with the threshold to drag, and what flips. */
export function ThresholdCurve(props: ThresholdCurveProps) {
  const [width, measure] = createWidth();
  const height = () => (width() < 400 ? 190 : 210);
  const area = createMemo(() => ({ left: 46, right: width() - 12, top: 40, bottom: height() - 44 }));
  const ends = () => [...props.range];
  const x = createMemo(() =>
    (props.scale === "log" ? scaleLog() : scaleLinear()).domain(ends()).range([area().left, area().right]),
  );
  const main = () => props.curves.find(({ kind }) => kind === "main") ?? props.curves[0];
  const most = createMemo(() => Math.max(1, ...props.curves.map(({ steps }) => countAt(steps, props.range[0]))));
  const y = createMemo(() => scaleLinear([0, most()], [area().bottom, area().top]));
  const path = (steps: readonly ThresholdStep[]) => stepPath(steps, props.range, x(), y());
  const paths = createMemo(() => props.curves.map((curve) => ({ curve, d: path(curve.steps) })));
  const count = (at: number) => countAt(main()?.steps ?? [], at);
  const between = () => [props.base, props.threshold].map(x()).sort((a, b) => a - b);
  const table = createMemo((): ChartTable => {
    const rows = axisSteps([props.range[0], props.range[1]], props.scale ?? "linear", 20);
    const at = [...new Set([...rows, props.base, props.threshold])].sort((a, b) => a - b);
    return {
      caption: props.label,
      columns: [props.words.threshold, ...props.curves.map(({ label }) => label)].map((label) => ({
        label,
        kind: "number",
      })),
      rows: at.map((threshold) => [
        { text: props.write(threshold), value: threshold },
        ...props.curves.map(({ steps }) => ({
          text: props.writeCount(countAt(steps, threshold)),
          value: countAt(steps, threshold),
        })),
      ]),
    };
  });
  const isBaseLeft = () => props.base <= props.threshold;

  return (
    <ChartFrame
      class="threshold"
      measure={measure}
      key={
        <Show when={props.curves.length > 1}>
          <ul class="chart-key">
            <For each={props.curves}>
              {(curve) => (
                <li>
                  <svg width="18" height="6" aria-hidden="true">
                    <path class="threshold-line" data-kind={curve.kind} d="M0 3H18" />
                  </svg>
                  {curve.label}
                </li>
              )}
            </For>
          </ul>
        </Show>
      }
      below={
        <div class="threshold-now">
          <output>{props.words.now(props.write(props.threshold), count(props.threshold), count(props.base))}</output>
          <FlipList
            title={props.words.gained(props.flips?.gained.length ?? 0)}
            flips={props.flips?.gained ?? []}
            direction="gained"
            more={props.words.more}
            onSelect={props.onSelect}
          />
          <FlipList
            title={props.words.lost(props.flips?.lost.length ?? 0)}
            flips={props.flips?.lost ?? []}
            direction="lost"
            more={props.words.more}
            onSelect={props.onSelect}
          />
        </div>
      }
      table={table()}
      tableActions={props.tableActions}
    >
      <svg viewBox={`0 0 ${width()} ${height()}`} role="group" aria-label={props.label}>
        <g aria-hidden="true">
          <text class="threshold-title" x="0" y="12">
            {props.words.count}
          </text>
          <For each={y().ticks(4)}>
            {(step) => (
              <g transform={`translate(0 ${y()(step)})`}>
                <line class={step === 0 ? "chart-axis" : "chart-grid"} x1={area().left} x2={area().right} />
                <text x={area().left - 8} dy="0.34em" text-anchor="end">
                  {props.writeCount(step)}
                </text>
              </g>
            )}
          </For>
          <For each={axisSteps([props.range[0], props.range[1]], props.scale ?? "linear", width() / 70)}>
            {(step) => (
              <text x={x()(step)} y={area().bottom + 24} text-anchor="middle">
                {(props.writeStep ?? props.write)(step)}
              </text>
            )}
          </For>
          <text class="threshold-title" x={area().right} y={height() - 3} text-anchor="end">
            {props.words.threshold}
          </text>
          <rect
            class="threshold-between"
            x={between()[0]}
            width={between()[1] - between()[0]}
            y={area().top}
            height={area().bottom - area().top}
          />
          <For each={paths()}>{({ curve, d }) => <path class="threshold-line" data-kind={curve.kind} d={d} />}</For>
          <g transform={`translate(${x()(props.base)} 0)`}>
            <line class="chart-reference" y1={area().top} y2={area().bottom} />
            <Show when={Math.abs(x()(props.base) - x()(props.threshold)) > 4}>
              <text
                class="chart-halo"
                x={isBaseLeft() ? -4 : 4}
                y={area().bottom - 8}
                text-anchor={isBaseLeft() ? "end" : "start"}
              >
                {props.words.base}
              </text>
            </Show>
          </g>
        </g>
        <ThresholdHandle
          area={area()}
          at={x()(props.threshold)}
          level={y()(count(props.threshold))}
          label={props.words.threshold}
          text={props.write(props.threshold)}
          sentence={props.words.now(props.write(props.threshold), count(props.threshold), count(props.base))}
          threshold={props.threshold}
          range={props.range}
          step={props.step}
          fromPixels={(pixels) => onStep(x().invert(pixels), { range: props.range, step: props.step })}
          onThreshold={props.onThreshold}
        />
      </svg>
    </ChartFrame>
  );
}
