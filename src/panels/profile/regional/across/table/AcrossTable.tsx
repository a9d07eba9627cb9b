import { createVirtualizer } from "@tanstack/solid-virtual";
import { For, Show, createEffect, createMemo, createSignal, on } from "solid-js";
import type { ClusterAcross, RegionalSettings } from "../../../../../clusters/portfolio/regionalAnswers";
import { useRegionalProfileWords } from "../../../../../i18n/regionalProfileWords";
import { useQuery } from "../../../../../state/QueryContext";
import { useRegional } from "../../../../../state/RegionalContext";
import { SourceLine } from "../../../SourceLine";
import { createPrinting } from "../../parts/createPrinting";
import { saveTable } from "./saveTable";
import { acrossFile } from "./acrossFile";
import { type AcrossOrder, findRegions, nextAcrossOrder, orderRegions } from "./acrossRows";
import { AcrossHead } from "./AcrossHead";
import { AcrossRow } from "./AcrossRow";
import { AcrossTools } from "./AcrossTools";

const ROW_HEIGHT = 30;
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
  const w = useRegionalProfileWords();
  const { select } = useQuery();
  const { title } = useRegional();
  const isPrinting = createPrinting();
  const [text, setText] = createSignal("");
  const [order, setOrder] = createSignal<AcrossOrder>({ column: "size", direction: "descending" });
  const [active, setActive] = createSignal(0);
  let scroller!: HTMLDivElement;

  const rows = createMemo(() => orderRegions(findRegions(props.across.figures, text()), order(), props.across.basis));
  const virtual = createVirtualizer<HTMLDivElement, HTMLDivElement>({
    get count() {
      return rows().length;
    },
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
  });
  createEffect(
    on(
      rows,
      () => {
        setActive(0);
        virtual.scrollToOffset(0);
      },
      { defer: true },
    ),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const last = rows().length - 1;
    const page = Math.max(1, Math.floor(scroller.clientHeight / ROW_HEIGHT) - 2);
    const next = {
      ArrowDown: active() + 1,
      ArrowUp: active() - 1,
      PageDown: active() + page,
      PageUp: active() - page,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined || last < 0) return;
    event.preventDefault();
    setActive(Math.max(0, Math.min(last, next)));
    virtual.scrollToIndex(active());
    requestAnimationFrame(() => scroller.querySelector<HTMLElement>(`[data-row="${active()}"]`)?.focus());
  };
  const caption = () => w().across.tableLabel(title(props.across.subject));
  const save = () => {
    const { subject, level } = props.across;
    const file = acrossFile(props.across, rows(), caption(), w());
    saveTable(file, `${subject.replaceAll("/", "-")}-${level}-${props.settings.year}`);
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
      <div class="profile-table-scroll" ref={scroller}>
        <table
          class="profile-table across-table"
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
              <tbody class="profile-table-rows" style={{ height: `${virtual.getTotalSize()}px` }}>
                <For each={virtual.getVirtualItems()}>
                  {(item) => (
                    <Show when={rows()[item.index]}>
                      {(row) => (
                        <AcrossRow
                          figure={row()}
                          basis={props.across.basis}
                          position={item.index}
                          top={item.start}
                          isActive={item.index === active()}
                          onFocus={() => setActive(item.index)}
                          onKeyDown={onKeyDown}
                          onOpen={() => open(row().region)}
                        />
                      )}
                    </Show>
                  )}
                </For>
              </tbody>
            }
          >
            <tbody class="across-printed">
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
        <SourceLine economy="US" years={[props.settings.year]} />
      </div>
    </div>
  );
}
