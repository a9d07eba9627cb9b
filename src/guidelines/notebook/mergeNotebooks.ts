import { emptyNotebook } from "./emptyNotebook.ts";
import { entryKeys } from "./entryKeys.ts";
import { MOST_ENTRIES, type Notebook } from "./notebook.ts";

/** What came of a merge, counted in entries. */
export interface Merge {
  notebook: Notebook;
  /** Not here before. */
  added: number;
  /** Newer than the one that was here. */
  replaced: number;
  /** As old as or older than the one here, or the same. */
  kept: number;
  /** Beyond what a notebook holds, and so not taken. */
  beyond: number;
}

/**
 * Lays an imported notebook over the own one. Entries of the same thing (`entryKeys`) meet: the one changed later stays, the own one at
 * a tie; a plan is taken whole. Nothing that is only in one of the two is lost, and merging the same file twice changes nothing.
 */
export function mergeNotebooks(own: Notebook, imported: Notebook): Merge {
  const merge: Merge = { notebook: emptyNotebook(), added: 0, replaced: 0, kept: 0, beyond: 0 };
  merge.notebook = {
    ...merge.notebook,
    values: laidOver(own.values, imported.values, entryKeys.values, merge),
    marks: laidOver(own.marks, imported.marks, entryKeys.marks, merge),
    notes: laidOver(own.notes, imported.notes, entryKeys.notes, merge),
    plans: laidOver(own.plans, imported.plans, entryKeys.plans, merge),
    thresholds: laidOver(own.thresholds, imported.thresholds, entryKeys.thresholds, merge),
    regions: laidOver(own.regions, imported.regions, entryKeys.regions, merge),
  };
  return merge;
}

function laidOver<E extends { changed: string }>(
  own: readonly E[],
  imported: readonly E[],
  keyOf: (entry: E) => string,
  merge: Merge,
): E[] {
  const byKey = new Map(own.map((entry) => [keyOf(entry), entry]));
  for (const entry of imported) {
    const key = keyOf(entry);
    const mine = byKey.get(key);
    if (!mine && byKey.size >= MOST_ENTRIES) {
      merge.beyond++;
      continue;
    }
    const isNewer = !mine || Date.parse(entry.changed) > Date.parse(mine.changed);
    if (!mine) merge.added++;
    else if (isNewer) merge.replaced++;
    else merge.kept++;
    if (isNewer) byKey.set(key, entry);
  }
  return [...byKey.values()];
}
