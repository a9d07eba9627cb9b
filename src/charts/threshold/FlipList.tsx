import "./flipList.css";
import { For, Show } from "solid-js";

export interface Flip {
  mark: string;
  label: string;
  /** A figure beside the name: "1.31". */
  text?: string;
}

const MOST = 12;

/** Those that change sides, the nearest to the threshold first. */
export function FlipList(props: {
  title: string;
  flips: readonly Flip[];
  direction: "gained" | "lost";
  more: (count: number) => string;
  onSelect?: (mark: string) => void;
}) {
  return (
    <Show when={props.flips.length > 0}>
      <div class="flip-list" data-direction={props.direction}>
        <p>{props.title}</p>
        <ul>
          <For each={props.flips.slice(0, MOST)}>
            {(flip) => (
              <li>
                <Show when={props.onSelect} fallback={<span>{flip.label}</span>}>
                  {(select) => (
                    <button type="button" onClick={() => select()(flip.mark)}>
                      {flip.label}
                    </button>
                  )}
                </Show>
                <Show when={flip.text}>
                  <span class="flip-list-text">{flip.text}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.flips.length > MOST}>
          <p class="note">{props.more(props.flips.length - MOST)}</p>
        </Show>
      </div>
    </Show>
  );
}
