import type { IndustryIntervals } from "#regions/regionProfile.ts";
import { establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { regionalCorrelation } from "#clusters/strength/regionalCorrelation.ts";
import { quotientBase } from "#clusters/strength/quotientBase.ts";
import { summedCounts } from "#regions/counts/grouped/summedCounts.ts";
import { quotientIntervals } from "#clusters/strength/quotientIntervals.ts";

/** 90% intervals of the quotients of one region's industries, by the kernel of every other quotient (`quotientIntervals`). */
export const industryIntervals: IndustryIntervals = ({
  own,
  nation,
  spread,
  whole,
  figure,
  hasEstablishments,
  compared,
  regionCount,
}) => {
  const base = quotientBase(own, regionCount, { figure, name: "all" });
  const { lower, upper } = quotientIntervals(own, () => base, { ...gathered(), nation });
  return { lower, upper };

  /** How what is counted gathers: jobs by the sizes of establishments, all else by how the regions compared differ. */
  function gathered() {
    if (figure === "employment") {
      const sizes = spread ?? (hasEstablishments && whole ? establishmentSpread(whole) : undefined);
      if (sizes) return { figure, spread: sizes };
    }
    if (!whole) throw new Error("industries: quotients need the spread of sizes, or the counts of all regions");
    const level = summedCounts(whole, compared);
    const all = quotientBase(level, regionCount, { figure, name: "all" });
    return { figure, correlation: regionalCorrelation(level, () => all, figure) };
  }
};
