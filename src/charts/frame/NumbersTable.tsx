import "./chart.css";
import { For, Show } from "solid-js";
import type { ChartTable, TableAction } from "./chartTable.ts";

/** The table behind a chart, with what can be done with it. */
export function NumbersTable(props: { table: ChartTable; actions?: readonly TableAction[] }) {
  const text = (cell: ChartTable["rows"][number][number]) => (typeof cell === "string" ? cell : cell.text);
  return (
    <div class="chart-table">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reachable by keyboard */}
      <div class="chart-table-scroll" role="region" aria-label={props.table.caption} tabindex="0">
        <table>
          <caption class="visually-hidden">{props.table.caption}</caption>
          <thead>
            <tr>
              <For each={props.table.columns}>
                {(column) => (
                  <th scope="col" data-kind={column.kind}>
                    {column.label}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.table.rows}>
              {(row) => (
                <tr>
                  <th scope="row">{text(row[0])}</th>
                  <For each={row.slice(1)}>
                    {(cell, i) => <td data-kind={props.table.columns[i() + 1].kind}>{text(cell)}</td>}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={props.actions?.length}>
        <div class="chart-table-actions">
          <For each={props.actions}>
            {(action) => (
              <button type="button" class="button" onClick={() => action.onPick(props.table)}>
                {action.label}
              </button>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}
