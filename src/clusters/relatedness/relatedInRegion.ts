import { missingParts, type Relatedness, type RelatednessPartName } from "./combinedRelatedness.ts";
import { type LinkRule, type LinkStrength, linksOf, US_LINK_RULE } from "./drawnLinks.ts";
import { relatednessDensity } from "./relatednessDensity.ts";

export interface RelatedQuestion {
  cluster: number;
  relatedness: Relatedness;
  /** [cluster] location quotient in the region; NaN = withheld or unknown. */
  quotient: ArrayLike<number>;
  /** [cluster] 1 = strong in the region by the rule in use. */
  strong: ArrayLike<number>;
  /** [i * size + j] proximity phi: relates clusters from `rule.proximity` on and gives the density. */
  proximity?: Float64Array;
  rule?: RelatedRule;
}

/** What counts as related, and what as missing. */
export interface RelatedRule extends LinkRule {
  /** Proximity from which two clusters are related whatever their percentile. */
  proximity: number;
  /** A related cluster with a quotient below is missing. */
  missingBelow: number;
}

export const RELATED_RULE: RelatedRule = { ...US_LINK_RULE, proximity: 0.5, missingBelow: 0.75 };

/** "proximity" where only the proximity is high enough. */
export type RelatedBy = LinkStrength | "proximity";

export interface RelatedCluster {
  cluster: number;
  by: RelatedBy;
  percentile: number;
  /** NaN where not given. */
  proximity: number;
  /** The link's parts that know the pair, strongest first, 0 to 100. */
  parts: { name: RelatednessPartName; percentile: number }[];
  missingParts: RelatednessPartName[];
  quotient: number;
  /** `missing`: quotient below the limit, none included. `unknown`: the quotient is not known and the cluster is not strong. */
  state: "strong" | "present" | "missing" | "unknown";
}

/** The neighbourhood of a cluster in one region. */
export interface RelatedInRegion {
  /** Most related first. "nearest" links are for drawing and do not count below. */
  related: RelatedCluster[];
  /** Counts of related clusters, and of those by state. */
  count: { related: number; strong: number; missing: number; unknown: number };
  /** MREL: share of related clusters that are strong here; NaN without any. Unknown ones count as not strong. */
  mrel: number;
  /** MREL if every unknown one were strong. */
  mrelAtMost: number;
  /** MISS: related clusters that are missing here. */
  missing: number[];
  /** Relatedness density, 0 to 1, the cluster itself left out and only over known quotients; NaN without proximity. */
  density: number;
}

/**
 * Which clusters related to one are strong, present or missing in a region, and on what evidence (indicators MREL, MISS and DENS).
 * Related: percentile from `rule.strong` or proximity from `rule.proximity` on; where there is none, the nearest are shown only.
 */
export function relatedInRegion(question: RelatedQuestion): RelatedInRegion {
  const { relatedness, proximity, quotient, rule = RELATED_RULE } = question;
  const { size } = relatedness;
  for (const [name, column] of Object.entries({ quotient, strong: question.strong }))
    if (column.length !== size) throw new Error(`${name}: expected ${size} clusters, got ${column.length}`);
  if (proximity && proximity.length !== size * size)
    throw new Error(`proximity: expected ${size} x ${size} = ${size * size} values, got ${proximity.length}`);
  const related = [...relatedBy(question, rule)]
    .map(([cluster, by]) => describe(question, rule, cluster, by))
    .sort((a, b) => b.percentile - a.percentile || a.cluster - b.cluster);
  const counted = related.filter(({ by }) => by !== "nearest");
  const of = (state: RelatedCluster["state"]) => counted.filter((other) => other.state === state);
  const count = {
    related: counted.length,
    strong: of("strong").length,
    missing: of("missing").length,
    unknown: of("unknown").length,
  };
  return {
    related,
    count,
    mrel: count.strong / count.related,
    mrelAtMost: (count.strong + count.unknown) / count.related,
    missing: of("missing").map(({ cluster }) => cluster),
    density: proximity ? density(proximity, question.cluster, quotient) : Number.NaN,
  };
}

function relatedBy({ cluster, relatedness, proximity }: RelatedQuestion, rule: RelatedRule): Map<number, RelatedBy> {
  const { size } = relatedness;
  const links = linksOf(relatedness, cluster, rule);
  const by = new Map<number, RelatedBy>();
  for (const { to, strength } of links) if (strength !== "nearest") by.set(to, strength);
  proximity?.subarray(cluster * size, (cluster + 1) * size).forEach((phi, other) => {
    if (other !== cluster && !by.has(other) && phi >= rule.proximity) by.set(other, "proximity");
  });
  if (by.size === 0) for (const { to, strength } of links) by.set(to, strength);
  return by;
}

function describe(question: RelatedQuestion, rule: RelatedRule, cluster: number, by: RelatedBy): RelatedCluster {
  const { relatedness, quotient, strong } = question;
  const pair = question.cluster * relatedness.size + cluster;
  const lq = quotient[cluster];
  const present = lq < rule.missingBelow ? "missing" : Number.isNaN(lq) ? "unknown" : "present";
  return {
    cluster,
    by,
    percentile: relatedness.percentile[pair],
    proximity: question.proximity?.[pair] ?? Number.NaN,
    parts: relatedness.parts
      .map(({ name, percentile }) => ({ name, percentile: percentile[pair] }))
      .filter(({ percentile }) => !Number.isNaN(percentile))
      .sort((a, b) => b.percentile - a.percentile),
    missingParts: missingParts(relatedness, question.cluster, cluster),
    quotient: lq,
    state: strong[cluster] === 1 ? "strong" : present,
  };
}

function density(phi: Float64Array, cluster: number, quotient: ArrayLike<number>): number {
  const columns = quotient.length;
  const known = Float64Array.from(phi, (value, pair) => (Number.isNaN(quotient[pair % columns]) ? Number.NaN : value));
  const values = Uint8Array.from(quotient, (lq) => (lq >= 1 ? 1 : 0));
  return relatednessDensity({ rows: 1, columns, values, unknown: 0 }, known, { self: "excluded" })[cluster];
}
