import "./numberTable.css";
import { scaleLinear, scaleLog } from "d3-scale";
import { area, line } from "d3-shape";
import { For, Show, createMemo } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import "./bandChart.css";
import { axisSteps } from "./axisSteps.ts";
import { createWidth } from "./frame/createWidth.ts";
import { ShowNumbers } from "./ShowNumbers.tsx";

export interface ChartLine {
  label: string;
  values: readonly number[];
  kind: "main" | "quiet";
}

export interface ChartBand {
  label: string;
  low: readonly number[];
  high: readonly number[];
  kind: "local" | "global";
}

const LEFT = 40;
const RIGHT = 8;
const TOP = 8;
const FOOT = 36;
const MOST = 544;
/** Pixels a step of the axis has, at least. */
const STEP = 56;

/** Lines over a common axis with the bands they are to be read against; a table of the exact numbers on request. */
export function BandChart(props: {
  /** What the picture says, in a sentence. */
  label: string;
  x: readonly number[];
  xLabel: string;
  writeX: (value: number) => string;
  writeY: (value: number) => string;
  /** Writes the round numbers of the axis; as `writeY` without it. */
  writeStep?: (value: number) => string;
  lines: readonly ChartLine[];
  bands?: readonly ChartBand[];
  scale?: "linear" | "log";
  /** A height that is drawn as a line of its own: 1 where 1 means no difference. */
  reference?: { value: number; label: string };
  /** A place on the axis that is marked. */
  mark?: number;
  isSmall?: boolean;
}) {
  const chart = useWords("chart");
  const [width, measure] = createWidth(MOST);
  const height = () => (props.isSmall ? 132 : 208);
  const bottom = () => height() - FOOT;
  const bands = () => props.bands ?? [];
  const indices = createMemo(() => props.x.map((_, i) => i).filter((i) => props.scale !== "log" || props.x[i] > 0));
  const x = createMemo(() => {
    const shown = indices().map((i) => props.x[i]);
    const ends: [number, number] = [shown[0] ?? 0, shown.at(-1) ?? 1];
    return props.scale === "log" ? scaleLog(ends, [LEFT, width() - RIGHT]) : scaleLinear(ends, [LEFT, width() - RIGHT]);
  });
  const y = createMemo(() => {
    const all = [...props.lines.map(({ values }) => values), ...bands().flatMap(({ low, high }) => [low, high])];
    const known = all.flat().filter(Number.isFinite);
    if (props.reference) known.push(props.reference.value);
    const most = known.reduce((a, b) => Math.max(a, b), 0);
    return scaleLinear([0, most > 0 ? most * 1.04 : 1], [bottom(), TOP]);
  });
  const linePath = (values: readonly number[]) => {
    const [across, up, xs] = [x(), y(), props.x];
    return line<number>(
      (i) => across(xs[i]),
      (i) => up(values[i]),
    ).defined((i) => Number.isFinite(values[i]))(indices());
  };
  const bandPath = ({ low, high }: ChartBand) => {
    const [across, up, xs] = [x(), y(), props.x];
    return area<number>(
      (i) => across(xs[i]),
      (i) => up(low[i]),
      (i) => up(high[i]),
    ).defined((i) => Number.isFinite(low[i]) && Number.isFinite(high[i]))(indices());
  };
  const xSteps = createMemo(() =>
    axisSteps(x().domain() as [number, number], props.scale ?? "linear", Math.max(3, Math.floor(width() / STEP))),
  );
  const ySteps = createMemo(() => y().ticks(props.isSmall ? 3 : 4));
  const written = (value: number | undefined) =>
    value === undefined || !Number.isFinite(value) ? chart().notKnown : props.writeY(value);

  return (
    <figure class="band-chart" ref={measure}>
      <svg viewBox={`0 0 ${width()} ${height()}`} role="img" aria-label={props.label}>
        <For each={ySteps()}>
          {(step) => (
            <g transform={`translate(0 ${y()(step)})`}>
              <line class="band-chart-grid" x1={LEFT} x2={width() - RIGHT} />
              <text class="band-chart-y" x={LEFT - 6} dy="4">
                {props.writeStep ? props.writeStep(step) : props.writeY(step)}
              </text>
            </g>
          )}
        </For>
        <For each={xSteps()}>
          {(step) => (
            <g transform={`translate(${x()(step)} ${bottom()})`}>
              <line class="band-chart-tick" y2="4" />
              <text class="band-chart-x" y="16">
                {props.writeX(step)}
              </text>
            </g>
          )}
        </For>
        <text class="band-chart-title" x={width() - RIGHT} y={height() - 4}>
          {props.xLabel}
        </text>
        <For each={bands()}>
          {(band) => <path class="band-chart-band" data-kind={band.kind} d={bandPath(band) ?? ""} />}
        </For>
        <Show when={props.reference}>
          {(reference) => (
            <g transform={`translate(0 ${y()(reference().value)})`}>
              <line class="band-chart-reference" x1={LEFT} x2={width() - RIGHT} />
              <text class="band-chart-reference-label" x={width() - RIGHT} dy="-4">
                {reference().label}
              </text>
            </g>
          )}
        </Show>
        <line class="band-chart-axis" x1={LEFT} x2={width() - RIGHT} y1={bottom()} y2={bottom()} />
        <Show when={props.mark}>
          {(at) => <line class="band-chart-mark" x1={x()(at())} x2={x()(at())} y1={TOP} y2={bottom()} />}
        </Show>
        <For each={props.lines}>
          {(course) => <path class="band-chart-line" data-kind={course.kind} d={linePath(course.values) ?? ""} />}
        </For>
      </svg>
      <ul class="band-chart-key">
        <For each={props.lines}>
          {(course) => (
            <li>
              <span class="band-chart-swatch" data-kind={course.kind} />
              {course.label}
            </li>
          )}
        </For>
        <For each={bands()}>
          {(band) => (
            <li>
              <span class="band-chart-swatch" data-kind={band.kind} />
              {band.label}
            </li>
          )}
        </For>
      </ul>
      <ShowNumbers>
        <div class="band-chart-numbers">
          <table class="number-table">
            <thead>
              <tr>
                <th scope="col">{props.xLabel}</th>
                <For each={props.lines}>{(course) => <th scope="col">{course.label}</th>}</For>
                <For each={bands()}>{(band) => <th scope="col">{band.label}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={props.x}>
                {(at, i) => (
                  <tr>
                    <th scope="row">{props.writeX(at)}</th>
                    <For each={props.lines}>{(course) => <td>{written(course.values[i()])}</td>}</For>
                    <For each={bands()}>
                      {(band) => (
                        <td>
                          {Number.isFinite(band.low[i()])
                            ? `${written(band.low[i()])}–${written(band.high[i()])}`
                            : chart().notKnown}
                        </td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </ShowNumbers>
    </figure>
  );
}
