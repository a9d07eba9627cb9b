import { For, Show, createSignal } from "solid-js";
import type { RejectedRow } from "../../../guidelines/notebook/indicatorTable";
import { useRecommendationWords } from "../../../i18n/recommendationWords";

const FIRST = 20;

/** Rows of a table that were not taken, each with its column and the reason. */
export function RejectedRows(props: { rows: readonly RejectedRow[] }) {
  const w = useRecommendationWords();
  const [isAll, setIsAll] = createSignal(false);
  const words = () => w().notebook.rejected;
  const shown = () => (isAll() ? props.rows : props.rows.slice(0, FIRST));
  return (
    <div class="rejected-rows">
      <table class="parts-table">
        <caption>{words().title}</caption>
        <thead>
          <tr>
            <th scope="col">{words().row}</th>
            <th scope="col">{words().column}</th>
            <th scope="col">{words().reason}</th>
          </tr>
        </thead>
        <tbody>
          <For each={shown()}>
            {({ row, column, reason }) => (
              <tr>
                <th scope="row">{row}</th>
                <td>{column}</td>
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
