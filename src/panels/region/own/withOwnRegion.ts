import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { type OwnRegion, ownRegionId } from "#regions/ownRegion.ts";

/**
 * The notebook with a region of one's own; in the place of the one with the id `of` where that is given, and then what was entered for that
 * one is entered for it.
 */
export function withOwnRegion(notebook: Notebook, own: OwnRegion, now: string, of?: string): Notebook {
  const id = ownRegionId(own);
  const entry = { name: own.name, regions: [...own.regions].sort(), changed: now };
  const before = notebook.regions.findIndex((kept) => ownRegionId(kept) === (of ?? id));
  const rest = notebook.regions.filter((kept) => ![of, id].includes(ownRegionId(kept)));
  const regions = before < 0 ? [...rest, entry] : rest.toSpliced(before, 0, entry);
  if (of === undefined || of === id) return { ...notebook, regions };
  const moved = <E extends { region: string; changed: string }>(entries: E[]): E[] =>
    entries.some(({ region }) => region === of)
      ? entries.map((one) => (one.region === of ? { ...one, region: id, changed: now } : one))
      : entries;
  return {
    ...notebook,
    regions,
    values: moved(notebook.values),
    marks: moved(notebook.marks),
    notes: moved(notebook.notes),
    plans: moved(notebook.plans),
  };
}

/** The notebook without a region of one's own. What was entered for it stays: it is there again with the region. */
export function withoutOwnRegion(notebook: Notebook, id: string): Notebook {
  return { ...notebook, regions: notebook.regions.filter((kept) => ownRegionId(kept) !== id) };
}
