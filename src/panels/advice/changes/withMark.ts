import type { Mark, Notebook } from "#guidelines/notebook/notebook.ts";
import { isAt, type Place, placeFields } from "./place.ts";

/** The notebook with a card marked, or with its mark taken away. A card that is not relevant needs a reason. */
export function withMark(
  notebook: Notebook,
  place: Place,
  rule: string,
  mark: Pick<Mark, "mark" | "reason"> | undefined,
  now: string,
): Notebook {
  const isHere = isAt(place);
  const marks = notebook.marks.filter((entry) => !(isHere(entry) && entry.rule === rule));
  return {
    ...notebook,
    marks: mark ? [...marks, { ...placeFields(place), rule, ...mark, changed: now }] : marks,
  };
}
