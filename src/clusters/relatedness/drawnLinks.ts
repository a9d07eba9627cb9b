import type { Relatedness } from "./combinedRelatedness.ts";

/** "very strong" is drawn solid, "strong" dashed, "nearest" stands in where a cluster has neither. */
export type LinkStrength = "very strong" | "strong" | "nearest";

export interface Link {
  from: number;
  to: number;
  /** Of the pair, among all pairs. */
  percentile: number;
  strength: LinkStrength;
}

/** Percentiles from which a link is drawn. */
export interface LinkRule {
  veryStrong: number;
  strong: number;
  /** Where a cluster has no strong link: that many of its highest, each above this percentile. */
  nearest: { count: number; above: number };
}

/**
 * The US Cluster Mapping rule. Its own drawing also asks that a fifth of the industries of the two clusters be related, which
 * needs relatedness between industries and is left out here.
 */
export const US_LINK_RULE: LinkRule = { veryStrong: 95, strong: 90, nearest: { count: 2, above: 50 } };

/** The links to draw from one cluster, highest percentile first, equal ones by number. */
export function linksOf({ size, percentile }: Relatedness, cluster: number, rule: LinkRule = US_LINK_RULE): Link[] {
  const ranked = Array.from({ length: size }, (_, to) => ({ to, percentile: percentile[cluster * size + to] }))
    .filter((link) => link.to !== cluster && !Number.isNaN(link.percentile))
    .sort((a, b) => b.percentile - a.percentile || a.to - b.to);
  const drawn = ranked.filter((link) => link.percentile >= rule.strong);
  if (drawn.length > 0)
    return drawn.map((link) => ({
      from: cluster,
      ...link,
      strength: link.percentile >= rule.veryStrong ? "very strong" : "strong",
    }));
  return ranked
    .filter((link) => link.percentile > rule.nearest.above)
    .slice(0, rule.nearest.count)
    .map((link) => ({ from: cluster, ...link, strength: "nearest" }));
}
