import type { Notebook } from "./notebook.ts";

/** The lists of a notebook. */
export type NotebookList = "values" | "marks" | "notes" | "plans" | "thresholds" | "regions";

type Key<L extends NotebookList> = (entry: Notebook[L][number]) => string;

const key = (...parts: unknown[]) => JSON.stringify(parts);

/**
 * What makes two entries of a list speak of the same thing: a region, cluster, indicator and year (figures of several years stand side
 * by side and make a series), a card of a region or cluster, a region's or cluster's plan, a threshold, a region of one's own with all it is put
 * together of.
 */
export const entryKeys: { [L in NotebookList]: Key<L> } = {
  values: ({ region, cluster, indicator, year }) => key(region, cluster, indicator, year),
  marks: ({ region, cluster, rule }) => key(region, cluster, rule),
  notes: ({ region, cluster, rule }) => key(region, cluster, rule),
  plans: ({ region, cluster }) => key(region, cluster),
  thresholds: ({ id }) => key(id),
  regions: ({ name, regions }) => key(name, ...regions),
};
