import type { Notebook } from "./notebook.ts";

/** A notebook with nothing in it. */
export function emptyNotebook(): Notebook {
  return {
    format: "agglomera-notebook",
    version: 1,
    values: [],
    marks: [],
    notes: [],
    plans: [],
    thresholds: [],
    regions: [],
  };
}
