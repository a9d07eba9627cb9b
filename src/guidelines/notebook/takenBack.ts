import { entryKeys } from "./entryKeys.ts";
import type { Notebook } from "./notebook.ts";

/**
 * A notebook with one change taken back: every entry the change from `before` to `after` made, altered or deleted is as it was before.
 * An entry that was altered again since is left as it is now, and so is everything the change did not touch: another window may have
 * written it meanwhile.
 */
export function takenBack(now: Notebook, before: Notebook, after: Notebook): Notebook {
  return {
    ...now,
    values: restored(now.values, before.values, after.values, entryKeys.values),
    marks: restored(now.marks, before.marks, after.marks, entryKeys.marks),
    notes: restored(now.notes, before.notes, after.notes, entryKeys.notes),
    plans: restored(now.plans, before.plans, after.plans, entryKeys.plans),
    thresholds: restored(now.thresholds, before.thresholds, after.thresholds, entryKeys.thresholds),
    regions: restored(now.regions, before.regions, after.regions, entryKeys.regions),
  };
}

function restored<E>(now: readonly E[], before: readonly E[], after: readonly E[], keyOf: (entry: E) => string): E[] {
  const byKey = (entries: readonly E[]) => new Map(entries.map((entry) => [keyOf(entry), entry]));
  const [then, made, left] = [byKey(before), byKey(after), byKey(now)];
  // Deleted entries come back in their place, not at the end, where nothing else was changed.
  const order = new Set([...(isSame(now, after) ? then.keys() : []), ...left.keys(), ...then.keys()]);
  const entries = [...order].flatMap((key) => {
    const isTouched = !isSame(then.get(key), made.get(key));
    const isAlteredSince = !isSame(left.get(key), made.get(key));
    const entry = isTouched && !isAlteredSince ? then.get(key) : left.get(key);
    return entry === undefined ? [] : [entry];
  });
  // The list itself, not its like: then it can be seen that a change was taken back.
  return isSame(entries, before) ? (before as E[]) : entries;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
