import { STRONG_RULES } from "#clusters/strength/strongRules.ts";
import strongRules from "#i18n/en/strongRules.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** The settings figures were made under, as they are printed. */
export interface SettingsReport {
  rule: { id: string; name: string; source: string };
  /** Moved thresholds by condition. */
  thresholds: Record<string, number>;
  certainty: RegionalSettings["certainty"];
  year: number;
  since: number;
}

export function settingsReport({ rule, moved, certainty, year, baseYear }: RegionalSettings): SettingsReport {
  const found = STRONG_RULES.find(({ id }) => id === rule);
  if (!found) throw new Error(`rule: expected one of ${STRONG_RULES.map(({ id }) => id).join(", ")}, got ${rule}`);
  return { rule: { id: found.id, ...strongRules[found.id] }, thresholds: moved, certainty, year, since: baseYear };
}
