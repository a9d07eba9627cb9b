import type { Basis } from "#economies/economy.ts";
import { isPartlyEstimated, isRangeOnly } from "#regions/counts/coverage.ts";
import { conditionGroups, type RuleFigure, STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { type Standing, standingOf } from "#clusters/tables/standing.ts";
import type { SettingsReport } from "#cli/atlas/report/settingsReport.ts";
import { changeText, percent, ratio, whole } from "./sheetText.ts";
import type { ConditionFinding } from "#clusters/tables/regionalRule.ts";
import type { Banded, RegionalFigure } from "#clusters/tables/regionalFigures.ts";

type Figure = Pick<
  RegionalFigure,
  "employment" | "establishments" | "estimated" | "quotient" | "growth" | "stage" | "verdict" | "status"
>;

const FIGURES: Record<RuleFigure, string> = {
  employment: "jobs",
  establishments: "establishments",
  quotient: "LQ",
  regionShare: "share of the region",
  nationShare: "share of the nation",
  payrollPerJob: "pay per job, $",
};
const PASSED = { yes: "yes", no: "no", unknown: "not known" };

/** Years from first to last, or the only one: "2017-2021", "2022". */
export function spanText(first: number, last: number): string {
  return first === last ? `${first}` : `${first}-${last}`;
}

/** The heading over changes; where an economy has one year there are none. */
export function changeHeader(since: number, year: number): string {
  return since === year ? "change" : spanText(since, year);
}

/** Headings of `figureCells`. */
export function figureHeader(basis: Basis, { since, year }: SettingsReport): string[] {
  return [
    basis === "employment" ? `jobs ${year}` : `establishments ${year}`,
    "LQ",
    "90% interval",
    changeHeader(since, year),
    "stage",
  ];
}

/** Size with its band, quotient, interval, growth and stage of a figure. */
export function figureCells(figure: Figure, basis: Basis): string[] {
  const { quotient, growth, stage } = figure;
  return [
    sizeText(figure, basis),
    ratio(quotient.value),
    `${ratio(quotient.lower)} to ${ratio(quotient.upper)}`,
    changeText(growth.value),
    stage.stage ?? "-",
  ];
}

function sizeText({ employment, establishments, estimated, status }: Figure, basis: Basis): string {
  if (basis === "establishments") return whole(establishments);
  if (Number.isNaN(employment.value)) return status;
  return estimatedText(employment, estimated);
}

/** "1,234"; "≈1,234 (1,100 to 1,400)" where a part is estimated; "800 to 1,400" where less than half is published. */
export function estimatedText({ value, low, high }: Banded, estimated: number): string {
  if (whole(low) === whole(high) || !isPartlyEstimated(estimated)) return whole(value);
  const band = `${whole(low)} to ${whole(high)}`;
  return isRangeOnly(estimated) ? band : `≈${whole(value)} (${band})`;
}

/** What the marks of `estimatedText` and a missing quotient mean. */
export const ESTIMATED_NOTE =
  "≈: a part is estimated, with its 90% band; jobs as a range, and no LQ but its interval: less than half is published.";

/** "strong (0.97)", "probably strong (0.73) **", "more than its share, not tradable". */
export function verdictText(figure: Pick<RegionalFigure, "verdict" | "quotient">): string {
  const { chance, isTradable, stars } = figure.verdict;
  const starred = stars > 0 ? ` ${"*".repeat(stars)}` : "";
  const certainty = isTradable && !Number.isNaN(chance) ? ` (${ratio(chance)})` : "";
  return VERDICTS[standingOf(figure)] + certainty + starred;
}

const VERDICTS: Record<Standing, string> = {
  more: "more than its share, not tradable",
  local: "not tradable",
  strong: "strong",
  probably: "probably strong",
  open: "open",
  no: "no",
  unknown: "not known",
};

/** "LQ 6.33 >= 0.75 (75th percentile): yes"; "≈6.33" where a part of the jobs is estimated, no number where most are. */
function conditionText(
  { figure, comparison, quantile, threshold, value, passed }: ConditionFinding,
  estimated: number,
): string {
  const write = (number: number) => {
    if (figure === "quotient" || figure === "payrollPerJob") return ratio(number);
    return figure === "regionShare" || figure === "nationShare" ? percent(number) : whole(number);
  };
  const of = quantile === undefined ? "" : ` (quantile ${quantile})`;
  const isOfJobs = figure !== "establishments";
  const mark = isOfJobs && isPartlyEstimated(estimated) ? "≈" : "";
  const told = isOfJobs && isRangeOnly(estimated) ? "(a range)" : `${mark}${write(value)}`;
  return `${FIGURES[figure]} ${told} ${comparison} ${write(threshold)}${of}: ${PASSED[passed]}`;
}

/** Conditions as they belong together: "either a and b; or c and d; and in any case e". */
export function conditionsText(rule: string, conditions: readonly ConditionFinding[], estimated: number): string {
  const write = (condition: ConditionFinding) => conditionText(condition, estimated);
  const found = STRONG_RULES.find(({ id }) => id === rule);
  const { ways, others } = found ? conditionGroups(found, conditions) : { ways: [], others: conditions };
  if (ways.length === 0) return conditions.map(write).join("; ");
  const together = (group: readonly ConditionFinding[]) => group.map(write).join(" and ");
  return [
    ...ways.map((way, at) => `${at === 0 ? "either" : "or"} ${together(way)}`),
    ...(others.length > 0 ? [`and in any case ${together(others)}`] : []),
  ].join("; ");
}

/** The rule in force in a line. */
export function ruleText({ rule, thresholds, certainty }: SettingsReport): string {
  const moved = Object.entries(thresholds).map(([id, value]) => `${id} at ${value}`);
  const counted = certainty === "strong" ? "strong (chance of 0.9)" : "strong or probably strong (chance of 0.5)";
  return `Rule: ${rule.name} (${rule.id})${moved.length > 0 ? `, ${moved.join(", ")}` : ""}; counted: ${counted}.`;
}
