import "#panels/frame/profileTable.css";
import { For, Show } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { Icon } from "#ui/Icon.tsx";
import { ACROSS_COLUMNS, type AcrossColumn, type AcrossOrder } from "./acrossRows.ts";
import { economyOf, yearsOf } from "#economies/economies.ts";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** The headers of the table of regions; each sorts by its column. */
export function AcrossHead(props: {
  order: AcrossOrder;
  across: ClusterAcross;
  settings: RegionalSettings;
  onSort: (column: AcrossColumn) => void;
}) {
  const w = useWords("regionalProfile");
  const help = (column: AcrossColumn) => {
    const words = w().across.columnHelp;
    const { basis, economy } = props.across;
    const { year, baseYear } = yearsOf(economyOf(economy), props.settings);
    switch (column) {
      case "size":
        return words.size[basis](year);
      case "establishments":
        return words.establishments(year);
      case "growth":
        return words.growth[basis](baseYear, year);
      case "nationShare":
        return words.nationShare[basis];
    }
    return words[column];
  };
  const label = (column: AcrossColumn) =>
    column === "size" && props.across.basis === "establishments"
      ? w().across.sizeEstablishments
      : w().across.columns[column];
  return (
    <thead>
      <tr class="profile-table-head" aria-rowindex={1}>
        <For each={ACROSS_COLUMNS}>
          {(column) => (
            <th
              scope="col"
              data-column={column}
              aria-sort={props.order.column === column ? props.order.direction : "none"}
            >
              <button type="button" title={help(column)} onClick={() => props.onSort(column)}>
                {label(column)}
                <Show when={props.order.column === column}>
                  <Icon name={props.order.direction === "ascending" ? "up" : "down"} />
                </Show>
              </button>
            </th>
          )}
        </For>
      </tr>
    </thead>
  );
}
