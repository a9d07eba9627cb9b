import "#charts/frame/chart.css";
import "./scatter.css";
import { For, Show } from "solid-js";
import type { PlotArea } from "./scatterMarks.ts";
import type { ScatterAxis } from "./scatterWords.ts";

interface PlacedAxis extends ScatterAxis {
  at: (value: number) => number;
  steps: readonly number[];
}

/** Grid, round numbers, titles and the lines where nothing is special. */
export function ScatterAxes(props: { area: PlotArea; x: PlacedAxis; y: PlacedAxis }) {
  const written = (axis: PlacedAxis, step: number) => (axis.writeStep ?? axis.write)(step);
  const isReference = (axis: PlacedAxis, step: number) => axis.reference?.value === step;
  return (
    <g aria-hidden="true">
      <text class="scatter-title" x="0" y="12">
        {props.y.label}
      </text>
      <For each={props.y.steps}>
        {(step) => (
          <g transform={`translate(0 ${props.y.at(step)})`}>
            <Show when={!isReference(props.y, step)}>
              <line class="chart-grid" x1={props.area.left} x2={props.area.right} />
            </Show>
            <text x={props.area.left - 8} dy="0.34em" text-anchor="end">
              {written(props.y, step)}
            </text>
          </g>
        )}
      </For>
      <For each={props.x.steps}>
        {(step) => (
          <g transform={`translate(${props.x.at(step)} 0)`}>
            <Show when={!isReference(props.x, step)}>
              <line class="chart-grid" y1={props.area.top} y2={props.area.bottom} />
            </Show>
            <text y={props.area.bottom + 16} text-anchor="middle">
              {written(props.x, step)}
            </text>
          </g>
        )}
      </For>
      <text class="scatter-title" x={props.area.right} y={props.area.bottom + 33} text-anchor="end">
        {props.x.label}
      </text>
      <Show when={props.y.reference}>
        {(reference) => (
          <line
            class="chart-reference"
            x1={props.area.left}
            x2={props.area.right}
            y1={props.y.at(reference().value)}
            y2={props.y.at(reference().value)}
          />
        )}
      </Show>
      <Show when={props.x.reference}>
        {(reference) => (
          <g transform={`translate(${props.x.at(reference().value)} 0)`}>
            <line class="chart-reference" y1={props.area.top} y2={props.area.bottom} />
            <text y={props.area.top - 5} text-anchor="middle">
              {reference().label}
            </text>
          </g>
        )}
      </Show>
    </g>
  );
}
