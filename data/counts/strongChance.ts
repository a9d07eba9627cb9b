import { STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { quantile } from "#spatial/quantile.ts";
import type { ClusterDraws } from "./clusterDraws.ts";
import type { PlacesOfLevel } from "./clusterLevels.ts";

/** What makes a cluster strong in a region. */
export interface StrongRule {
  /** Percentile of the quotients of all regions that have the cluster; the cut is at least 1. */
  percentile: number;
  /** Floors. */
  establishments: number;
  jobs: number;
  /** The second way: this share of the nation's jobs in the cluster, with this quotient. */
  share: number;
  above: number;
}

const RULE = STRONG_RULES.find(({ id }) => id === "labour-market")!;

/** The number a condition of the atlas's own rule compares with. */
function thresholdOf(condition: string): number {
  const { threshold } = RULE.conditions.find(({ id }) => id === condition)!;
  return "value" in threshold ? threshold.value : threshold.quantile;
}

/** The atlas's own rule, as the table that is written and its calibration have it. */
export const STRONG: StrongRule = {
  percentile: thresholdOf("specialisation"),
  establishments: thresholdOf("establishments"),
  jobs: thresholdOf("size"),
  share: thresholdOf("share"),
  above: thresholdOf("above"),
};

/** Chances by region and cluster: [region * clusters + cluster]; 0 for what a state has in no county. */
export interface StrongChances {
  /** Share of the draws in which it is strong, either way. */
  strong: Float32Array;
  /** Median over draws. */
  quotient: Float32Array;
  /** [cluster] the 5th, 50th and 95th percentile over draws of the cut. */
  cuts: [number, number, number][];
}

/** Jobs from which a region has the cluster. */
const HAS = 0.5;

/**
 * Applies a rule to every draw, its cut taken from the same draw.
 * @param nation [cluster] jobs of the nation, exact
 * @param nationTotal jobs of all industries
 */
export function strongChances(
  draws: ClusterDraws,
  { regionOf, isRegion }: PlacesOfLevel,
  nation: Float64Array,
  nationTotal: number,
  rule: StrongRule,
): StrongChances {
  const { count, places, clusters } = draws;
  const regions = isRegion.length;
  const total = new Float64Array(count * regions);
  for (let d = 0; d < count; d++)
    for (let p = 0; p < places; p++) total[d * regions + regionOf[p]] += draws.total[d * places + p];
  const into: StrongChances = {
    strong: new Float32Array(regions * clusters),
    quotient: new Float32Array(regions * clusters),
    cuts: [],
  };
  for (let cluster = 0; cluster < clusters; cluster++) {
    const jobs = new Float64Array(count * regions);
    const establishments = new Float64Array(count * regions);
    for (let d = 0; d < count; d++)
      for (let p = 0; p < places; p++) {
        const at = (d * places + p) * clusters + cluster;
        jobs[d * regions + regionOf[p]] += draws.jobs[at];
        establishments[d * regions + regionOf[p]] += draws.establishments[at];
      }
    const quotient = jobs.map((value, at) => (total[at] > 0 ? value / total[at] / (nation[cluster] / nationTotal) : 0));
    const cuts = new Float64Array(count);
    for (let d = 0; d < count; d++) {
      const having = quotient
        .slice(d * regions, (d + 1) * regions)
        .filter((_, r) => isRegion[r] === 1 && jobs[d * regions + r] > HAS);
      const cut = (cuts[d] = having.length > 0 ? Math.max(1, quantile(having, rule.percentile)) : Infinity);
      for (let r = 0; r < regions; r++) {
        const at = d * regions + r;
        if (isRegion[r] === 0 || establishments[at] < rule.establishments || jobs[at] < rule.jobs) continue;
        const isAbove = quotient[at] >= cut;
        const isLarge = jobs[at] >= rule.share * nation[cluster] && quotient[at] >= rule.above;
        into.strong[r * clusters + cluster] += Number(isAbove || isLarge) / count;
      }
    }
    const column = new Float64Array(count);
    for (let r = 0; r < regions; r++) {
      for (let d = 0; d < count; d++) column[d] = quotient[d * regions + r];
      into.quotient[r * clusters + cluster] = quantile(column, 0.5);
    }
    into.cuts.push([quantile(cuts, 0.05), quantile(cuts, 0.5), quantile(cuts, 0.95)]);
  }
  return into;
}
