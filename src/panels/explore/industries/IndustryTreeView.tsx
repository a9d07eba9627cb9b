import "./tree.css";
import { createVirtualizer, defaultRangeExtractor } from "@tanstack/solid-virtual";
import { For, Show, batch, createEffect, createMemo, createSignal, createUniqueId, on, onMount } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { foldText } from "#industries/foldText.ts";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import type { TreeRows } from "./createTreeRows.ts";
import { IndustryRow } from "./IndustryRow.tsx";
import type { TreeRow } from "./treeRows.ts";

const ROW = 28;
const ROW_COARSE = 36;
/** A row that shows the other title beneath. */
const ROW_TWO_LINES = 44;
const SKELETON_ROWS = [0.7, 0.55, 0.4, 0.5, 0.75, 0.6, 0.45, 0.65];
/** Keys typed within this many ms belong to one word. */
const TYPEAHEAD_PAUSE = 700;

/** The tree of industries or clusters: only the rows in sight exist. The focus stays on the tree; one row is the active one. */
export function IndustryTreeView(props: { label: string; tree: TreeRows; text: string; isLoading: boolean }) {
  const { t } = useI18n();
  const industries = useIndustries();
  const establishments = useEstablishments();
  const [scroller, setScroller] = createSignal<HTMLDivElement | null>(null);
  let element!: HTMLDivElement;
  // Not as it is created: an element outside the document has no window to observe its size with.
  onMount(() => setScroller(element));
  const [activeKey, setActiveKey] = createSignal<string>();
  const id = createUniqueId();
  const isCoarse = matchMedia("(pointer: coarse)").matches;
  const row = (index: number): TreeRow | undefined => props.tree.rows()[index];
  const count = () => props.tree.rows().length;
  const active = createMemo(() => {
    const key = activeKey();
    return Math.max(
      0,
      props.tree.rows().findIndex(({ item }) => item.key === key),
    );
  });
  const hasSecondLine = (at: TreeRow | undefined) =>
    at !== undefined && at.isMatch && at.item.node >= 0 && industries.otherTitle(at.item.node) !== undefined;

  const virtualizer = createVirtualizer<HTMLDivElement, HTMLDivElement>({
    get count() {
      return count();
    },
    getScrollElement: scroller,
    estimateSize: (index) => (hasSecondLine(row(index)) ? ROW_TWO_LINES : isCoarse ? ROW_COARSE : ROW),
    overscan: 8,
    // The active row always exists, so that what aria-activedescendant names is there.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active()])]
        .filter((index) => index < range.count)
        .sort((a, b) => a - b),
  });
  createEffect(
    on(
      () => props.tree.rows(),
      () => virtualizer.measure(),
      { defer: true },
    ),
  );
  createEffect(on([() => props.text, () => props.label], () => virtualizer.scrollToOffset(0), { defer: true }));

  /** An industry that was selected elsewhere (by a link, the search, the legend) is opened and brought into sight. */
  let isFirst = true;
  createEffect(
    on([industries.roots, () => props.isLoading], ([roots, isLoading]) => {
      const tree = industries.tree();
      if (!tree || isLoading || roots.length === 0 || (roots.length > 1 && !isFirst)) return;
      isFirst = false;
      const key = tree.id[roots[0]];
      const indexOf = () => props.tree.rows().findIndex(({ item }) => item.key === key);
      if (props.tree.matches() || indexOf() >= 0) return;
      batch(() => {
        for (let node = tree.parent[roots[0]]; node >= 0; node = tree.parent[node])
          props.tree.setExpanded(tree.id[node], true);
      });
      const index = indexOf();
      if (index < 0) return;
      setActiveKey(key);
      queueMicrotask(() => virtualizer.scrollToIndex(index, { align: "center" }));
    }),
  );

  const total = (nodes: readonly number[]): number | undefined => {
    const counts = establishments.answer()?.byIndustry;
    return counts && nodes.reduce((sum, node) => sum + counts[node], 0);
  };
  /** What the longest bar stands for: one scale for all rows, so that bars compare. */
  const largest = createMemo(() => {
    const counts = establishments.answer()?.byIndustry;
    const tree = industries.tree();
    let most = 1;
    if (counts && tree)
      for (let node = 0; node < tree.length; node = tree.end[node]) most = Math.max(most, counts[node]);
    return most;
  });

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(count() - 1, index));
    setActiveKey(row(next)?.item.key);
    virtualizer.scrollToIndex(next);
  };
  const toggle = (at: TreeRow) => {
    if (at.item.nodes.length > 0) industries.toggle(at.item.nodes);
    else props.tree.setExpanded(at.item.key, !at.expanded);
  };

  let typed = "";
  let typedAt = 0;
  const typeahead = (key: string, now: number) => {
    typed = now - typedAt > TYPEAHEAD_PAUSE ? key : typed + key;
    typedAt = now;
    const rows = props.tree.rows();
    const wanted = foldText(typed);
    const start = typed.length > 1 ? active() : active() + 1;
    for (let step = 0; step < rows.length; step++) {
      const index = (start + step) % rows.length;
      const { item } = rows[index];
      const starts = item.node < 0 ? [item.name] : [industries.title(item.node), industries.code(item.node)];
      if (starts.some((text) => foldText(text).startsWith(wanted))) return moveTo(index);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = row(active());
    if (!at || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller()?.clientHeight ?? 0) / (isCoarse ? ROW_COARSE : ROW)) - 1);
    const actions: Record<string, () => void> = {
      ArrowDown: () => moveTo(active() + 1),
      ArrowUp: () => moveTo(active() - 1),
      PageDown: () => moveTo(active() + page),
      PageUp: () => moveTo(active() - page),
      Home: () => moveTo(0),
      End: () => moveTo(count() - 1),
      ArrowRight: () =>
        at.expandable && !at.expanded ? props.tree.setExpanded(at.item.key, true) : at.expanded && moveTo(active() + 1),
      ArrowLeft: () => (at.expanded ? props.tree.setExpanded(at.item.key, false) : at.parent >= 0 && moveTo(at.parent)),
      Enter: () => at.expandable && props.tree.setExpanded(at.item.key, !at.expanded),
      " ": () => toggle(at),
    };
    const action = actions[event.key];
    if (action) action();
    else if (event.key.length === 1) typeahead(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={(created) => (element = created)}
      class="tree"
      role="tree"
      tabIndex={0}
      aria-label={props.label}
      aria-busy={props.isLoading}
      aria-activedescendant={count() > 0 ? `${id}-${active()}` : undefined}
      onKeyDown={onKeyDown}
    >
      <Show when={props.isLoading}>
        <div class="tree-skeleton" role="none">
          <span class="visually-hidden">{t().explore.industries.loading}</span>
          <For each={SKELETON_ROWS}>{(share) => <span class="skeleton" style={{ width: `${share * 100}%` }} />}</For>
        </div>
      </Show>
      <Show when={!props.isLoading && count() === 0}>
        <p class="tree-empty">{t().explore.industries.none(props.text.trim())}</p>
      </Show>
      <div class="tree-rows" role="none" style={{ height: `${virtualizer.getTotalSize()}px` }}>
        <For each={virtualizer.getVirtualItems()}>
          {(virtual) => (
            <Show when={row(virtual.index)}>
              {(at) => (
                <IndustryRow
                  id={`${id}-${virtual.index}`}
                  row={at()}
                  top={virtual.start}
                  height={virtual.size}
                  text={props.text}
                  isActive={virtual.index === active()}
                  hasSecondLine={hasSecondLine(at())}
                  count={total(at().item.nodes)}
                  largest={largest()}
                  onPress={() => {
                    setActiveKey(at().item.key);
                    toggle(at());
                  }}
                  onExpand={() => {
                    setActiveKey(at().item.key);
                    props.tree.setExpanded(at().item.key, !at().expanded);
                  }}
                  onOnly={() => {
                    setActiveKey(at().item.key);
                    industries.only(at().item.nodes);
                    scroller()?.focus({ preventScroll: true });
                  }}
                />
              )}
            </Show>
          )}
        </For>
      </div>
    </div>
  );
}
