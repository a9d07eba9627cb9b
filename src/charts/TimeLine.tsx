import "./numberTable.css";
import "./timeLine.css";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { For, Show, createMemo } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { createWidth } from "./frame/createWidth.ts";
import { type LinePoint, courseDomain, lineRuns } from "./lineRuns.ts";
import { ShowNumbers } from "./ShowNumbers.tsx";

const MOST = 480;
const HEIGHT = 128;
const LEFT = 28;
const TOP = 26;
const BOTTOM = HEIGHT - 30;

/** A figure over a few years, each value written at its point, years without one a gap; a table of the exact numbers on request. */
export function TimeLine(props: {
  years: readonly number[];
  values: readonly number[];
  /** What is drawn, for the name of the picture and the table: "Jobs". */
  label: string;
  /** Writes a value short, for the points. */
  short: (value: number) => string;
  /** Writes a value in full, for the table. */
  full: (value: number) => string;
}) {
  const chart = useWords("chart");
  const [width, measure] = createWidth(MOST);
  const runs = createMemo(() => lineRuns(props.values, props.years));
  const x = createMemo(() => scaleLinear([props.years[0] ?? 0, props.years.at(-1) ?? 1], [LEFT, width() - LEFT]));
  const y = createMemo(() => scaleLinear(courseDomain(props.values), [BOTTOM - 8, TOP]));
  const at = (point: LinePoint) => x()(props.years[point.index]);
  const path = createMemo(() => {
    const [across, up, years] = [x(), y(), props.years];
    return line<LinePoint>(
      (point) => across(years[point.index]),
      (point) => up(point.value),
    );
  });
  const written = (value: number) => (Number.isNaN(value) ? chart().notKnown : props.full(value));
  const sentence = () =>
    `${props.label}. ${props.years.map((year, i) => chart().valueIn(written(props.values[i]), year)).join("; ")}`;

  return (
    <figure class="time-line" ref={measure}>
      <svg viewBox={`0 0 ${width()} ${HEIGHT}`} role="img" aria-label={sentence()}>
        <line class="time-line-axis" x1="0" x2={width()} y1={BOTTOM} y2={BOTTOM} />
        <For each={props.years}>
          {(year, i) => (
            <g transform={`translate(${x()(year)} ${BOTTOM})`}>
              <line class="time-line-tick" y2="4" />
              <text y="19">{year}</text>
              <Show when={Number.isNaN(props.values[i()])}>
                <text class="time-line-value" data-unknown y="-8">
                  –
                </text>
              </Show>
            </g>
          )}
        </For>
        <For each={runs()}>{(run) => <path d={path()(run) ?? ""} />}</For>
        <For each={runs().flat()}>
          {(point) => (
            <g transform={`translate(${at(point)} ${y()(point.value)})`}>
              <circle r="3.5" />
              <text class="time-line-value" y="-10">
                {props.short(point.value)}
              </text>
            </g>
          )}
        </For>
      </svg>
      <ShowNumbers>
        <table class="number-table">
          <thead>
            <tr>
              <th scope="col">{chart().year}</th>
              <th scope="col">{props.label}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.years}>
              {(year, i) => (
                <tr>
                  <th scope="row">{year}</th>
                  <td>{written(props.values[i()])}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </ShowNumbers>
    </figure>
  );
}
