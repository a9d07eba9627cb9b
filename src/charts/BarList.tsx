import "./barList.css";
import { For, Show } from "solid-js";

export interface Bar {
  key: string | number;
  label: string;
  value: number;
  /** The value as it is written beside the bar. */
  text: string;
  /** A data colour; the accent without one. */
  colour?: string;
  /** Makes the label a button. */
  onClick?: () => void;
  /** What that button does. */
  action?: string;
}

/** Quantities of one kind under each other, each with a bar on a common scale from zero. */
export function BarList(props: { bars: readonly Bar[]; label: string; most?: number }) {
  const most = () => props.most ?? Math.max(0, ...props.bars.map((bar) => bar.value));
  const width = (value: number) => `${most() > 0 ? Math.max(0, (100 * value) / most()) : 0}%`;
  return (
    <ul class="bar-list" aria-label={props.label}>
      <For each={props.bars}>
        {(bar) => (
          <li>
            <Show when={bar.onClick} fallback={<span class="bar-list-label">{bar.label}</span>}>
              {(click) => (
                <button type="button" class="bar-list-label" title={bar.action} onClick={() => click()()}>
                  {bar.label}
                </button>
              )}
            </Show>
            <span class="bar-list-value">{bar.text}</span>
            <span class="bar-list-track" aria-hidden="true">
              <span class="bar-list-bar" style={{ width: width(bar.value), "background-color": bar.colour }} />
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
