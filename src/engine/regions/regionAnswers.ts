import type { Turnover } from "#regions/counts/countSources.ts";
import type { CountSource } from "#regions/counts/countTable.ts";
import { regionFacts, regionSummary } from "#regions/regionSummary.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import type { RegionFacts, RegionProfile } from "./regionsProtocol.ts";

/** What a region is, as the page is told. */
export function factsOf(regions: RegionTable, region: number): RegionFacts {
  return regionFacts(regions, region);
}

/** A region's figures over all years of its source, with what they do not cover, as the page is told. */
export function profileOf(
  regions: RegionTable,
  source: CountSource,
  region: number,
  turnover?: Turnover,
): RegionProfile {
  return regionSummary(regions, source, region, turnover);
}
