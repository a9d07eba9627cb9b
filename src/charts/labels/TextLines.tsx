import { For } from "solid-js";

/** A text of several lines, the middle of the block at `y`. */
export function TextLines(props: {
  lines: readonly string[];
  x: number;
  y: number;
  /** Pixels from line to line. */
  leading: number;
  anchor?: "start" | "middle" | "end";
  class?: string;
}) {
  const first = () => props.y - ((props.lines.length - 1) * props.leading) / 2;
  return (
    <text class={props.class} text-anchor={props.anchor ?? "start"}>
      <For each={props.lines}>
        {(line, i) => (
          <tspan x={props.x} y={first() + i() * props.leading} dy="0.34em">
            {line}
          </tspan>
        )}
      </For>
    </text>
  );
}
