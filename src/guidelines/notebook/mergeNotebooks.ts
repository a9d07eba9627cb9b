import { emptyNotebook } from "./emptyNotebook";
import type { Notebook } from "./notebook";

/** What came of a merge, counted in entries. */
export interface Merge {
  notebook: Notebook;
  /** Not here before. */
  added: number;
  /** Newer than the one that was here. */
  replaced: number;
  /** As old as or older than the one here, or the same. */
  kept: number;
}

/**
 * Lays an imported notebook over the own one. Entries of the same thing meet: the one changed later stays, the own one at a tie.
 * The same thing is: a region, cluster, indicator and year (figures of several years stand side by side and make a series), a card of
 * a region or cluster, a region or cluster's plan (taken whole), a threshold. Nothing that is only in one of the two is lost, and
 * merging the same file twice changes nothing.
 */
export function mergeNotebooks(own: Notebook, imported: Notebook): Merge {
  const merge: Merge = { notebook: emptyNotebook(), added: 0, replaced: 0, kept: 0 };
  merge.notebook = {
    ...merge.notebook,
    values: laidOver(
      own.values,
      imported.values,
      ({ region, cluster, indicator, year }) => [region, cluster, indicator, year],
      merge,
    ),
    marks: laidOver(own.marks, imported.marks, ({ region, cluster, rule }) => [region, cluster, rule], merge),
    notes: laidOver(own.notes, imported.notes, ({ region, cluster, rule }) => [region, cluster, rule], merge),
    plans: laidOver(own.plans, imported.plans, ({ region, cluster }) => [region, cluster], merge),
    thresholds: laidOver(own.thresholds, imported.thresholds, ({ id }) => [id], merge),
  };
  return merge;
}

function laidOver<E extends { changed: string }>(
  own: readonly E[],
  imported: readonly E[],
  partsOf: (entry: E) => readonly unknown[],
  merge: Merge,
): E[] {
  const keyOf = (entry: E) => JSON.stringify(partsOf(entry));
  const byKey = new Map(own.map((entry) => [keyOf(entry), entry]));
  for (const entry of imported) {
    const key = keyOf(entry);
    const mine = byKey.get(key);
    const isNewer = !mine || Date.parse(entry.changed) > Date.parse(mine.changed);
    if (!mine) merge.added++;
    else if (isNewer) merge.replaced++;
    else merge.kept++;
    if (isNewer) byKey.set(key, entry);
  }
  return [...byKey.values()];
}
