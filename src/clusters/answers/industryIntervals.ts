import type { IndustryIntervals } from "#regions/regionProfile.ts";
import { establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { quotientBase } from "#clusters/strength/quotientBase.ts";
import { quotientIntervals } from "#clusters/strength/quotientIntervals.ts";

/** 90% intervals of the quotients of one region's industries, by the kernel of every other quotient (`quotientIntervals`). */
export const industryIntervals: IndustryIntervals = ({ own, nation, spread, whole, figure, regionCount }) => {
  const base = quotientBase(own, regionCount, { figure, name: "all" });
  const sizes = spread ?? (whole && establishmentSpread(whole));
  if (figure === "employment" && !sizes) throw new Error("industries: quotients of jobs need the spread of sizes");
  const { lower, upper } = quotientIntervals(own, () => base, {
    ...(figure === "employment" ? { figure, spread: sizes! } : { figure }),
    nation,
  });
  return { lower, upper };
};
