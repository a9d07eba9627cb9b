import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import { isPublished } from "#clusters/tables/isPublished.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { GrowthClaim, QuotientClaim, RelatednessClaim, RuleClaim, ShiftClaim, StageClaim } from "./claim.ts";

/** What is claimed of a subject in a region; a claim there is nothing to be said of is absent. */
export interface MeetingClaims {
  quotient?: QuotientClaim;
  rule: RuleClaim;
  stage?: StageClaim;
  /** Also where it is not known: the figures of its years say why. */
  growth: GrowthClaim;
  shift?: ShiftClaim & { parts: { before: number; after: number } };
  relatedness?: RelatednessClaim;
}

/** Everything that is claimed of a subject in a region, by the profile and by the command line, in the order a profile says it. */
export function meetingClaims(
  { figure, inputs, compared, years, related, density }: RegionalMeeting,
  settings: RegionalSettings,
): MeetingClaims {
  const { region, regionName, subject } = figure;
  const isKnown = isPublished(figure);
  const levels = shiftLevels(figure);
  const { remarks } = figure.growth;
  const shift = levels && { region, regionName, subject, parts: { ...figure.shift, ...levels }, remarks, settings };
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

/** The levels a shift-share lies between: its parts add up to the change from the first to the last. Undefined where one is not known. */
export function shiftLevels({ shift, growth, series }: Pick<RegionalFigure, "shift" | "growth" | "series">) {
  const isKnown = Number.isFinite(shift.national + shift.mix + shift.regional) && Number.isFinite(growth.value);
  return isKnown ? { before: series[0], after: series[series.length - 1] } : undefined;
}
