import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import { isPublished } from "#clusters/tables/isPublished.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { GrowthClaim, QuotientClaim, RelatednessClaim, RuleClaim, ShiftClaim, StageClaim } from "./claim.ts";
import { yearsHere } from "./claimBasics.ts";

/** What is claimed of a subject in a region; a claim there is nothing to be said of is absent. */
export interface MeetingClaims {
  quotient?: QuotientClaim;
  rule: RuleClaim;
  stage?: StageClaim;
  /** Also where it is not known: the figures of both years say why. */
  growth: GrowthClaim;
  shift?: ShiftClaim & { parts: ShiftLevels };
  relatedness?: RelatednessClaim;
}

/** Everything that is claimed of a subject in a region, by the profile and by the command line, in the order a profile says it. */
export function meetingClaims(
  { figure, inputs, compared, years, related, density }: RegionalMeeting,
  settings: RegionalSettings,
): MeetingClaims {
  const { region, regionName, subject } = figure;
  const isKnown = isPublished(figure);
  const levels = shiftLevels(figure, years.indexOf(yearsHere(region, settings).baseYear));
  const shift = levels && { region, regionName, subject, parts: { ...figure.shift, ...levels }, settings };
  return {
    ...(isKnown && { quotient: { kind: "quotient", figure, inputs, settings } }),
    rule: { kind: "rule", figure, compared, settings },
    ...(isKnown && { stage: { kind: "stage", figure, settings } }),
    growth: { kind: "growth", figure, years, settings },
    ...(shift && { shift: { kind: "shift", ...shift } }),
    ...(related.length > 0 && {
      relatedness: { kind: "relatedness", subject, region, regionName, related, density, settings },
    }),
  };
}

interface ShiftLevels {
  before: number;
  after: number;
}

/**
 * The levels a shift-share lies between: its parts add up to the change over cells published in both years, and the growth is that
 * change over the start. Where nothing changed, the start is the figure of the base year. Undefined where a part is not known.
 *
 * @param baseYear place of the base year in the series, -1: none
 */
export function shiftLevels(
  { shift, growth, series }: Pick<RegionalFigure, "shift" | "growth" | "series">,
  baseYear: number,
): ShiftLevels | undefined {
  const change = shift.national + shift.mix + shift.regional;
  const before = growth.value === 0 ? (series[baseYear] ?? Number.NaN) : change / growth.value;
  return Number.isFinite(change) && Number.isFinite(before) ? { before, after: before + change } : undefined;
}
