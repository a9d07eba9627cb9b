import type { Basis } from "#economies/economy.ts";
import "#panels/frame/profile.css";
import "#panels/frame/profileTable.css";
import { useWords } from "#i18n/I18n.tsx";
import { type EconomyId, economyOf } from "#economies/economies.ts";
import { For, Show, createMemo, createSignal } from "solid-js";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { createPrinting } from "#ui/createPrinting.ts";
import { Icon } from "#ui/Icon.tsx";
import { COLUMNS_BY_BASIS, type TableColumn, type TableOrder, findRows, nextOrder, orderRows } from "./tableRows.ts";
import { IndustryCell } from "./IndustryCell.tsx";
import { SourceLine } from "#panels/frame/SourceLine.tsx";
import { createTableRows } from "#panels/frame/createTableRows.ts";
import { TableSearch } from "#panels/frame/TableSearch.tsx";
import type { RegionIndustry } from "#regions/regionProfile.ts";
import type { RegionSummary } from "#regions/regionSummary.ts";
import type { Words } from "#i18n/words.ts";

const PRINTED = 50;

/**
 * The industries of a region as a table that is sorted by its headers and holds only the rows in sight. Arrow keys move along
 * the rows; the name of an industry selects only it. Columns that do not fit are a scroll away.
 */
export function IndustryTable(props: {
  profile: RegionSummary;
  rows: readonly RegionIndustry[];
  basis: Basis;
  economy: EconomyId;
  allColumns: boolean;
  onAllColumns: (all: boolean) => void;
}) {
  const words = useWords("profile");
  const industries = useIndustries();
  const isPrinting = createPrinting();
  const [text, setText] = createSignal("");
  const [chosen, setOrder] = createSignal<TableOrder>();
  const order = (): TableOrder => chosen() ?? { column: props.basis, direction: "descending" };

  const columns = () =>
    COLUMNS_BY_BASIS[props.basis].filter(
      (column) => column !== "establishments" || economyOf(props.economy).hasEstablishments,
    );
  const describe = (node: number) =>
    `${industries.code(node)} ${industries.title(node)} ${industries.otherTitle(node) ?? ""}`;
  const rows = createMemo(() => orderRows(findRows(props.rows, text(), describe), order(), props.basis));
  const shown = createTableRows(() => rows());

  const help = (column: TableColumn) => columnHelp(column, props.basis, props.profile.years, words());
  const ariaSort = (column: TableColumn) => (order().column === column ? order().direction : "none");

  const Row = (place: { row: RegionIndustry; item: { index: number; start?: number } }) => (
    <tr
      class="profile-table-row"
      aria-rowindex={place.item.index + 2}
      data-selected={industries.mask()?.[place.row.industry] === 1}
      style={place.item.start === undefined ? undefined : { transform: `translateY(${place.item.start}px)` }}
    >
      <For each={columns()}>
        {(column) => (
          <Show
            when={column === "industry"}
            fallback={
              <td data-column={column}>
                <IndustryCell column={column} row={place.row} years={props.profile.years} basis={props.basis} />
              </td>
            }
          >
            <th scope="row" data-column="industry">
              <IndustryName
                industry={place.row.industry}
                position={place.item.index}
                isActive={place.item.index === shown.active()}
                onFocus={() => shown.setActive(place.item.index)}
                onKeyDown={shown.onKeyDown}
              />
            </th>
          </Show>
        )}
      </For>
    </tr>
  );

  return (
    <div class="profile-table-part">
      <div class="profile-table-tools">
        <TableSearch label={words().filterTable} text={text()} onText={setText} />
        <button
          type="button"
          class="button profile-wide"
          data-kind="quiet"
          aria-pressed={props.allColumns}
          onClick={() => props.onAllColumns(!props.allColumns)}
        >
          {props.allColumns ? words().fewerColumns : words().allColumns}
        </button>
      </div>
      <div class="profile-table-scroll" ref={shown.ref}>
        <table
          class="profile-table"
          aria-label={words().tableLabel(props.profile.region.name)}
          aria-rowcount={rows().length + 1}
          data-basis={props.basis}
          data-columns={props.allColumns ? "all" : "first"}
        >
          <thead>
            <tr class="profile-table-head" aria-rowindex="1">
              <For each={columns()}>
                {(column) => (
                  <th scope="col" data-column={column} aria-sort={ariaSort(column)}>
                    <button type="button" title={help(column)} onClick={() => setOrder(nextOrder(order(), column))}>
                      {words().columns[column]}
                      <Show when={order().column === column}>
                        <Icon name={order().direction === "ascending" ? "up" : "down"} />
                      </Show>
                    </button>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <Show
            when={isPrinting()}
            fallback={
              <tbody class="profile-table-rows" style={{ height: `${shown.height()}px` }}>
                <For each={shown.items()}>
                  {(item) => <Show when={rows()[item.index]}>{(row) => <Row row={row()} item={item} />}</Show>}
                </For>
              </tbody>
            }
          >
            <tbody class="profile-table-printed">
              <For each={rows().slice(0, PRINTED)}>{(row, i) => <Row row={row} item={{ index: i() }} />}</For>
            </tbody>
          </Show>
        </table>
        <Show when={rows().length === 0}>
          <p class="profile-table-none">{props.rows.length === 0 ? words().noIndustries : words().noRow}</p>
        </Show>
      </div>
      <div class="profile-table-foot">
        <output class="note">
          {isPrinting()
            ? words().tablePrinted(Math.min(PRINTED, rows().length), rows().length)
            : words().tableCount(rows().length, props.rows.length)}
        </output>
        <SourceLine economy={props.economy} years={props.profile.years} />
      </div>
    </div>
  );
}

/** The name of a row: selects only its industry. One of them is reached by Tab, the others from it. */
function IndustryName(props: {
  industry: number;
  position: number;
  isActive: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const words = useWords("profile");
  const { code, title, only } = useIndustries();
  return (
    <button
      type="button"
      data-row={props.position}
      tabindex={props.isActive ? 0 : -1}
      title={`${code(props.industry)} ${title(props.industry)}\n${words().onlyThis(title(props.industry))}`}
      onFocus={() => props.onFocus()}
      onKeyDown={(event) => props.onKeyDown(event)}
      onClick={() => only([props.industry])}
    >
      <span class="profile-code">{code(props.industry)}</span>
      <span class="profile-table-title">{title(props.industry)}</span>
    </button>
  );
}

/** What a column of the table holds, in a sentence with its years. */
function columnHelp(
  column: TableColumn,
  basis: Basis,
  years: readonly number[],
  { columnHelp: words }: Words["profile"],
): string {
  const first = years[0];
  const last = years[years.length - 1];
  const ofJobs = basis === "employment";
  const help: Record<TableColumn, string> = {
    industry: words.industry,
    employment: words.employment(last),
    establishments: words.establishments(last),
    lq: ofJobs ? words.lqEmployment(last) : words.lqEstablishments(last),
    share: ofJobs ? words.shareEmployment(last) : words.shareEstablishments(last),
    change: words.change(first, last),
    series: words.series(first, last),
  };
  return help[column];
}
