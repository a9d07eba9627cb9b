import { CENSUS_YEARS } from "#state/query/query.ts";

export type CensusYear = (typeof CENSUS_YEARS)[number];

/** A year with a base year before it: the first there is, if the one asked for is not. */
export function yearsFor(year: CensusYear, baseYear: CensusYear): { year: CensusYear; baseYear: CensusYear } {
  const end = year === CENSUS_YEARS[0] ? CENSUS_YEARS[1] : year;
  return { year: baseYear < year ? year : end, baseYear: baseYear < end ? baseYear : CENSUS_YEARS[0] };
}
