import { dynamicShiftShare } from "#clusters/change/shiftShare.ts";
import { theilParts } from "#clusters/concentration/theil.ts";
import { methodOfReflections } from "#clusters/relatedness/complexity/methodOfReflections.ts";
import { type ChangeWindow, shiftColumns } from "#clusters/tables/changeWindow.ts";
import type { ClusterRelatedness } from "./clusterRelatedness.ts";
import type { RegionIndustries } from "./regionPortfolio.ts";

/** Statistics of a region beyond those of its portfolio, in the order they are shown. NaN where one is not known. */
export const REGION_STATISTICS = [
  /** Theil's index of its industries against the nation's, in nats, between sectors and within them. */
  "theil",
  "theilBetween",
  "theilWithin",
  /** By the method of reflections: traded clusters present, and the mean number of regions that have them. */
  "diversity",
  "meanUbiquity",
  /** Shift-share summed over the steps from year to year, in jobs (establishments). */
  "yearlyNational",
  "yearlyMix",
  "yearlyRegional",
] as const;
export type RegionStatistics = Record<(typeof REGION_STATISTICS)[number], number>;

export interface RegionStatisticsInputs {
  industries: RegionIndustries;
  /** What the shift-share is of, year by year. */
  window: ChangeWindow;
  /** Undefined where the source tells no benchmark clusters. */
  relatedness?: ClusterRelatedness;
}

/** The further statistics of a region. */
export function regionStatistics(inputs: RegionStatisticsInputs, region: number): RegionStatistics {
  const { industries, window, relatedness } = inputs;
  const theil = theilParts(industries.own, industries.nation, industries.sectorOf);
  // A single step is the shift-share of the portfolio.
  const steps = window.years.length > 2 ? [...window.years.keys()].slice(1) : [];
  const yearly = dynamicShiftShare(steps.map((year) => shiftColumns(window, region, [year - 1, year])));
  const row = relatedness?.rows.indexOf(region) ?? -1;
  const reflected = (step: number) =>
    relatedness && row >= 0 ? methodOfReflections(relatedness.presence, step).rows[row] : Number.NaN;
  return {
    theil: theil.total,
    theilBetween: theil.between,
    theilWithin: theil.within,
    diversity: reflected(0),
    meanUbiquity: reflected(1),
    yearlyNational: yearly.national,
    yearlyMix: yearly.mix,
    yearlyRegional: yearly.regional,
  };
}
