import type { Basis } from "#economies/economy.ts";
import type { RuleFigure } from "#clusters/strength/strongRules.ts";
import type { StrengthClass } from "#clusters/strength/strongChance.ts";
import type { SettingsReport } from "#cli/atlas/report/settingsReport.ts";
import { changeText, percent, ratio, whole } from "./sheetText.ts";
import type { ConditionFinding, RuleFinding } from "#clusters/tables/regionalRule.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

type Figure = Pick<
  RegionalFigure,
  "employment" | "establishments" | "quotient" | "growth" | "stage" | "verdict" | "status"
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

/** Headings of `figureCells`. */
export function figureHeader(basis: Basis, { since, year }: SettingsReport): string[] {
  return [
    basis === "employment" ? `jobs ${year}` : `establishments ${year}`,
    "LQ",
    "90% interval",
    `${since}-${year}`,
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

function sizeText({ employment, establishments, status }: Figure, basis: Basis): string {
  if (basis === "establishments") return whole(establishments);
  const { value, low, high } = employment;
  const band = whole(low) === whole(high) ? "" : ` (${whole(low)} to ${whole(high)})`;
  return Number.isNaN(value) ? `${status}${band}` : `${whole(value)}${band}`;
}

/** "strong", "probably strong (0.73) **", "not tradable". */
export function verdictText({ class: found, chance, isTradable, stars }: RuleFinding): string {
  const starred = stars > 0 ? ` ${"*".repeat(stars)}` : "";
  if (!isTradable) return `not tradable${starred}`;
  const certainty = found === "probably" || found === "open" ? ` (${ratio(chance)})` : "";
  return VERDICTS[found] + certainty + starred;
}

const VERDICTS: Record<StrengthClass, string> = {
  strong: "strong",
  probably: "probably strong",
  open: "open",
  no: "no",
  unknown: "not known",
};

/** "LQ 6.33 >= 0.75 (75th percentile): yes". */
export function conditionText({ figure, comparison, quantile, threshold, value, passed }: ConditionFinding): string {
  const write = (number: number) => {
    if (figure === "quotient" || figure === "payrollPerJob") return ratio(number);
    return figure === "regionShare" || figure === "nationShare" ? percent(number) : whole(number);
  };
  const of = quantile === undefined ? "" : ` (quantile ${quantile})`;
  return `${FIGURES[figure]} ${write(value)} ${comparison} ${write(threshold)}${of}: ${PASSED[passed]}`;
}

/** The rule in force in a line. */
export function ruleText({ rule, thresholds, certainty }: SettingsReport): string {
  const moved = Object.entries(thresholds).map(([id, value]) => `${id} at ${value}`);
  const counted = certainty === "strong" ? "strong (chance of 0.9)" : "strong or probably strong (chance of 0.5)";
  return `Rule: ${rule.name} (${rule.id})${moved.length > 0 ? `, ${moved.join(", ")}` : ""}; counted: ${counted}.`;
}
