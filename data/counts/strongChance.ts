import { quantile } from "#spatial/quantile.ts";
import type { GroupDraws } from "./classDraws.ts";

/** What makes a cluster strong in a region. */
export interface StrongRule {
  /** Percentile of the quotients of all regions that have the cluster; the cut is at least 1. */
  percentile: number;
  /** Floors. */
  establishments: number;
  jobs: number;
  /** The second way: this share of the nation's jobs in the cluster, with a quotient above 1. */
  share: number;
}

/** The rule of the table that is written. */
export const STRONG: StrongRule = { percentile: 0.75, establishments: 10, jobs: 250, share: 0.03 };

/** Chances by region and group: [region * groups + group]. */
export interface StrongChances {
  /** Share of the draws in which it is strong, either way. */
  strong: Float32Array;
  /** Median over draws. */
  quotient: Float32Array;
  /** [group] the 5th, 50th and 95th percentile over draws of the cut. */
  cuts: [number, number, number][];
}

/** Jobs from which a region has the cluster. */
const HAS = 0.5;

/**
 * Applies a rule to every draw, its cut taken from the same draw.
 * @param nation [group] jobs of the nation, exact
 * @param nationTotal jobs of all industries
 */
export function strongChances(
  draws: GroupDraws,
  count: number,
  regionOf: Int32Array,
  regions: number,
  nation: Float64Array,
  nationTotal: number,
  rule: StrongRule,
): StrongChances {
  const { groups } = draws;
  const counties = regionOf.length;
  const cells = regions * groups;
  const total = new Float64Array(count * regions);
  for (let d = 0; d < count; d++)
    for (let c = 0; c < counties; c++) total[d * regions + regionOf[c]] += draws.total[d * counties + c];
  const into: StrongChances = {
    strong: new Float32Array(cells),
    quotient: new Float32Array(cells),
    cuts: [],
  };
  for (let group = 0; group < groups; group++) {
    const jobs = new Float64Array(count * regions);
    const establishments = new Float64Array(count * regions);
    for (let d = 0; d < count; d++)
      for (let c = 0; c < counties; c++) {
        const at = (d * counties + c) * groups + group;
        jobs[d * regions + regionOf[c]] += draws.jobs[at];
        establishments[d * regions + regionOf[c]] += draws.establishments[at];
      }
    const quotient = jobs.map((value, at) => (total[at] > 0 ? value / total[at] / (nation[group] / nationTotal) : 0));
    const cuts = new Float64Array(count);
    for (let d = 0; d < count; d++) {
      const having = quotient.slice(d * regions, (d + 1) * regions).filter((_, r) => jobs[d * regions + r] > HAS);
      const cut = (cuts[d] = having.length > 0 ? Math.max(1, quantile(having, rule.percentile)) : Infinity);
      for (let r = 0; r < regions; r++) {
        const at = d * regions + r;
        if (establishments[at] < rule.establishments || jobs[at] < rule.jobs) continue;
        const isAbove = quotient[at] >= cut;
        const isLarge = jobs[at] >= rule.share * nation[group] && quotient[at] > 1;
        into.strong[r * groups + group] += Number(isAbove || isLarge) / count;
      }
    }
    const column = new Float64Array(count);
    for (let r = 0; r < regions; r++) {
      for (let d = 0; d < count; d++) column[d] = quotient[d * regions + r];
      into.quotient[r * groups + group] = quantile(column, 0.5);
    }
    into.cuts.push([quantile(cuts, 0.05), quantile(cuts, 0.5), quantile(cuts, 0.95)]);
  }
  return into;
}
