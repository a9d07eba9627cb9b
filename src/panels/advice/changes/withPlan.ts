import type { Notebook, PlanEntry } from "#guidelines/notebook/notebook.ts";
import { isAt, type Place, placeFields } from "./place.ts";

/** What is planned for a place, in the order it was put in. */
export function planOf(notebook: Notebook, place: Place): PlanEntry[] {
  return notebook.plans.find(isAt(place))?.entries ?? [];
}

/** The notebook with other entries in the plan of a place; without any, the plan is gone. */
export function withPlan(
  notebook: Notebook,
  place: Place,
  change: (entries: PlanEntry[]) => PlanEntry[],
  now: string,
): Notebook {
  const isHere = isAt(place);
  const before = notebook.plans.find(isHere);
  const entries = change(before?.entries ?? []);
  const rest = notebook.plans.filter((plan) => !isHere(plan));
  if (entries.length === 0) return { ...notebook, plans: rest };
  return { ...notebook, plans: [...rest, { ...before, ...placeFields(place), entries, changed: now }] };
}

/** A card as it comes into a plan. */
export function planEntry(rule: string): PlanEntry {
  return { rule, owner: "", due: "", note: "" };
}
