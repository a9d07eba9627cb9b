import { economyOf } from "#economies/economies.ts";
import type { Words } from "#i18n/words.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";

/**
 * How many clusters of a region are strong, of how many, and what share of its jobs they have.
 * @param candidates traded clusters, or industries, that could be strong
 */
export function strengthSentence(
  { economy, strength }: Pick<RegionPortfolio, "economy" | "strength">,
  candidates: number,
  words: Words["regionDashboard"]["portfolio"],
  percent: (share: number) => string,
): string {
  const { strong, share } = strength;
  if (economyOf(economy).hasClusters)
    return strong === 0 ? words.none(candidates) : words.strong(strong, candidates, percent(share));
  return strong === 0 ? words.noneIndustries(candidates) : words.strongIndustries(strong, candidates, percent(share));
}
