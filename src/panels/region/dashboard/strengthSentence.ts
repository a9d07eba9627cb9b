import { economyOf } from "#economies/economies.ts";
import type { Words } from "#i18n/words.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";

/**
 * How many clusters of a region are strong, of how many, and what share of its jobs they have.
 * @param candidates traded clusters, or industries, that could be strong
 */
export function strengthSentence(
  { economy, basis, strength }: Pick<RegionPortfolio, "economy" | "basis" | "strength">,
  candidates: number,
  words: Words["regionDashboard"]["portfolio"],
  percent: (share: number) => string,
): string {
  const { strong, probably, share } = strength;
  const none = strong + probably === 0;
  if (economyOf(economy).hasClusters)
    return none ? words.none(candidates) : words.strong(strong, probably, candidates, percent(share));
  return none
    ? words.noneIndustries(candidates)
    : words.strongIndustries(strong, probably, candidates, percent(share), basis);
}
