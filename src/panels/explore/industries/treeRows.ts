import type { TreeItem } from "./treeItems.ts";

/** One visible line of the tree, with what a screen reader has to know of its place. */
export interface TreeRow {
  item: TreeItem;
  /** 1 for the outermost. */
  level: number;
  /** Place among the siblings that are shown, from 1. */
  position: number;
  siblings: number;
  /** Index of the parent's row, -1 for the outermost. */
  parent: number;
  expandable: boolean;
  expanded: boolean;
  /** True if it is itself what was looked for. */
  isMatch: boolean;
}

/** What a text finds in a tree. */
export interface TreeMatches {
  /** Items that match, in tree order. */
  found: TreeItem[];
  isMatch: ReadonlySet<TreeItem>;
  /** Items with a match below them. */
  isOnPath: ReadonlySet<TreeItem>;
}

/** Goes through all items once. */
export function treeMatches(items: readonly TreeItem[], matches: (item: TreeItem) => boolean): TreeMatches {
  const found: TreeItem[] = [];
  const isOnPath = new Set<TreeItem>();
  const visit = (item: TreeItem): boolean => {
    const itself = matches(item);
    if (itself) found.push(item);
    let below = false;
    for (const child of item.children) below = visit(child) || below;
    if (below) isOnPath.add(item);
    return itself || below;
  };
  items.forEach(visit);
  return { found, isMatch: new Set(found), isOnPath };
}

/**
 * The visible rows, in order. With `matches`, only matches and what leads to them are shown; below a match with no further
 * match everything can be opened.
 *
 * @param isExpanded whether the person opened or closed the item; undefined if neither
 */
export function treeRows(
  items: readonly TreeItem[],
  isExpanded: (key: string) => boolean | undefined,
  matches?: TreeMatches,
): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (siblings: readonly TreeItem[], level: number, parent: number, inMatch: boolean): void => {
    const shown =
      matches && !inMatch
        ? siblings.filter((item) => matches.isMatch.has(item) || matches.isOnPath.has(item))
        : siblings;
    shown.forEach((item, index) => {
      const isOnPath = matches?.isOnPath.has(item) ?? false;
      const expandable = item.children.length > 0;
      const expanded = expandable && (isExpanded(item.key) ?? isOnPath);
      rows.push({
        item,
        level,
        position: index + 1,
        siblings: shown.length,
        parent,
        expandable,
        expanded,
        isMatch: matches?.isMatch.has(item) ?? false,
      });
      if (expanded) add(item.children, level + 1, rows.length - 1, matches !== undefined && !isOnPath);
    });
  };
  add(items, 1, -1, false);
  return rows;
}
