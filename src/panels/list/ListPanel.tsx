import "./list.css";
import { createVirtualizer, defaultRangeExtractor } from "@tanstack/solid-virtual";
import {
  For,
  Show,
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  on,
  onCleanup,
  onMount,
  Suspense,
} from "solid-js";
import type { Establishment, FirmSelection } from "#engine/establishments/protocol.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { type Bounds, useCamera } from "#state/CameraContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { isLayerOn } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { createPrinting } from "#ui/createPrinting.ts";
import { Icon } from "#ui/Icon.tsx";
import { createPages } from "./createPages.ts";
import { ListedPoints } from "./ListedPoints.tsx";
import { ListedMarks } from "./ListedMarks.tsx";
import { ListRow } from "./ListRow.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { ListSentence } from "./ListSentence.tsx";

const ListedPlants = lazyPart(async () => (await import("./ListedPlants.tsx")).ListedPlants, "heavyIndustry");

const ROW = 32;
const ROW_NARROW = 56;
/** Narrower than this, in px, a row has two lines. */
const NARROW = 620;
const ESTABLISHMENT_ZOOM = 13;
/** Rows on paper at most: two or three pages, of which those are printed that were read. */
const PRINTED = 100;

/** Everything the map shows, as a table by name and as sentences. Without bounds, everything that passes the filters. */
export function ListPanel(props: { bounds: Bounds | undefined; onClose?: () => void }) {
  const { t, number } = useI18n();
  const list = useWords("list");
  const { query, select } = useQuery();
  const camera = useCamera();
  const establishments = useEstablishments();
  const [scroller, setScroller] = createSignal<HTMLDivElement | null>(null);
  let element!: HTMLDivElement;
  // Not as it is created: an element outside the document has no window to observe its size with.
  onMount(() => setScroller(element));
  const [isNarrow, setNarrow] = createSignal(false);
  const [isReversed, setReversed] = createSignal(false);
  const [active, setActive] = createSignal(0);
  const id = createUniqueId();

  const subject = createMemo((): { version: number; selection: FirmSelection } | undefined => {
    const version = establishments.answer()?.version;
    if (version === undefined) return undefined;
    return { version, selection: props.bounds ? { kind: "bounds", bounds: props.bounds } : { kind: "all" } };
  });
  const pages = createPages(
    () => subject(),
    ({ selection }, offset, limit) => establishments.worker.list(selection, offset, limit),
  );
  const count = () => pages.total() ?? 0;
  /** The list is by name; turned round it is read from its end. */
  const row = (index: number): Establishment | undefined => pages.row(isReversed() ? count() - 1 - index : index);

  const virtualizer = createVirtualizer<HTMLDivElement, HTMLDivElement>({
    get count() {
      return count();
    },
    getScrollElement: scroller,
    estimateSize: () => (isNarrow() ? ROW_NARROW : ROW),
    overscan: 6,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active()])]
        .filter((index) => index < range.count)
        .sort((a, b) => a - b),
  });
  createEffect(on(isNarrow, () => virtualizer.measure(), { defer: true }));
  createEffect(
    on(
      [subject, isReversed],
      () => {
        setActive(0);
        virtualizer.scrollToOffset(0);
      },
      { defer: true },
    ),
  );
  onMount(() => {
    const observer = new ResizeObserver(([entry]) => setNarrow(entry.contentRect.width < NARROW));
    observer.observe(element);
    onCleanup(() => observer.disconnect());
  });

  const isPrinting = createPrinting();
  const printed = createMemo(() => {
    let rows = 0;
    while (isPrinting() && rows < Math.min(PRINTED, count()) && row(rows)) rows++;
    return rows;
  });
  /** On paper there is no scrolling: the first rows stand for all, and it is said how many do not. */
  const shownRows = () =>
    isPrinting()
      ? Array.from({ length: printed() }, (_, index) => ({ index, start: 0, size: ROW }))
      : virtualizer.getVirtualItems();

  const open = (index: number) => {
    const chosen = row(index);
    if (!chosen) return;
    setActive(index);
    select({ kind: "establishment", id: chosen.id });
    camera.go("selection");
  };
  const show = (index: number) => {
    const chosen = row(index);
    if (chosen) camera.go({ lon: chosen.lon, lat: chosen.lat, zoom: ESTABLISHMENT_ZOOM });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller()?.clientHeight ?? 0) / (isNarrow() ? ROW_NARROW : ROW)) - 2);
    const moves: Record<string, number> = {
      ArrowDown: active() + 1,
      ArrowUp: active() - 1,
      PageDown: active() + page,
      PageUp: active() - page,
      Home: 0,
      End: count() - 1,
    };
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter") open(active());
    else if (event.key in moves) {
      const next = Math.max(0, Math.min(count() - 1, moves[event.key]));
      setActive(next);
      virtualizer.scrollToIndex(next);
    } else return;
    event.preventDefault();
  };

  return (
    <div class="list" data-narrow={isNarrow() ? "" : undefined}>
      <header class="list-head">
        <h2 id={`${id}-title`}>{list().title}</h2>
        <Show when={props.onClose}>
          {(close) => (
            <button
              class="icon-button list-close"
              type="button"
              aria-label={list().close}
              title={list().close}
              onClick={() => close()()}
            >
              <Icon name="close" />
            </button>
          )}
        </Show>
        <ListSentence shown={pages.total()} bounds={props.bounds} />
      </header>
      <Show when={pages.fault()}>
        <p class="list-failed" role="alert">
          {list().failed}
          <FaultSentence fault={pages.fault()} />{" "}
          <button class="button" type="button" onClick={() => pages.retry()}>
            {t().app.retry}
          </button>
        </p>
      </Show>
      <ListedMarks bounds={props.bounds} />
      <ListedPoints bounds={props.bounds} />
      <Show when={isLayerOn(query, "heavy")}>
        <Suspense>
          <ListedPlants bounds={props.bounds} />
        </Suspense>
      </Show>
      <div class="list-frame">
        {/* The scroller is the grid: its head stays, its rows are those in sight. */}
        <div
          ref={(created) => (element = created)}
          class="list-grid"
          role="grid"
          tabIndex={0}
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-hint`}
          aria-rowcount={count() + 1}
          aria-busy={pages.total() === undefined}
          aria-activedescendant={count() > 0 ? `${id}-${active()}` : undefined}
          onKeyDown={onKeyDown}
        >
          <div class="list-row list-header" role="row" aria-rowindex={1}>
            <span role="columnheader" aria-sort={isReversed() ? "descending" : "ascending"}>
              <button
                class="list-sort"
                type="button"
                title={isReversed() ? list().sortDown : list().sortUp}
                onClick={() => setReversed(!isReversed())}
              >
                {list().name}
                <Icon name={isReversed() ? "up" : "down"} />
              </button>
            </span>
            <span role="columnheader">{list().industry}</span>
            <span role="columnheader">{list().place}</span>
            <span role="columnheader" class="list-number">
              {list().employment}
            </span>
            <span role="columnheader">{list().years}</span>
            <span role="columnheader">{list().sources}</span>
          </div>
          <div
            class="list-rows"
            role="rowgroup"
            style={{ height: isPrinting() ? "auto" : `${virtualizer.getTotalSize()}px` }}
          >
            <For each={shownRows()}>
              {(virtual) => (
                <ListRow
                  id={`${id}-${virtual.index}`}
                  establishment={row(virtual.index)}
                  index={virtual.index}
                  top={virtual.start}
                  height={virtual.size}
                  isActive={virtual.index === active()}
                  isNarrow={isNarrow()}
                  onOpen={() => open(virtual.index)}
                  onShow={() => show(virtual.index)}
                />
              )}
            </For>
          </div>
          <Show when={pages.total() === undefined && !pages.fault()}>
            <div class="list-skeleton" aria-hidden="true">
              <For each={[0.7, 0.5, 0.8, 0.6, 0.7]}>
                {(share) => <span class="skeleton" style={{ width: `${share * 100}%` }} />}
              </For>
            </div>
          </Show>
        </div>
      </div>
      <Show when={isPrinting() && count() > printed()}>
        <p class="list-left-out">{list().leftOut(printed(), number(count() - printed()))}</p>
      </Show>
      <p class="visually-hidden" id={`${id}-hint`}>
        {list().hint} {number(count())}
      </p>
    </div>
  );
}
