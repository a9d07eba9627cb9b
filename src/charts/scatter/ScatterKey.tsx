import "#charts/frame/chart.css";
import "./scatter.css";
import { For } from "solid-js";
import type { ScatterState } from "./scatterMarks.ts";

const STATES: readonly ScatterState[] = ["strong", "other", "uncertain"];

/** What fill and area of the bubbles mean. */
export function ScatterKey(props: {
  states: Record<ScatterState, string>;
  size: string;
  largest: number;
  radius: (size: number) => number;
  writeSize: (size: number) => string;
}) {
  return (
    <ul class="chart-key">
      <For each={STATES}>
        {(state) => (
          <li>
            <svg width="12" height="12" aria-hidden="true">
              <circle class="scatter-dot" data-state={state} cx="6" cy="6" r="5" />
            </svg>
            {props.states[state]}
          </li>
        )}
      </For>
      <li class="scatter-sizes">
        {props.size}
        <For each={sizeSteps(props.largest)}>
          {(size) => (
            <span>
              <svg width={2 * props.radius(size) + 2} height={2 * props.radius(size) + 2} aria-hidden="true">
                <circle
                  class="scatter-size"
                  cx={props.radius(size) + 1}
                  cy={props.radius(size) + 1}
                  r={props.radius(size)}
                />
              </svg>
              {props.writeSize(size)}
            </span>
          )}
        </For>
      </li>
    </ul>
  );
}

/** Two sizes for a key: the largest of 1, 2 or 5 times a power of ten that is not above the largest drawn, and a tenth of it. Empty for nothing. */
export function sizeSteps(largest: number): number[] {
  if (!(largest > 0)) return [];
  const decade = 10 ** Math.floor(Math.log10(largest) + 1e-12);
  const step = ([5, 2].find((mantissa) => mantissa * decade <= largest * (1 + 1e-12)) ?? 1) * decade;
  return [step / 10, step];
}
