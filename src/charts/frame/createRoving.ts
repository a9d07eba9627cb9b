import { type Accessor, createSignal } from "solid-js";

export interface Roving {
  /** The mark that is told of: under the pointer, else in focus, else selected. */
  active: Accessor<string | undefined>;
  isSelected: (mark: string) => boolean;
  /** Whether Tab leads to this mark: to one of them only. */
  isTabStop: (mark: string) => boolean;
  hover: (mark: string | undefined) => void;
  focusIn: (mark: string) => void;
  focusOut: () => void;
  select: (mark: string) => void;
  /** Arrow keys, Home and End move the focus among the marks of one listbox, Enter and Space select. */
  press: (event: KeyboardEvent, mark: string) => void;
}

/** Moves the focus to a mark of the same drawing. */
export function focusMark(inside: Element, mark: string): void {
  inside
    .closest("svg")
    ?.querySelector<SVGElement>(`[data-mark="${CSS.escape(mark)}"]`)
    ?.focus();
}

/**
 * Keyboard and pointer over the marks of a chart.
 *
 * @param options.next the mark a key leads to; along `marks` without it
 */
export function createRoving(options: {
  marks: () => readonly string[];
  selected?: () => string | undefined;
  onSelect?: (mark: string) => void;
  next?: (from: string, key: string) => string | undefined;
}): Roving {
  const [hovered, setHovered] = createSignal<string>();
  const [focused, setFocused] = createSignal<string>();
  const [last, setLast] = createSignal<string>();
  const present = (mark: string | undefined) =>
    mark !== undefined && options.marks().includes(mark) ? mark : undefined;
  const selected = () => options.selected?.();
  const tabStop = () => present(last()) ?? present(selected()) ?? options.marks()[0];
  const next = (from: string, key: string) =>
    options.next ? options.next(from, key) : nextInOrder(options.marks(), from, key);
  const select = (mark: string) => options.onSelect?.(mark);
  return {
    active: () => present(hovered()) ?? present(focused()) ?? present(selected()),
    isSelected: (mark) => selected() === mark,
    isTabStop: (mark) => tabStop() === mark,
    hover: setHovered,
    focusIn: (mark) => {
      setFocused(mark);
      setLast(mark);
    },
    focusOut: () => setFocused(undefined),
    select,
    press: (event, mark) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        select(mark);
        return;
      }
      const to = next(mark, event.key);
      if (to === undefined) return;
      event.preventDefault();
      setHovered(undefined);
      focusMark(event.currentTarget as Element, to);
    },
  };
}

/** The mark a key leads to along an order: arrows by one, Home and End to its ends; undefined for every other key. */
export function nextInOrder(order: readonly string[], from: string, key: string): string | undefined {
  const at = order.indexOf(from);
  const to: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: order.length - 1,
  };
  const index = to[key];
  return index === undefined ? undefined : order[Math.max(0, Math.min(order.length - 1, index))];
}
