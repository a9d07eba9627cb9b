import "./scatter.css";
import { For, Show } from "solid-js";
import type { ScatterPoint } from "./scatterMarks.ts";
import { notDrawn } from "./scatterMarks.ts";
import type { ScatterWords } from "./scatterWords.ts";

/** The points that have no place in the plot, why, and which; each can be picked. */
export function NotDrawn(props: {
  points: readonly ScatterPoint[];
  words: ScatterWords;
  onSelect?: (mark: string) => void;
}) {
  const groups = () => notDrawn(props.points, props.words.unknown);
  const count = () => groups().reduce((sum, { points }) => sum + points.length, 0);
  const reasons = () =>
    groups()
      .map(({ reason, points }) => props.words.reason(reason, points.length))
      .join(", ");
  return (
    <Show when={count() > 0}>
      <details class="scatter-missing">
        <summary>
          {props.words.notDrawn(count())} ({reasons()})
        </summary>
        <ul>
          <For each={groups().flatMap(({ points }) => points)}>
            {(point) => (
              <li>
                <button type="button" onClick={() => props.onSelect?.(point.mark)}>
                  {point.label}
                </button>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
