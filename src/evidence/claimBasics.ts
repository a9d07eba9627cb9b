import { figuresYear, type EconomyId, economyOf, yearsOf } from "#economies/economies.ts";
import type { Basis } from "#economies/economy.ts";
import type { Words } from "#i18n/words.ts";
import { STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { regionParts } from "#regions/regionId.ts";
import type { EvidenceRow, EvidenceSection } from "./evidenceContent.ts";
import type { EvidenceWriter } from "./evidenceWriter.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** What figures of a region count. */
export function basisOf(region: string): Basis {
  return economyOf(regionParts(region).economy).basis;
}

/** Whether a subject is a benchmark cluster or one of its parts, not an industry. */
export function isOfClusters(subject: string): boolean {
  return subject.startsWith("cluster/");
}

/** "Location quotient: Automotive in Wayne County, Michigan". */
export function claimTitle(
  kind: keyof EvidenceWriter["words"]["evidence"]["titles"],
  about: string,
  writer: EvidenceWriter,
) {
  return `${writer.words.evidence.titles[kind]}: ${about}`;
}

/** "Automotive in Wayne County, Michigan". */
export function whereTheyMeet(subject: string, regionName: string, writer: EvidenceWriter): string {
  return writer.words.inRegion(writer.title(subject), regionName);
}

/** The years the figures of a region are of. */
export function yearsHere(region: string, settings: RegionalSettings): { year: number; baseYear: number } {
  return yearsOf(economyOf(regionParts(region).economy), settings);
}

/** The year that a region's figures but changes are of. */
export function figuresYearOf(region: string): number {
  return figuresYear(economyOf(regionParts(region).economy));
}

/** Who published the figures, and who defined the clusters. */
export function sourceSection(
  {
    economy,
    years,
    subjects,
    more = [],
  }: { economy: EconomyId; years: string; subjects: readonly string[]; more?: readonly string[] },
  { words }: EvidenceWriter,
): EvidenceSection {
  const { evidence } = words;
  const items = [evidence.sources.counts[economy](years)];
  if (subjects.some(isOfClusters)) items.push(evidence.sources.clusters);
  return { kind: "list", heading: evidence.headings.sources, items: [...items, ...more] };
}

/** What the figures cannot say. */
export function limitsSection(economy: EconomyId, more: readonly string[], { words }: EvidenceWriter): EvidenceSection {
  const { evidence } = words;
  return { kind: "list", heading: evidence.headings.limits, items: [...more, ...evidence.limits[economy]] };
}

/** The rule of an id; undefined where no rule has it. */
export function ruleOf(id: string): (typeof STRONG_RULES)[number] | undefined {
  return STRONG_RULES.find((rule) => rule.id === id);
}

/** What the rule of an id is called; the id where no rule has it. */
export function ruleName(id: string, rules: Words["strongRules"]): string {
  const rule = ruleOf(id);
  return rule ? rules[rule.id].name : id;
}

/** The rule in force, as a setting: what the reader may have changed. */
export function ruleSetting(
  { rule, moved, certainty }: RegionalSettings,
  { words, digits, rules }: EvidenceWriter,
): EvidenceRow[] {
  const { evidence } = words;
  return [
    { label: evidence.settings.rule, value: ruleName(rule, rules) },
    ...Object.entries(moved).map(([condition, threshold]) => ({
      label: evidence.settings.moved(words.conditions[condition as keyof typeof words.conditions] ?? condition),
      value: digits(threshold, threshold < 1 || threshold % 1 !== 0 ? 2 : 0),
    })),
    { label: evidence.settings.certainty, value: evidence.settings.certainties[certainty] },
  ];
}

/** Which regions are compared, in which year. */
export function scopeSetting(economy: EconomyId, settings: RegionalSettings, { words }: EvidenceWriter): EvidenceRow[] {
  const { evidence } = words;
  const year = figuresYear(economyOf(economy));
  return [
    {
      label: evidence.settings.level,
      value: evidence.settings.compared[economy](words.levels[settings.level]),
    },
    { label: evidence.settings.year, value: String(year) },
  ];
}
