import type { EnteredValue, Notebook } from "#guidelines/notebook/notebook.ts";
import { isAt } from "./place.ts";

/** Which figure an entry is: of one place, indicator and year there is one. */
export type ValueKey = Pick<EnteredValue, "region" | "cluster" | "indicator" | "year">;

/** The notebook with a figure entered; `instead` is the one it takes the place of where its year was changed. */
export function withValue(notebook: Notebook, value: EnteredValue, instead?: ValueKey): Notebook {
  const rest = without(instead ? without(notebook.values, instead) : notebook.values, value);
  return { ...notebook, values: [...rest, value] };
}

/** The notebook without a figure. */
export function withoutValue(notebook: Notebook, key: ValueKey): Notebook {
  return { ...notebook, values: without(notebook.values, key) };
}

function without(values: readonly EnteredValue[], key: ValueKey): EnteredValue[] {
  const isHere = isAt(key);
  return values.filter((entry) => !(isHere(entry) && entry.indicator === key.indicator && entry.year === key.year));
}
