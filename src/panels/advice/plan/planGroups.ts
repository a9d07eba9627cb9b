import type { PlanEntry } from "#guidelines/notebook/notebook.ts";
import { AUDIENCES, type AudienceId, type GuidelineModel } from "#guidelines/model/guidelineModel.ts";

/** The cards of a plan that are of one theme, by audience. */
export interface PlanGroup {
  theme: string;
  audiences: { audience: AudienceId; entries: PlanEntry[] }[];
}

/**
 * A plan's entries by theme and audience: themes in the order their first card was put in, audiences in the model's, cards as they
 * were put in. What the model no longer has is left out.
 */
export function planGroups(entries: readonly PlanEntry[], model: GuidelineModel): PlanGroup[] {
  const groups = new Map<string, PlanGroup>();
  for (const entry of entries) {
    const rule = model.rules.get(entry.rule);
    if (!rule) continue;
    const group = groups.get(rule.theme) ?? { theme: rule.theme, audiences: [] };
    groups.set(rule.theme, group);
    const known = group.audiences.find(({ audience }) => audience === rule.audience);
    if (known) known.entries.push(entry);
    else group.audiences.push({ audience: rule.audience, entries: [entry] });
  }
  for (const { audiences } of groups.values())
    audiences.sort((a, b) => AUDIENCES.indexOf(a.audience) - AUDIENCES.indexOf(b.audience));
  return [...groups.values()];
}

/** All entries in the order the groups show them. */
export function groupedEntries(groups: readonly PlanGroup[]): PlanEntry[] {
  return groups.flatMap(({ audiences }) => audiences.flatMap(({ entries }) => entries));
}

/** The entries with a card moved one place within its theme and audience, or a theme one place among the themes. */
export function movedEntries(
  entries: readonly PlanEntry[],
  model: GuidelineModel,
  what: { rule: string } | { theme: string },
  by: -1 | 1,
): PlanEntry[] {
  const groups = planGroups(entries, model);
  if ("theme" in what)
    swap(
      groups,
      groups.findIndex(({ theme }) => theme === what.theme),
      by,
    );
  else
    for (const { audiences } of groups)
      for (const { entries: cards } of audiences)
        swap(
          cards,
          cards.findIndex(({ rule }) => rule === what.rule),
          by,
        );
  return groupedEntries(groups);
}

function swap(list: unknown[], at: number, by: -1 | 1): void {
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return;
  [list[at], list[to]] = [list[to], list[at]];
}
