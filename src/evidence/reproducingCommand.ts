import { countedAs, STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { CERTAINTIES, type RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { DEFAULT_LEVEL, ECONOMIES, economyOf, economyOfSubject, yearsOf } from "#economies/economies.ts";
import type { OwnRegion } from "#regions/ownRegion.ts";
import { regionParts } from "#regions/regionId.ts";

/** What a profile is of: a region, a subject ("cluster/automotive"), or where the two meet. */
export interface Profiled {
  region?: string;
  subject?: string;
  /** What the region consists of, where it is one of a reader's own. */
  own?: OwnRegion;
}

/**
 * The command that says on a command line what a profile says, under the same settings. Only what differs from what the command means
 * without it is written. `level`: of the regions of a subject.
 */
export function reproducingCommand({ region, subject, own }: Profiled, settings: RegionalSettings): string {
  const said = ["npx agglomera atlas"];
  const say = (option: string, value: string | number) => said.push(`--${option} ${quoted(String(value))}`);
  if (own) {
    say("region", own.regions.join(","));
    say("name", own.name);
  } else if (region !== undefined) say("region", region);
  if (subject !== undefined) say("cluster", subject.replace(/^cluster\/|^industry\/(?=[\d-]+$)/, ""));
  if (region !== undefined && subject !== undefined) said.push("--explain");
  if (region === undefined && settings.level !== DEFAULT_LEVEL) say("level", settings.level);

  const economy =
    region === undefined ? economyOfSubject(subject ?? "", ECONOMIES) : economyOf(regionParts(region).economy);
  const [usual] = STRONG_RULES;
  const rule = STRONG_RULES.find(({ id }) => id === settings.rule) ?? usual;
  if (rule !== usual) say("rule", rule.id);
  const { conditions } = countedAs(rule, economy);
  for (const { id } of conditions)
    if (settings.moved[id] !== undefined) say("threshold", `${id}=${settings.moved[id]}`);
  if (settings.certainty !== CERTAINTIES[0]) say("certainty", settings.certainty);
  const [first, last] = [economy.years[0], economy.years[economy.years.length - 1]];
  const { year, baseYear } = yearsOf(economy, settings);
  if (year !== last) say("year", year);
  if (baseYear !== first) say("since", baseYear);
  return said.join(" ");
}

/** One word of a shell: in double quotes where it has more than letters, digits and a few signs. */
function quoted(text: string): string {
  return /^[\w./,=:-]+$/.test(text) ? text : `"${text.replace(/[\\"$`]/g, "\\$&")}"`;
}
