import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { isAt, type Place, placeFields } from "./place.ts";

/** The notebook with a note to a card; an empty one takes it away. */
export function withNote(notebook: Notebook, place: Place, rule: string, text: string, now: string): Notebook {
  const isHere = isAt(place);
  const notes = notebook.notes.filter((entry) => !(isHere(entry) && entry.rule === rule));
  const kept = text.trim();
  return {
    ...notebook,
    notes: kept === "" ? notes : [...notes, { ...placeFields(place), rule, text: kept, changed: now }],
  };
}
