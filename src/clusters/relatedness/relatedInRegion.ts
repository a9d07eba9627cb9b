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
  /** [cluster] establishments in the region; NaN = unknown. */
  establishments: ArrayLike<number>;
  /** [cluster] 1 = has fewer jobs than could be expected (`expectedJobs`). */
  lacking: ArrayLike<number>;
  /** [i * size + j] proximity phi, for the density. */
  proximity?: Float64Array;
  rule?: RelatedRule;
}

/** What counts as related, and what as missing. */
export interface RelatedRule extends LinkRule {
  /** A related cluster with a quotient below has less than its share, or is missing. */
  missingBelow: number;
  /** With so many establishments none is missing. */
  presentFrom: number;
}

export const RELATED_RULE: RelatedRule = { ...US_LINK_RULE, missingBelow: 0.75, presentFrom: 50 };

/** How a related cluster stands in a region. */
export type RelatedState = "strong" | "present" | "less" | "missing" | "unknown";

export interface RelatedCluster {
  cluster: number;
  by: LinkStrength;
  percentile: number;
  /** NaN where not given. */
  proximity: number;
  /** The link's parts that know the pair, strongest first, 0 to 100. */
  parts: { name: RelatednessPartName; percentile: number }[];
  missingParts: RelatednessPartName[];
  quotient: number;
  /** `relatedState`, or `strong`. */
  state: RelatedState;
}

/** The neighbourhood of a cluster in one region. */
export interface RelatedInRegion {
  /** Most related first. "nearest" links are for drawing and do not count below. */
  related: RelatedCluster[];
  /** Counts of related clusters, and of those by state. */
  count: { related: number; strong: number; less: number; missing: number; unknown: number };
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
 * Related: percentile from `rule.strong` on; where there is none, the nearest are shown only.
 */
export function relatedInRegion(question: RelatedQuestion): RelatedInRegion {
  const { relatedness, proximity, quotient, rule = RELATED_RULE } = question;
  const { size } = relatedness;
  const { strong, establishments, lacking } = question;
  for (const [name, column] of Object.entries({ quotient, strong, establishments, lacking }))
    if (column.length !== size) throw new Error(`${name}: expected ${size} clusters, got ${column.length}`);
  if (proximity && proximity.length !== size * size)
    throw new Error(`proximity: expected ${size} x ${size} = ${size * size} values, got ${proximity.length}`);
  const related = linksOf(relatedness, question.cluster, rule).map(({ to, strength }) =>
    describe(question, rule, to, strength),
  );
  const counted = related.filter(({ by }) => by !== "nearest");
  const of = (state: RelatedCluster["state"]) => counted.filter((other) => other.state === state);
  const count = {
    related: counted.length,
    strong: of("strong").length,
    less: of("less").length,
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

/**
 * How a related cluster that is not strong stands in a region. Missing only where it has fewer jobs than its supply links and the
 * region's size let expect, and few establishments: one of a size to be seen has less than its share, and so has one of which a
 * region of this size could not have more.
 * @param isLacking 1 where it has fewer jobs than could be expected
 */
export function relatedState(
  quotient: number,
  establishments: number,
  isLacking: number,
  rule: Pick<RelatedRule, "missingBelow" | "presentFrom"> = RELATED_RULE,
): Exclude<RelatedState, "strong"> {
  if (Number.isNaN(quotient)) return "unknown";
  if (quotient >= rule.missingBelow) return "present";
  return isLacking === 1 && !(establishments >= rule.presentFrom) ? "missing" : "less";
}

function describe(question: RelatedQuestion, rule: RelatedRule, cluster: number, by: LinkStrength): RelatedCluster {
  const { relatedness, quotient, strong } = question;
  const pair = question.cluster * relatedness.size + cluster;
  const lq = quotient[cluster];
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
    state:
      strong[cluster] === 1
        ? "strong"
        : relatedState(lq, question.establishments[cluster], question.lacking[cluster], rule),
  };
}

function density(phi: Float64Array, cluster: number, quotient: ArrayLike<number>): number {
  const columns = quotient.length;
  const known = Float64Array.from(phi, (value, pair) => (Number.isNaN(quotient[pair % columns]) ? Number.NaN : value));
  const values = Uint8Array.from(quotient, (lq) => (lq >= 1 ? 1 : 0));
  return relatednessDensity({ rows: 1, columns, values, unknown: 0 }, known, { self: "excluded" })[cluster];
}
