import { economyOf, figuresYear } from "#economies/economies.ts";
import "#panels/clusterInRegion/regional.css";
import "#panels/frame/profileTable.css";
import { For, Show, createMemo, createSignal } from "solid-js";
import { csvText } from "#firms/formats/table/csvText.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { saveText } from "#state/saveText.ts";
import { SourceLine } from "#panels/frame/SourceLine.tsx";
import { createTableRows } from "#panels/frame/createTableRows.ts";
import { createPrinting } from "#ui/createPrinting.ts";
import { acrossFile } from "./acrossFile.ts";
import { type AcrossOrder, findRegions, nextAcrossOrder, orderRegions } from "./acrossRows.ts";
import { AcrossHead } from "./AcrossHead.tsx";
import { AcrossRow } from "./AcrossRow.tsx";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import "#panels/frame/profile.css";
import { TableSearch } from "#panels/frame/TableSearch.tsx";

const PRINTED = 50;

/**
 * All regions with a figure as a table that is sorted by its headers, searched, saved as a file, and holds only the rows in sight.
 * Arrow keys move along the rows; a region opens the cluster there.
 */
export function AcrossTable(props: {
  across: ClusterAcross;
  settings: RegionalSettings;
  allColumns: boolean;
  onAllColumns: (all: boolean) => void;
}) {
  const w = useWords("regionalProfile");
  const { select } = useQuery();
  const { language } = useI18n();
  const { title } = useRegional();
  const isPrinting = createPrinting();
  const [text, setText] = createSignal("");
  const [order, setOrder] = createSignal<AcrossOrder>({ column: "size", direction: "descending" });

  const rows = createMemo(() =>
    orderRegions(findRegions(props.across.figures, text()), order(), {
      basis: props.across.basis,
      language: language(),
    }),
  );
  const shown = createTableRows(() => rows());
  const caption = () => w().across.tableLabel(title(props.across.subject));
  const save = () => {
    const { subject, level } = props.across;
    const name = `${subject.replaceAll(/[/:]/g, "-")}-${level}-${figuresYear(economyOf(props.across.economy))}.csv`;
    saveText(csvText(acrossFile(props.across, rows(), w())), name, "text/csv");
  };
  const open = (region: string) => select({ kind: "regional", subject: props.across.subject, region });

  return (
    <div class="profile-table-part">
      <AcrossTools
        text={text()}
        onText={setText}
        allColumns={props.allColumns}
        onAllColumns={(all) => props.onAllColumns(all)}
        onSave={save}
      />
      <div class="profile-table-scroll" ref={shown.ref}>
        <table
          class="profile-table regional-table"
          aria-label={caption()}
          aria-rowcount={rows().length + 1}
          data-columns={props.allColumns ? "all" : undefined}
        >
          <AcrossHead
            order={order()}
            across={props.across}
            settings={props.settings}
            onSort={(column) => setOrder(nextAcrossOrder(order(), column))}
          />
          <Show
            when={isPrinting()}
            fallback={
              <tbody class="profile-table-rows" style={{ height: `${shown.height()}px` }}>
                <For each={shown.items()}>
                  {(item) => (
                    <Show when={rows()[item.index]}>
                      {(row) => (
                        <AcrossRow
                          figure={row()}
                          basis={props.across.basis}
                          position={item.index}
                          top={item.start}
                          isActive={item.index === shown.active()}
                          onFocus={() => shown.setActive(item.index)}
                          onKeyDown={shown.onKeyDown}
                          onOpen={() => open(row().region)}
                        />
                      )}
                    </Show>
                  )}
                </For>
              </tbody>
            }
          >
            <tbody class="profile-table-printed">
              <For each={rows().slice(0, PRINTED)}>
                {(row, i) => (
                  <AcrossRow figure={row} basis={props.across.basis} position={i()} onOpen={() => open(row.region)} />
                )}
              </For>
            </tbody>
          </Show>
        </table>
        <Show when={rows().length === 0}>
          <p class="profile-table-none">{w().across.noRow}</p>
        </Show>
      </div>
      <div class="profile-table-foot">
        <output class="note">
          {isPrinting()
            ? w().across.printed(Math.min(PRINTED, rows().length), rows().length)
            : w().across.count(rows().length, props.across.figures.length)}
        </output>
        <SourceLine economy={props.across.economy} years={[figuresYear(economyOf(props.across.economy))]} />
      </div>
    </div>
  );
}

/** What can be done with the table of regions: search it, widen it, save it. */
function AcrossTools(props: {
  text: string;
  onText: (text: string) => void;
  allColumns: boolean;
  onAllColumns: (all: boolean) => void;
  onSave: () => void;
}) {
  const w = useWords("regionalProfile");
  const words = useWords("profile");
  return (
    <div class="profile-table-tools regional-tools">
      <TableSearch label={w().across.filter} text={props.text} onText={(text) => props.onText(text)} />
      <button
        type="button"
        class="button profile-wide"
        aria-pressed={props.allColumns}
        onClick={() => props.onAllColumns(!props.allColumns)}
      >
        {props.allColumns ? words().fewerColumns : words().allColumns}
      </button>
      <button type="button" class="button" onClick={() => props.onSave()}>
        {w().across.download}
      </button>
    </div>
  );
}
