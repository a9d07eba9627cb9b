import "#panels/frame/compactTable.css";
import "./notebook.css";
import { For, Show, createSignal } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import type { NotTaken } from "./createImport.ts";

const FIRST = 20;

/** Rows of a table or parts of a notebook that were not taken, each with its place and the reason. */
export function RejectedRows(props: { of: "rows" | "parts"; rows: readonly NotTaken[] }) {
  const w = useWords("recommendations");
  const [isAll, setIsAll] = createSignal(false);
  const words = () => w().notebook.rejected;
  const shown = () => (isAll() ? props.rows : props.rows.slice(0, FIRST));
  return (
    <div class="notebook-rejected">
      <table class="compact-table">
        <caption>{words().title[props.of]}</caption>
        <thead>
          <tr>
            <th scope="col">{words().row[props.of]}</th>
            <Show when={props.of === "rows"}>
              <th scope="col">{words().column}</th>
            </Show>
            <th scope="col">{words().reason}</th>
          </tr>
        </thead>
        <tbody>
          <For each={shown()}>
            {({ place, column, reason }) => (
              <tr>
                <th scope="row">{place}</th>
                <Show when={props.of === "rows"}>
                  <td>{column}</td>
                </Show>
                <td>{reason}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.rows.length > FIRST}>
        <button type="button" class="button" onClick={() => setIsAll(!isAll())}>
          {isAll() ? w().cards.fewer : w().cards.more(props.rows.length - FIRST)}
        </button>
      </Show>
    </div>
  );
}
