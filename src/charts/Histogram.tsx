import "./histogram.css";
import "./numberTable.css";
import { scaleLinear } from "d3-scale";
import { For, createMemo } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import "./bandChart.css";
import { createWidth } from "./frame/createWidth.ts";
import { ShowNumbers } from "./ShowNumbers.tsx";
import { bin, ticks } from "d3-array";

export interface HistogramBin {
  from: number;
  /** Not itself in the bin, but for the last. */
  to: number;
  count: number;
}

const ROUNDING = 1e-9;

/** Bins of equal width between round numbers, about `wanted` of them, that reach over every value and every mark. Empty without values. */
export function histogramBins(values: readonly number[], marks: readonly number[], wanted = 20): HistogramBin[] {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return [];
  const all = [...known, ...marks.filter(Number.isFinite)];
  const [least, most] = all.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [Infinity, -Infinity]);
  // Between values that differ by rounding alone there are no round numbers.
  const isFlat = most - least <= ROUNDING * Math.max(1, Math.abs(least), Math.abs(most));
  const inner = ticks(least, isFlat ? least + 1 : most, wanted);
  const width = inner.length > 1 ? inner[1] - inner[0] : 1;
  const edge = (step: number) => Number((step * width).toPrecision(12));
  let first = Math.floor(least / width);
  while (edge(first) > least) first--;
  let last = Math.max(first + 1, Math.ceil(most / width));
  while (edge(last) < most) last++;
  const edges = Array.from({ length: last - first + 1 }, (_, i) => edge(first + i));
  return bin()
    .domain([edges[0], edges[edges.length - 1]])
    .thresholds(edges.slice(1, -1))(known)
    .map((members, i) => ({ from: edges[i], to: edges[i + 1], count: members.length }));
}

const MOST = 544;
/** Pixels a step of the axis has, at least. */
const STEP = 56;
const HEIGHT = 150;
const LEFT = 8;
const RIGHT = 8;
const TOP = 30;
const BOTTOM = HEIGHT - 36;

/** How often values occur, with some of the axis marked; a table of the bins on request. */
export function Histogram(props: {
  /** What the picture says, in a sentence. */
  label: string;
  values: readonly number[];
  marks: readonly { value: number; label: string; kind: "main" | "quiet" }[];
  axisLabel: string;
  write: (value: number) => string;
  columns: { from: string; to: string; count: string };
}) {
  const { number } = useI18n();
  const [width, measure] = createWidth(MOST);
  const bins = createMemo(() =>
    histogramBins(
      props.values,
      props.marks.map(({ value }) => value),
    ),
  );
  const x = createMemo(() => scaleLinear([bins()[0]?.from ?? 0, bins().at(-1)?.to ?? 1], [LEFT, width() - RIGHT]));
  const y = createMemo(() => scaleLinear([0, Math.max(1, ...bins().map(({ count }) => count))], [BOTTOM, TOP]));
  const steps = createMemo(() => x().ticks(Math.max(3, Math.floor(width() / STEP))));
  /** A mark near the right end has its words to its left. */
  const isRight = (value: number) => x()(value) > width() * 0.7;

  return (
    <figure class="band-chart" ref={measure}>
      <svg viewBox={`0 0 ${width()} ${HEIGHT}`} role="img" aria-label={props.label}>
        <For each={bins()}>
          {(bar) => (
            <rect
              class="histogram-bar"
              x={x()(bar.from) + 0.5}
              width={Math.max(0.5, x()(bar.to) - x()(bar.from) - 1)}
              y={y()(bar.count)}
              height={BOTTOM - y()(bar.count)}
            />
          )}
        </For>
        <line class="band-chart-axis" x1={LEFT} x2={width() - RIGHT} y1={BOTTOM} y2={BOTTOM} />
        <For each={steps()}>
          {(step) => (
            <g transform={`translate(${x()(step)} ${BOTTOM})`}>
              <line class="band-chart-tick" y2="4" />
              <text class="band-chart-x" y="16">
                {props.write(step)}
              </text>
            </g>
          )}
        </For>
        <For each={props.marks}>
          {(mark, i) => (
            <g class="histogram-mark" data-kind={mark.kind} transform={`translate(${x()(mark.value)} 0)`}>
              <line y1={8 + 12 * i()} y2={BOTTOM} />
              <text
                x={isRight(mark.value) ? -5 : 5}
                y={14 + 12 * i()}
                data-side={isRight(mark.value) ? "left" : "right"}
              >
                {mark.label}
              </text>
            </g>
          )}
        </For>
        <text class="band-chart-title" x={width() - RIGHT} y={HEIGHT - 4}>
          {props.axisLabel}
        </text>
      </svg>
      <ShowNumbers>
        <div class="band-chart-numbers">
          <table class="number-table">
            <thead>
              <tr>
                <th scope="col">{props.columns.from}</th>
                <th scope="col">{props.columns.to}</th>
                <th scope="col">{props.columns.count}</th>
              </tr>
            </thead>
            <tbody>
              <For each={bins()}>
                {(bar) => (
                  <tr>
                    <th scope="row">{props.write(bar.from)}</th>
                    <td>{props.write(bar.to)}</td>
                    <td>{number(bar.count)}</td>
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
