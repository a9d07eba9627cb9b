import { createVirtualizer, defaultRangeExtractor } from "@tanstack/solid-virtual";
import { type Accessor, createEffect, createSignal, on } from "solid-js";

/** Pixels, as profile.css has it. */
const ROW_HEIGHT = 30;

/**
 * The rows of a long table: only those in sight are in the document, and the one Tab reaches, from which arrow keys, Page Up and Down,
 * Home and End lead to the others. Rows put in another order, or fewer, begin at the top again.
 *
 * @param rows in the order they stand; each is drawn with `data-row` on what takes the focus, its number
 * @returns `ref` for the element that scrolls, the rows to draw with their place in pixels, and what a row needs for the keyboard
 */
export function createTableRows(rows: Accessor<readonly unknown[]>) {
  const [active, setActive] = createSignal(0);
  let scroller!: HTMLDivElement;
  const virtual = createVirtualizer<HTMLDivElement, HTMLDivElement>({
    get count() {
      return rows().length;
    },
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active()])]
        .filter((index) => index < range.count)
        .sort((a, b) => a - b),
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
    const to = Math.max(0, Math.min(last, next));
    setActive(to);
    virtual.scrollToIndex(to);
    requestAnimationFrame(() =>
      scroller.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus({ preventScroll: true }),
    );
  };
  return {
    ref: (element: HTMLDivElement) => (scroller = element),
    items: () => virtual.getVirtualItems(),
    /** Of all rows, in pixels. */
    height: () => virtual.getTotalSize(),
    active,
    setActive,
    onKeyDown,
  };
}
