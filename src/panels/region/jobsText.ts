import { isPartlyEstimated, isRangeOnly } from "#regions/counts/coverage.ts";
import type { RegionIndustry } from "#regions/regionProfile.ts";
import type { Words } from "#i18n/words.ts";

/** Jobs of an industry as they are shown: marked where a part is estimated, a range where most is. */
export function jobsText(
  {
    employment,
    employmentLow,
    employmentHigh,
    estimated,
  }: Pick<RegionIndustry, "employment" | "employmentLow" | "employmentHigh" | "estimated">,
  words: Words["profile"],
  number: (value: number) => string,
): { text: string; help?: string } {
  const hasBand = Math.round(employmentLow) < Math.round(employmentHigh);
  if (!hasBand || !isPartlyEstimated(estimated)) return { text: number(employment) };
  const [low, high] = [number(employmentLow), number(employmentHigh)];
  return isRangeOnly(estimated)
    ? { text: words.range(low, high), help: words.mostlyEstimatedHelp(number(employment)) }
    : { text: words.about(number(employment)), help: words.estimatedHelp(low, high) };
}
