import type { CountTable } from "#regions/counts/countTable.ts";
import type { IndustryIntervals } from "#regions/regionProfile.ts";
import { type EstablishmentSpread, establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { quotientBase } from "#clusters/strength/quotientBase.ts";
import { quotientIntervals } from "#clusters/strength/quotientIntervals.ts";

/** Of the completed counts they are of: made once. */
const spreads = new WeakMap<CountTable, EstablishmentSpread>();

/** 90% intervals of the quotients of one region's industries, by the kernel of every other quotient (`quotientIntervals`). */
export const industryIntervals: IndustryIntervals = ({ own, whole, nation, figure, regionCount }) => {
  const base = quotientBase(own, regionCount, { figure, name: "all" });
  const { lower, upper } = quotientIntervals(own, () => base, {
    ...(figure === "employment" ? { figure, spread: spreadOf(whole) } : { figure }),
    nation,
  });
  return { lower, upper };
};

function spreadOf(whole: CountTable): EstablishmentSpread {
  const found = spreads.get(whole) ?? establishmentSpread(whole);
  spreads.set(whole, found);
  return found;
}
