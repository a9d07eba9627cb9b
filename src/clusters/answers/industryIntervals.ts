import type { IndustryIntervals } from "#regions/regionProfile.ts";
import { establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { regionalCorrelation } from "#clusters/strength/regionalCorrelation.ts";
import { quotientBase } from "#clusters/strength/quotientBase.ts";
import { quotientIntervals } from "#clusters/strength/quotientIntervals.ts";

/** 90% intervals of the quotients of one region's industries, by the kernel of every other quotient (`quotientIntervals`). */
export const industryIntervals: IndustryIntervals = ({
  own,
  nation,
  spread,
  whole,
  figure,
  hasEstablishments,
  regionCount,
}) => {
  const base = quotientBase(own, regionCount, { figure, name: "all" });
  const { lower, upper } = quotientIntervals(own, () => base, { ...gathered(), nation });
  return { lower, upper };

  /** How jobs gather: by the sizes of establishments, or where these are not counted by how the regions of the nation differ. */
  function gathered() {
    if (figure === "establishments") return { figure };
    const sizes = spread ?? (hasEstablishments && whole ? establishmentSpread(whole) : undefined);
    if (sizes) return { figure, spread: sizes };
    if (!whole) throw new Error("industries: quotients of jobs need the spread of sizes, or the counts of all regions");
    const all = quotientBase(whole, regionCount, { figure, name: "all" });
    return { figure, correlation: regionalCorrelation(whole, () => all, figure) };
  }
};
