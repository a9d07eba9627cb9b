import "#charts/frame/chart.css";
import "./network.css";
import { Show } from "solid-js";
import { TextLines } from "#charts/labels/TextLines.tsx";
import { NETWORK_LEADING, type PlacedNode, labelBox } from "./networkLayout.ts";

const SLACK = 3;

/** A node, with the ground that answers the pointer for it and its name. */
export function NodeDot(props: { placed: PlacedNode }) {
  const box = () => labelBox(props.placed);
  const isCentre = () => props.placed.anchor === "middle";
  const left = () => Math.min(box().left, props.placed.x - props.placed.radius);
  const right = () => Math.max(box().left + box().width, props.placed.x + props.placed.radius);
  const top = () => Math.min(box().top, props.placed.y - props.placed.radius);
  const bottom = () => Math.max(box().top + box().height, props.placed.y + props.placed.radius);
  return (
    <>
      <rect
        class="chart-hit"
        x={left() - SLACK}
        y={top() - SLACK}
        width={right() - left() + 2 * SLACK}
        height={bottom() - top() + 2 * SLACK}
      />
      <circle
        class="network-dot"
        data-centre={isCentre() ? "" : undefined}
        cx={props.placed.x}
        cy={props.placed.y}
        r={props.placed.radius}
      />
      <circle class="network-at" cx={props.placed.x} cy={props.placed.y} r={props.placed.radius + 3} />
      <circle class="chart-ring" cx={props.placed.x} cy={props.placed.y} r={props.placed.radius + 3.5} />
    </>
  );
}

/** The name of a node; that of the centre on paper of its own, over the links. */
export function NodeName(props: { placed: PlacedNode }) {
  const box = () => labelBox(props.placed);
  const isCentre = () => props.placed.anchor === "middle";
  return (
    <>
      <Show when={isCentre()}>
        <rect
          class="network-paper"
          x={box().left - 4}
          y={box().top - 1}
          width={box().width + 8}
          height={box().height + 3}
          rx="3"
        />
      </Show>
      <TextLines
        class={isCentre() ? "network-name network-name-centre" : "network-name"}
        lines={props.placed.lines}
        x={props.placed.labelX}
        y={props.placed.labelY}
        leading={NETWORK_LEADING}
        anchor={props.placed.anchor}
      />
    </>
  );
}
