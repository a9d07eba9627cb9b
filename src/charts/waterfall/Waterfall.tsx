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
import "./waterfall.css";
import { type WaterfallRow, type WaterfallStep, arrowPath, waterfallDomain, waterfallRows } from "./waterfallRows.ts";

const SIZE = 13;
const LEADING = 15;
const BAR = 16;
const GAP = 12;
const CUT = 14;

export interface WaterfallProps {
  /** What the picture says, in a sentence. */
  label: string;
  start: { label: string; value: number; facts?: string };
  steps: readonly WaterfallStep[];
  end: { label: string; value: number; facts?: string };
  /** Writes a level: 12,300. */
  write: (value: number) => string;
  /** Writes a change with its sign: +1,200. */
  writeChange: (value: number) => string;
  words: {
    /** Below the chart while no row is at hand. Without it nothing is told there. */
    hint?: string;
    /** The name of what the steps leave open. Without it that is not drawn. */
    rest?: string;
    unknown: string;
    /** Below the chart where the axis does not begin at zero. */
    cut: string;
    columns: { part: string; change: string; level: string };
  };
  selected?: string;
  onSelect?: (mark: string) => void;
  tableActions?: readonly TableAction[];
}

/** How one level becomes another, step by step downwards; names on the left, values on the right, so that any number of steps fits. */
export function Waterfall(props: WaterfallProps) {
  const [width, measure] = createWidth();
  const rows = createMemo(() => waterfallRows(props.start, props.steps, props.end, props.words.rest));
  const value = (row: WaterfallRow) => (row.kind === "total" ? row.to : row.to - row.from);
  const written = (row: WaterfallRow) => {
    if (Number.isNaN(value(row))) return props.words.unknown;
    return row.kind === "total" ? props.write(row.to) : props.writeChange(value(row));
  };
  const layout = createMemo(() => {
    const weight = "bold";
    const names = rows().map((row) => wrapText(row.label, { width: width() * 0.37, size: SIZE, lines: 3, weight }));
    const nameWidth = Math.max(...names.flat().map((line) => textWidth(line, SIZE, weight)));
    const valueWidth = Math.max(...rows().map((row) => textWidth(written(row), SIZE, weight)));
    let top = 2;
    const placed = rows().map((row, i) => {
      const height = Math.max(BAR, names[i].length * LEADING) + GAP;
      top += height;
      return { row, lines: names[i], middle: top - height / 2, height };
    });
    return { placed, left: nameWidth + 14, right: width() - valueWidth - 14, height: top + 2 };
  });
  const domain = createMemo(() => waterfallDomain(rows()));
  const x = createMemo(() => scaleLinear(domain().domain, [layout().left, layout().right]));
  const roving = createRoving({
    marks: () => rows().map(({ mark }) => mark),
    selected: () => props.selected,
    onSelect: (mark) => props.onSelect?.(mark),
  });
  const facts = (row: WaterfallRow) => {
    if (row.mark === "start") return props.start.facts;
    return row.mark === "end" ? props.end.facts : row.facts;
  };
  const told = () => {
    const row = rows().find(({ mark }) => mark === roving.active());
    return row && { title: `${row.label}: ${written(row)}`, facts: facts(row) ?? "" };
  };
  const state = (row: WaterfallRow) => {
    if (row.kind === "total") return "total";
    return row.to >= row.from ? "up" : "down";
  };
  const from = (row: WaterfallRow) => (row.kind === "total" ? x()(Math.max(0, domain().domain[0])) : x()(row.from));

  return (
    <ChartFrame
      class="waterfall"
      measure={measure}
      readout={props.words.hint === undefined ? undefined : { of: told(), hint: props.words.hint }}
      key={
        <Show when={domain().isCut}>
          <p class="note">{props.words.cut}</p>
        </Show>
      }
      table={{
        caption: props.label,
        columns: [
          { label: props.words.columns.part, kind: "text" },
          { label: props.words.columns.change, kind: "number" },
          { label: props.words.columns.level, kind: "number" },
        ],
        rows: rows().map((row) => [
          row.label,
          row.kind === "total"
            ? { text: "", value: Number.NaN }
            : numberCell(row.to - row.from, props.writeChange, props.words.unknown),
          numberCell(row.to, props.write, props.words.unknown),
        ]),
      }}
      tableActions={props.tableActions}
    >
      <svg viewBox={`0 0 ${width()} ${layout().height}`} role="group" aria-label={props.label}>
        <g role="listbox" aria-label={props.label} aria-orientation="vertical">
          <Key each={layout().placed} by={({ row }) => row.mark}>
            {(placed, i) => (
              <ChartMark
                roving={roving}
                mark={placed().row.mark}
                class="waterfall-row"
                state={state(placed().row)}
                words={
                  <>
                    {" "}
                    <TextLines
                      class="waterfall-name"
                      lines={placed().lines}
                      x={0}
                      y={placed().middle}
                      leading={LEADING}
                    />
                    <text class="waterfall-value" x={width()} y={placed().middle} dy="0.34em" text-anchor="end">
                      {written(placed().row)}
                    </text>
                  </>
                }
                label={[`${placed().row.label}: ${written(placed().row)}`, facts(placed().row)]
                  .filter(Boolean)
                  .join(". ")}
              >
                <rect
                  class="waterfall-ground"
                  x="-6"
                  y={placed().middle - placed().height / 2}
                  width={width() + 12}
                  height={placed().height}
                  rx="4"
                />
                <Show when={!Number.isNaN(placed().row.from) && !Number.isNaN(placed().row.to)}>
                  <Show
                    when={placed().row.kind === "step"}
                    fallback={
                      <rect
                        class="waterfall-bar"
                        x={Math.min(from(placed().row), x()(placed().row.to))}
                        y={placed().middle - BAR / 2}
                        width={Math.max(1, Math.abs(x()(placed().row.to) - from(placed().row)))}
                        height={BAR}
                      />
                    }
                  >
                    <path
                      class="waterfall-bar"
                      d={arrowPath(from(placed().row), x()(placed().row.to), placed().middle - BAR / 2, BAR)}
                    />
                  </Show>
                  <Show when={i() + 1 < layout().placed.length}>
                    <line
                      class="waterfall-link"
                      x1={x()(placed().row.to)}
                      x2={x()(placed().row.to)}
                      y1={placed().middle + BAR / 2}
                      y2={layout().placed[i() + 1].middle - BAR / 2}
                    />
                  </Show>
                  <Show when={placed().row.kind === "total" && domain().isCut}>
                    <path
                      class="waterfall-cut"
                      d={`M${layout().left + CUT} ${placed().middle - BAR / 2 - 1}l-4 6l4 6l-4 6`}
                    />
                  </Show>
                </Show>
              </ChartMark>
            )}
          </Key>
        </g>
      </svg>
    </ChartFrame>
  );
}
