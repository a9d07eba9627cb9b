import "#charts/frame/chart.css";
import "./ranked.css";
import { Key } from "@solid-primitives/keyed";
import { scaleLinear } from "d3-scale";
import { Show, createMemo } from "solid-js";
import { ChartFrame } from "#charts/frame/ChartFrame.tsx";
import { ChartMark } from "#charts/frame/ChartMark.tsx";
import { type TableAction, numberCell } from "#charts/frame/chartTable.ts";
import { createRoving } from "#charts/frame/createRoving.ts";
import { createWidth } from "#charts/frame/createWidth.ts";
import { TextLines } from "#charts/labels/TextLines.tsx";
import { textWidth } from "#charts/labels/textWidth.ts";
import { wrapText } from "#charts/labels/wrapText.ts";

export interface RankedBar {
  mark: string;
  label: string;
  /** NaN: not known. */
  value: number;
  /** The interval; NaN: none. */
  low: number;
  high: number;
  /** The value as it is written beside the bar. */
  text: string;
  /** What is told of it, in words, without its name. */
  facts?: string;
  /** How sure it is: strong by the rule in force, not strong, or not distinguishable from the reference. */
  state?: "strong" | "other" | "uncertain";
  /** The one the others are compared with. */
  isOwn?: boolean;
}

const LONGEST_WHISKER = 1.5;

/**
 * The end of an axis of bars from zero: the largest value or the reference, and whiskers up to one and a half times that, so that
 * one wide interval does not squeeze the bars.
 */
export function barsEnd(bars: readonly RankedBar[], reference: number = Number.NaN): number {
  const most = Math.max(
    0,
    ...bars.map(({ value }) => value).filter(Number.isFinite),
    Number.isNaN(reference) ? 0 : reference,
  );
  const whiskers = bars.map(({ high }) => high).filter(Number.isFinite);
  return Math.max(most, Math.min(LONGEST_WHISKER * most, Math.max(0, ...whiskers))) || 1;
}

const SIZE = 13;
const LEADING = 15;
const BAR = 12;
const GAP = 10;

export interface RankedBarsProps {
  /** What the picture says, in a sentence. */
  label: string;
  /** In the order they are drawn. */
  bars: readonly RankedBar[];
  /** A line through all bars: the nation, the median of peers. */
  reference?: { value: number; label: string };
  write: (value: number) => string;
  words: {
    /** Below the chart while no row is at hand. Without it nothing is told there. */
    hint?: string;
    unknown: string;
    columns: { name: string; value: string; low: string; high: string };
  };
  selected?: string;
  onSelect?: (mark: string) => void;
  tableActions?: readonly TableAction[];
}

/** Ranked quantities with their intervals against a common line. */
export function RankedBars(props: RankedBarsProps) {
  const [width, measure] = createWidth();
  const hasIntervals = () => props.bars.some(({ low, high }) => !Number.isNaN(low) && !Number.isNaN(high));
  const layout = createMemo(() => {
    const lines = props.bars.map(({ label, isOwn }) =>
      wrapText(label, { width: width() * 0.42, size: SIZE, lines: 3, weight: isOwn ? "bold" : "regular" }),
    );
    const nameWidth = Math.max(0, ...lines.flat().map((line) => textWidth(line, SIZE, "bold")));
    const valueWidth = Math.max(0, ...props.bars.map(({ text }) => textWidth(text, SIZE, "bold")));
    let top = props.reference ? 20 : 2;
    const rows = props.bars.map((bar, i) => {
      const height = Math.max(BAR, lines[i].length * LEADING) + GAP;
      top += height;
      return { bar, lines: lines[i], middle: top - height / 2, height };
    });
    return { rows, left: nameWidth + 12, right: width() - valueWidth - 14, height: top + 2 };
  });
  const end = createMemo(() => barsEnd(props.bars, props.reference?.value));
  const x = createMemo(() => scaleLinear([0, end()], [layout().left, layout().right]).clamp(true));
  const roving = createRoving({
    marks: () => props.bars.map(({ mark }) => mark),
    selected: () => props.selected,
    onSelect: (mark) => props.onSelect?.(mark),
  });
  const told = () => {
    const bar = props.bars.find(({ mark }) => mark === roving.active());
    return bar && { title: bar.label, facts: bar.facts ?? bar.text };
  };
  const referenceAnchor = () => {
    const at = x()(props.reference?.value ?? 0);
    const half = textWidth(props.reference?.label ?? "", 12) / 2;
    if (at + half > width()) return "end";
    return at - half < 0 ? "start" : "middle";
  };

  return (
    <ChartFrame
      class="ranked"
      measure={measure}
      readout={props.words.hint === undefined ? undefined : { of: told(), hint: props.words.hint }}
      table={{
        caption: props.label,
        columns: [
          { label: props.words.columns.name, kind: "text" },
          { label: props.words.columns.value, kind: "number" },
          ...(hasIntervals()
            ? ([
                { label: props.words.columns.low, kind: "number" },
                { label: props.words.columns.high, kind: "number" },
              ] as const)
            : []),
        ],
        rows: props.bars.map((bar) => [
          bar.label,
          numberCell(bar.value, props.write, props.words.unknown),
          ...(hasIntervals()
            ? [
                numberCell(bar.low, props.write, props.words.unknown),
                numberCell(bar.high, props.write, props.words.unknown),
              ]
            : []),
        ]),
      }}
      tableActions={props.tableActions}
    >
      <svg viewBox={`0 0 ${width()} ${layout().height}`} role="group" aria-label={props.label}>
        <g role="listbox" aria-label={props.label} aria-orientation="vertical">
          <Key each={layout().rows} by={({ bar }) => bar.mark}>
            {(row) => (
              <ChartMark
                roving={roving}
                mark={row().bar.mark}
                class="ranked-row"
                state={row().bar.state ?? "strong"}
                words={
                  <>
                    {" "}
                    <TextLines
                      class={row().bar.isOwn ? "ranked-name ranked-own" : "ranked-name"}
                      lines={row().lines}
                      x={0}
                      y={row().middle}
                      leading={LEADING}
                    />
                    <text
                      class={row().bar.isOwn ? "ranked-value ranked-own" : "ranked-value"}
                      x={width()}
                      y={row().middle}
                      dy="0.34em"
                      text-anchor="end"
                    >
                      {row().bar.text}
                    </text>
                  </>
                }
                label={`${row().bar.label}. ${row().bar.facts ?? row().bar.text}`}
              >
                <rect
                  class="ranked-ground"
                  x="-6"
                  y={row().middle - row().height / 2}
                  width={width() + 12}
                  height={row().height}
                  rx="4"
                />
                <Show when={!Number.isNaN(row().bar.value)}>
                  <rect
                    class="ranked-bar"
                    x={layout().left}
                    y={row().middle - BAR / 2}
                    width={Math.max(1, x()(row().bar.value) - layout().left)}
                    height={BAR}
                  />
                </Show>
                <Show when={!Number.isNaN(row().bar.low) && !Number.isNaN(row().bar.high)}>
                  <path
                    class="ranked-whisker"
                    d={whisker(x()(row().bar.low), x()(row().bar.high), row().middle, row().bar.high > end())}
                  />
                </Show>
              </ChartMark>
            )}
          </Key>
        </g>
        <Show when={props.reference}>
          {(reference) => (
            <g aria-hidden="true" class="ranked-reference">
              <line
                class="chart-reference"
                x1={x()(reference().value)}
                x2={x()(reference().value)}
                y1="17"
                y2={layout().height}
              />
              <text x={x()(reference().value)} y="11" text-anchor={referenceAnchor()}>
                {reference().label}
              </text>
            </g>
          )}
        </Show>
      </svg>
    </ChartFrame>
  );
}

/** A whisker with caps; an arrow where the interval goes on beyond the axis. */
function whisker(low: number, high: number, middle: number, isBeyond: boolean): string {
  const cap = isBeyond ? `m-4 -4l4 4l-4 4` : `m0 -4v8`;
  return `M${low} ${middle - 4}v8m0 -4H${high}${cap}`;
}
