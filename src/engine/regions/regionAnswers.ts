import type { Turnover } from "../../regions/counts/countSources";
import type { CountSource } from "../../regions/counts/countTable";
import { regionFacts, regionSummary } from "../../regions/regionSummary";
import type { RegionTable } from "../../regions/regionTable";
import type { RegionFacts, RegionProfile } from "./regionsProtocol";

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
