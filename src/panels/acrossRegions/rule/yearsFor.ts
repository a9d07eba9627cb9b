import { LEADING } from "#economies/economies.ts";

/** A year with a base year before it: the first there is, if the one asked for is not. */
export function yearsFor(year: number, baseYear: number): { year: number; baseYear: number } {
  const end = year === LEADING.years[0] ? LEADING.years[1] : year;
  return { year: baseYear < year ? year : end, baseYear: baseYear < end ? baseYear : LEADING.years[0] };
}
