import "#charts/frame/chart.css";
import "./network.css";
import { For } from "solid-js";
import type { NetworkState } from "./networkLayout.ts";

const STATES: readonly NetworkState[] = ["strong", "present", "missing"];

/** What nodes and lines mean. */
export function NetworkKey(props: { states: Record<NetworkState, string>; solid: string; dashed: string }) {
  return (
    <ul class="chart-key">
      <For each={STATES}>
        {(state) => (
          <li class="network-node" data-state={state}>
            <svg width="12" height="12" aria-hidden="true">
              <circle class="network-dot" cx="6" cy="6" r="5" />
            </svg>
            {props.states[state]}
          </li>
        )}
      </For>
      <For each={["solid", "dashed"] as const}>
        {(line) => (
          <li>
            <svg width="18" height="6" aria-hidden="true">
              <path class="network-link" data-line={line} d="M0 3H18" />
            </svg>
            {line === "solid" ? props.solid : props.dashed}
          </li>
        )}
      </For>
    </ul>
  );
}
