import "./list.css";
import { Show } from "solid-js";
import type { Establishment } from "#engine/establishments/protocol.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";

/** One establishment; a quiet line while its page is on its way. */
export function ListRow(props: {
  id: string;
  establishment: Establishment | undefined;
  index: number;
  top: number;
  height: number;
  isActive: boolean;
  /** Two lines instead of six columns. */
  isNarrow: boolean;
  onOpen: () => void;
  onShow: () => void;
}) {
  const { t, number } = useI18n();
  const list = useWords("list");
  const industries = useIndustries();
  const years = (row: Establishment) => {
    if (row.firstYear === null) return "";
    return row.firstYear === row.lastYear ? String(row.firstYear) : `${row.firstYear}–${row.lastYear}`;
  };
  return (
    // The grid takes the keys; the row is only pressed.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={props.id}
      class="list-row"
      role="row"
      tabIndex={-1}
      aria-rowindex={props.index + 2}
      data-row={props.establishment?.row}
      aria-selected={props.isActive}
      data-active={props.isActive ? "" : undefined}
      style={{ transform: `translateY(${props.top}px)`, height: `${props.height}px` }}
      onClick={() => props.onOpen()}
      onDblClick={() => props.onShow()}
    >
      <Show when={props.establishment} fallback={<span role="gridcell" class="skeleton" aria-label={list().loading} />}>
        {(row) => (
          <>
            <span role="gridcell" class="list-name" title={row().company}>
              {row().name || <em>{t().establishment.unnamed}</em>}
            </span>
            <span
              role="gridcell"
              class="list-industry"
              lang={industries.tree()?.en[row().industry] === null ? "es" : undefined}
              title={`${industries.code(row().industry)} ${industries.title(row().industry)}`}
            >
              {industries.title(row().industry)}
            </span>
            <span role="gridcell" class="list-place" title={row().park}>
              {row().place}
            </span>
            <span role="gridcell" class="list-number">
              <Show
                when={row().employment !== null}
                fallback={<span class="list-unknown">{props.isNarrow ? "" : list().notKnown}</span>}
              >
                {props.isNarrow ? t().unit.jobs(row().employment ?? 0) : number(row().employment ?? 0)}
              </Show>
            </span>
            <span role="gridcell" class="list-years">
              {years(row())}
            </span>
            <span role="gridcell" class="list-sources">
              {row()
                .sources.map((source) => t().sourceShort[source])
                .join(", ")}
            </span>
          </>
        )}
      </Show>
    </div>
  );
}
