import "#charts/frame/chart.css";
import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { For, Show, createMemo } from "solid-js";
import { ChartFrame } from "#charts/frame/ChartFrame.tsx";
import { type TableAction, numberCell } from "#charts/frame/chartTable.ts";
import { createRoving } from "#charts/frame/createRoving.ts";
import { createWidth } from "#charts/frame/createWidth.ts";
import { spreadLabels } from "#charts/labels/spreadLabels.ts";
import { TextLines } from "#charts/labels/TextLines.tsx";
import { textWidth } from "#charts/labels/textWidth.ts";
import { wrapText } from "#charts/labels/wrapText.ts";
import { LineCourse, LineOnTop } from "./LineCourse.tsx";
import "./timeLines.css";
import { type TimeSeries, nextPoint, pointMark } from "./timeSeries.ts";

const SIZE = 12;
const LEADING = 13.5;

export interface TimeLinesProps {
  /** What the picture says, in a sentence. */
  label: string;
  years: readonly number[];
  /** Up to six, the first one drawn strongest. */
  series: readonly TimeSeries[];
  /** Percent of the first year, or the values themselves. */
  unit: "index" | "value";
  /** Writes a value in full. */
  write: (value: number) => string;
  /** Writes what the axis shows: an index, or a value in short. */
  writeStep: (value: number) => string;
  words: {
    hint: string;
    axis: string;
    year: string;
    unknown: string;
    /** A point in words, without the name of its course: "2019: 12,300 jobs, index 104". */
    point: (year: number, value: number, index: number) => string;
    /** Courses that have no value in the first year, and so no index. */
    notDrawn: (labels: readonly string[]) => string;
  };
  selected?: string;
  onSelect?: (mark: string) => void;
  tableActions?: readonly TableAction[];
}

/** A few courses over the same years, named at their ends; a year that is not known is a gap. */
export function TimeLines(props: TimeLinesProps) {
  const [width, measure] = createWidth();
  const height = () => (width() < 400 ? 210 : 240);
  const lines = createMemo(() =>
    props.series.map((series, place) => {
      const index = indexedSeries(series.values, 0);
      return { ...series, place, raw: series.values, index, values: props.unit === "index" ? index : series.values };
    }),
  );
  const drawn = createMemo(() => lines().filter(({ values }) => values.some((value) => !Number.isNaN(value))));
  const missing = () => lines().filter((line) => !drawn().includes(line));
  const names = createMemo(() =>
    drawn().map((line) =>
      wrapText(line.label, {
        width: width() * 0.3,
        size: SIZE,
        lines: 3,
        weight: line.place === 0 ? "bold" : "regular",
      }),
    ),
  );
  const area = createMemo(() => {
    const nameWidth = Math.max(
      30,
      ...names()
        .flat()
        .map((line) => textWidth(line, SIZE, "bold")),
    );
    return { left: 40, right: width() - nameWidth - 20, top: 30, bottom: height() - 26 };
  });
  const x = createMemo(() =>
    scaleLinear([props.years[0] ?? 0, props.years.at(-1) ?? 1], [area().left + 6, area().right - 6]),
  );
  const y = createMemo(() => {
    const known = drawn().flatMap(({ values }) => values.filter((value) => !Number.isNaN(value)));
    if (props.unit === "index") known.push(100);
    const [low = 0, high = 1] = extent(known);
    const room = Math.max((high - low) * 0.08, Math.abs(high) * 0.02);
    return scaleLinear([low - room, high + room], [area().bottom, area().top]);
  });
  const ends = createMemo(() => {
    const wanted = drawn().map(({ values }) => y()(values.findLast((value) => !Number.isNaN(value)) ?? 0));
    const sizes = names().map((lines) => lines.length * LEADING + 3);
    return spreadLabels(wanted, sizes, [area().top - 12, area().bottom + 12]).map((at, i) => ({
      line: drawn()[i],
      lines: names()[i],
      at,
      wanted: wanted[i],
    }));
  });
  const points = () =>
    drawn().flatMap(({ mark, values }) =>
      values.flatMap((value, i) => (Number.isNaN(value) ? [] : [pointMark(mark, i)])),
    );
  const seriesOf = (point: string | undefined) => point?.slice(0, point.lastIndexOf("/"));
  const roving = createRoving({
    marks: points,
    onSelect: (point) => props.onSelect?.(seriesOf(point) ?? ""),
    next: (from, key) => nextPoint(drawn(), from, key),
  });
  const activeSeries = () => seriesOf(roving.active()) ?? props.selected;
  const told = () => {
    const point = roving.active();
    const line = drawn().find(({ mark }) => mark === seriesOf(point));
    if (!line || point === undefined) return undefined;
    const i = Number(point.slice(point.lastIndexOf("/") + 1));
    return { title: line.label, facts: props.words.point(props.years[i], line.raw[i], line.index[i]) };
  };

  return (
    <ChartFrame
      class="time-lines"
      measure={measure}
      readout={{ of: told(), hint: props.words.hint }}
      below={
        <Show when={missing().length > 0}>
          <p class="note">{props.words.notDrawn(missing().map(({ label }) => label))}</p>
        </Show>
      }
      table={{
        caption: props.label,
        columns: [
          { label: props.words.year, kind: "text" },
          ...props.series.map(({ label }) => ({ label, kind: "number" as const })),
        ],
        rows: props.years.map((year, i) => [
          String(year),
          ...props.series.map(({ values }) => numberCell(values[i], props.write, props.words.unknown)),
        ]),
      }}
      tableActions={props.tableActions}
    >
      <svg viewBox={`0 0 ${width()} ${height()}`} role="group" aria-label={props.label}>
        <g aria-hidden="true">
          <text class="time-lines-title" x="0" y="12">
            {props.words.axis}
          </text>
          <For each={y().ticks(5)}>
            {(step) => (
              <g transform={`translate(0 ${y()(step)})`}>
                <line
                  class={props.unit === "index" && step === 100 ? "chart-reference" : "chart-grid"}
                  x1={area().left}
                  x2={area().right}
                />
                <text x={area().left - 8} dy="0.34em" text-anchor="end">
                  {props.writeStep(step)}
                </text>
              </g>
            )}
          </For>
          <For each={props.years}>
            {(year) => (
              <text x={x()(year)} y={height() - 6} text-anchor="middle">
                {year}
              </text>
            )}
          </For>
          <For each={ends()}>
            {({ line, lines, at, wanted }) => (
              <g data-place={line.place} data-quiet={activeSeries() && activeSeries() !== line.mark ? "" : undefined}>
                <path class="time-lines-leader" d={`M${area().right + 1} ${wanted}L${area().right + 10} ${at}`} />
                <TextLines class="time-lines-name" lines={lines} x={area().right + 14} y={at} leading={LEADING} />
              </g>
            )}
          </For>
        </g>
        <g role="listbox" aria-label={props.label}>
          <For each={drawn().toReversed()}>
            {(line) => (
              <LineCourse
                line={line}
                years={props.years}
                x={x()}
                y={y()}
                roving={roving}
                isQuiet={activeSeries() !== undefined && activeSeries() !== line.mark}
                describe={(i) => `${line.label}. ${props.words.point(props.years[i], line.raw[i], line.index[i])}`}
              />
            )}
          </For>
        </g>
        <Show when={drawn().find(({ mark }) => mark === activeSeries())}>
          {(line) => <LineOnTop line={line()} years={props.years} x={x()} y={y()} />}
        </Show>
      </svg>
    </ChartFrame>
  );
}

/**
 * A course as percent of its value in one of its years, so that courses of different size can be compared. All NaN where that value
 * is not known or not above zero: there is nothing to compare with.
 *
 * @param base place of the year that is 100
 */
export function indexedSeries(values: readonly number[], base: number): number[] {
  const origin = values[base];
  return values.map((value) => (origin > 0 ? (100 * value) / origin : Number.NaN));
}
