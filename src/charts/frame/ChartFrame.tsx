import "./chart.css";
import { type JSX, type ParentProps, Show } from "solid-js";
import { ShowNumbers } from "#charts/ShowNumbers.tsx";
import type { ChartTable, TableAction } from "./chartTable.ts";

/** What is told of one mark. */
export interface Readout {
  title: string;
  facts: string;
}

/** A chart with its key, what the mark at hand says, and the table behind it. */
export function ChartFrame(
  props: ParentProps<{
    class: string;
    /** Of `createWidth`. */
    measure: (element: Element) => void;
    key?: JSX.Element;
    /** Without it there is no line for it either. `hint` stands there while no mark is at hand. */
    readout?: { of: Readout | undefined; hint: string };
    below?: JSX.Element;
    table: ChartTable;
    tableActions?: readonly TableAction[];
  }>,
) {
  return (
    <figure class={`chart-frame ${props.class}`} ref={(element) => props.measure(element)}>
      {props.children}
      <Show when={props.key}>{props.key}</Show>
      <Show when={props.readout}>
        {(readout) => (
          <p class="chart-readout" data-empty={readout().of ? undefined : ""}>
            <Show when={readout().of} fallback={readout().hint}>
              {(of) => (
                <>
                  <b>{of().title}.</b> {of().facts}
                </>
              )}
            </Show>
          </p>
        )}
      </Show>
      {props.below}
      <ShowNumbers table={props.table} actions={props.tableActions} />
    </figure>
  );
}
