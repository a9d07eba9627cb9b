import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { EvidenceClaim } from "./claim.ts";

/** Everything that is claimed of a subject in a region, in the order a profile says it; what is not known is not claimed. */
export function meetingClaims(
  { figure, inputs, compared, years, related, density }: RegionalMeeting,
  settings: RegionalSettings,
): EvidenceClaim[] {
  const { region, regionName, subject, shift } = figure;
  const isGrowthKnown = Number.isFinite(figure.growth.value);
  return [
    { kind: "quotient", figure, inputs, settings },
    { kind: "rule", figure, compared, settings },
    { kind: "stage", figure, settings },
    ...(isGrowthKnown
      ? [
          { kind: "growth" as const, figure, years, settings },
          { kind: "shift" as const, region, regionName, subject, parts: shift, settings },
        ]
      : []),
    ...(related.length > 0
      ? [{ kind: "relatedness" as const, subject, region, regionName, related, density, settings }]
      : []),
  ];
}
