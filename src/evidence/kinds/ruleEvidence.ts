import type { Basis } from "#economies/economy.ts";
import { regionParts } from "#regions/regionId.ts";
import type { RuleClaim } from "#evidence/claim.ts";
import {
  basisOf,
  claimTitle,
  limitsSection,
  ruleOf,
  ruleSetting,
  scopeSetting,
  sourceSection,
  whereTheyMeet,
  figuresYearOf,
} from "#evidence/claimBasics.ts";
import type { EvidenceContent } from "#evidence/evidenceContent.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";
import { ruleFigure } from "#evidence/ruleFigure.ts";
import { conditionGroups, starsNeededBy, type StrongRule, waysOf } from "#clusters/strength/strongRules.ts";
import type { ConditionFinding } from "#clusters/tables/regionalRule.ts";

/** How the rule in force comes to its verdict. */
export function ruleEvidence({ figure, compared, settings }: RuleClaim, writer: EvidenceWriter): EvidenceContent {
  const { words, number } = writer;
  const { evidence } = words;
  const { headings } = evidence;
  const { verdict } = figure;
  const basis = basisOf(figure.region);
  const { economy } = regionParts(figure.region);
  const rule = ruleOf(verdict.rule);
  const say = evidence.rule;
  const stars = rule && starsNeededBy(rule);
  const method = [
    stars !== undefined ? say.stars(stars) : rule && waysOf(rule).length > 0 ? say.ways : say.all,
    compared ? say.compared(number(compared.regions), number(compared.strong)) : "",
  ];
  const limits = [say.limit];
  if (rule && !rule.isVerified) limits.unshift(say.unverified);
  if (basis === "establishments" && rule?.countedIn === "employment") limits.unshift(say.inEstablishments);
  return {
    title: claimTitle("rule", whereTheyMeet(figure.subject, figure.regionName, writer), writer),
    sections: [
      { kind: "text", heading: headings.method, text: method.filter(Boolean).join(" ") },
      {
        kind: "list",
        heading: headings.rule,
        items: conditionLines(verdict.conditions, rule, basis, writer),
      },
      {
        kind: "rows",
        heading: headings.inputs,
        rows: verdict.conditions.map((condition) => ({
          label: words.figures[basis][condition.figure],
          value: `${ruleFigure(condition.figure, condition.value, writer)}, ${words.passed[condition.passed]}`,
        })),
      },
      {
        kind: "text",
        heading: headings.interval,
        text: verdict.isTradable ? say.chance(writer.percent(verdict.chance)) : say.local,
      },
      {
        kind: "rows",
        heading: headings.settings,
        rows: [...ruleSetting(settings, writer), ...scopeSetting(economy, settings, writer)],
      },
      sourceSection(
        {
          economy,
          years: String(figuresYearOf(figure.region)),
          subjects: [figure.subject],
          more: rule ? [`${writer.rules[rule.id].source}.`] : [],
        },
        writer,
      ),
      limitsSection(economy, limits, writer),
    ],
  };
}

/** A line a condition, or a line for all that belong together: "Either ... and ...", "Or ...", "And in any case ...". */
function conditionLines(
  conditions: readonly ConditionFinding[],
  rule: StrongRule | undefined,
  basis: Basis,
  writer: EvidenceWriter,
): string[] {
  const say = writer.words.evidence.rule;
  const text = (condition: ConditionFinding) => conditionText(condition, basis, writer);
  if (!rule || waysOf(rule).length === 0) return conditions.map(text);
  const { ways, others } = conditionGroups(rule, conditions);
  return [
    ...ways.map((way, at) => say.way(at, say.together(way.map(text)))),
    ...(others.length > 0 ? [say.always(say.together(others.map(text)))] : []),
  ];
}

/** "Location quotient ≥ 1.52, the 75th percentile of the regions compared". */
function conditionText(
  { figure, comparison, threshold, quantile }: ConditionFinding,
  basis: Basis,
  writer: EvidenceWriter,
): string {
  const { words } = writer;
  const asked = `${words.figures[basis][figure]} ${comparison === ">=" ? "\u2265" : ">"} ${ruleFigure(figure, threshold, writer)}`;
  return quantile === undefined ? asked : `${asked}, ${words.evidence.rule.percentile(100 * quantile)}`;
}
