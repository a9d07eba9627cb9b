import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { LocalPattern, SpatialSettings } from "#clusters/answers/regionalPattern.ts";
import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalScan } from "#clusters/answers/regionalScan.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RegionalSensitivity } from "#clusters/answers/conditionSensitivity.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";
/**
 * Regional clusters as the worker answers them: a region, a subject (an industry or benchmark cluster), or where both meet. The page
 * codes against this; the arithmetic lives in `src/clusters`. Every number that is not known is NaN.
 */

export type {
  ClusterAcross,
  LocalPattern,
  RegionalMeeting,
  RegionalScan,
  RegionalSettings,
  RegionPortfolio,
  RegionalSensitivity,
  SpatialSettings,
};

export interface RegionalApi {
  /** Every cluster of a region, what they add up to, its peers. Undefined where there is no such region. */
  portfolio(region: string, settings: RegionalSettings): Promise<RegionPortfolio | undefined>;
  /** A subject over all regions of its level. */
  across(subject: string, settings: RegionalSettings): Promise<ClusterAcross | undefined>;
  /** Where a region and a subject meet. */
  meeting(region: string, subject: string, settings: RegionalSettings): Promise<RegionalMeeting | undefined>;
  /** What moving one threshold of the rule would change, and which regions it would. */
  sensitivity(subject: string, settings: RegionalSettings): Promise<RegionalSensitivity | undefined>;
  /** Global and local autocorrelation of a subject, in steps that `cancelRegional` stops. */
  pattern(
    subject: string,
    settings: RegionalSettings,
    spatial: SpatialSettings,
    onProgress: (share: number) => void,
  ): Promise<LocalPattern | undefined>;
  scan(
    subject: string,
    settings: RegionalSettings,
    spatial: SpatialSettings,
    onProgress: (share: number) => void,
  ): Promise<RegionalScan | undefined>;
  cancelRegional(): void;
}
