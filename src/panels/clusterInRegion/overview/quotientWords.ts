import type { Words } from "#i18n/words.ts";
import type { Claim } from "#clusters/strength/quotientClaim.ts";
import type { Estimate } from "#clusters/tables/regionalFigures.ts";

/** A quotient in plain words: how many times, between what, and whether that says anything. */
export function quotientSentences(
  { value, lower, upper }: Estimate,
  claim: Claim,
  words: Words["regionalProfile"]["quotient"],
  ratio: (value: number) => string,
): string[] {
  const hasInterval = Number.isFinite(lower) && Number.isFinite(upper);
  const open = claim === "open" ? [words.open] : [];
  if (Number.isFinite(value))
    return [
      hasInterval ? words.sentence(ratio(value), ratio(lower), ratio(upper)) : words.noInterval(ratio(value)),
      ...open,
    ];
  return hasInterval ? [words.band(ratio(lower), ratio(upper)), ...open] : [words.unknown];
}
