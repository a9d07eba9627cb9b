import "./heatTable.css";
import { For, Show } from "solid-js";

export interface HeatCell {
  text: string;
  /** What the cell says, in words. */
  title: string;
  /** How dark its ground is, 0 to 1; NaN: nothing is known. */
  share: number;
}

/** A table whose cells are shaded by a share; one is marked. */
export function HeatTable(props: {
  caption: string;
  /** Names of what runs down and across. */
  rowLabel: string;
  columnLabel: string;
  rows: readonly string[];
  columns: readonly string[];
  /** [row][column] */
  cells: readonly (readonly HeatCell[])[];
  marked?: { row: number; column: number; label: string };
}) {
  const isMarked = (row: number, column: number) => props.marked?.row === row && props.marked.column === column;
  const ground = (share: number) =>
    Number.isFinite(share) ? `color-mix(in srgb, var(--cluster) ${Math.round(45 * share)}%, transparent)` : undefined;
  return (
    <table class="heat-table">
      <caption class="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="heat-table-corner">
            {props.rowLabel} \ {props.columnLabel}
          </th>
          <For each={props.columns}>{(column) => <th scope="col">{column}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.cells}>
          {(row, r) => (
            <tr>
              <th scope="row">{props.rows[r()]}</th>
              <For each={row}>
                {(cell, c) => (
                  <td
                    title={cell.title}
                    data-marked={isMarked(r(), c()) ? "" : undefined}
                    style={{ "background-color": ground(cell.share) }}
                  >
                    <span aria-hidden="true">{cell.text}</span>
                    <span class="visually-hidden">
                      {cell.title}
                      <Show when={isMarked(r(), c())}>, {props.marked?.label}</Show>
                    </span>
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
