import { type Accessor, createComputed, createMemo, createSignal, on } from "solid-js";
import type { TreeItem } from "./treeItems.ts";
import { type TreeMatches, type TreeRow, treeMatches, treeRows } from "./treeRows.ts";

export interface TreeRows {
  rows: Accessor<readonly TreeRow[]>;
  /** What the text finds; undefined without a text. */
  matches: Accessor<TreeMatches | undefined>;
  setExpanded: (key: string, expanded: boolean) => void;
}

/**
 * The rows of a tree that opens, closes and narrows. What was opened while looking for something is forgotten with the
 * text; what was opened before comes back.
 *
 * @param isMatch whether an item is what the text looks for; undefined while there is no text
 * @param opened keys that are open at first
 */
export function createTreeRows(
  items: Accessor<readonly TreeItem[]>,
  isMatch: Accessor<((item: TreeItem) => boolean) | undefined>,
  opened: Accessor<readonly string[]>,
): TreeRows {
  const [usual, setUsual] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const matches = createMemo(() => {
    const matcher = isMatch();
    return matcher && treeMatches(items(), matcher);
  });
  const [whileLooking, setWhileLooking] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  createComputed(on(isMatch, () => setWhileLooking(new Map<string, boolean>())));
  const first = createMemo(() => new Set(opened()));
  const rows = createMemo(() => {
    const found = matches();
    const chosen = found ? whileLooking() : usual();
    const openAtFirst = first();
    return treeRows(items(), (key) => chosen.get(key) ?? (!found && openAtFirst.has(key) ? true : undefined), found);
  });
  return {
    rows,
    matches,
    setExpanded: (key, expanded) => {
      const set = matches() ? setWhileLooking : setUsual;
      set((before) => new Map(before).set(key, expanded));
    },
  };
}
