import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { LocalPattern } from "#clusters/answers/regionalPattern.ts";
import type { ChangeRemarks } from "#clusters/tables/changeWindow.ts";
import type { RegionPeer } from "#clusters/answers/regionPeers.ts";
import type { QuotientInputs } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RegionalScan } from "#clusters/answers/regionalScan.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RegionPortfolio, ShiftParts } from "#clusters/answers/regionPortfolio.ts";
import type { RelatedFigure } from "#clusters/answers/relatedFigures.ts";

/** A related subject without, or with, how it stands in a region. */
export type RelatedClaim = Omit<RelatedFigure, "presence" | "quotient" | "employment"> & Partial<RelatedFigure>;

interface OfRegion {
  /** Id and name of the region the claim is about. */
  region: string;
  regionName: string;
}

interface UnderSettings {
  settings: RegionalSettings;
}

/** "3.1 times the national share; between 2.4 and 3.9": `inputs` are those of a meeting; without them the formula has no numbers. */
export interface QuotientClaim extends UnderSettings {
  kind: "quotient";
  figure: RegionalFigure;
  inputs?: QuotientInputs;
}

/** "Strong under the rule in force". */
export interface RuleClaim extends UnderSettings {
  kind: "rule";
  figure: RegionalFigure;
  compared?: { regions: number; strong: number };
}

/** "Grew by 12% where the nation's grew by 3%". */
export interface GrowthClaim extends UnderSettings {
  kind: "growth";
  figure: RegionalFigure;
  /** Of the window, as `figure.series` has them. */
  years: readonly number[];
}

/** The parts of a change: of a region, or of one subject in it. */
export interface ShiftClaim extends UnderSettings, OfRegion {
  kind: "shift";
  subject?: string;
  parts: Pick<ShiftParts, "national" | "mix" | "regional"> & Partial<ShiftParts>;
  remarks: ChangeRemarks;
}

/** "Mature". */
export interface StageClaim extends UnderSettings {
  kind: "stage";
  figure: RegionalFigure;
}

/** How unevenly a subject is spread over the regions. */
export interface ConcentrationClaim extends UnderSettings {
  kind: "concentration";
  across: Pick<ClusterAcross, "subject" | "economy" | "level" | "basis" | "counts" | "concentration">;
}

/** Which clusters are related to a subject; with a region also which of them it has, and the relatedness density. */
export interface RelatednessClaim extends UnderSettings, Partial<OfRegion> {
  kind: "relatedness";
  subject: string;
  related: readonly RelatedClaim[];
  density?: { value: number; rank: number; of: number };
}

/** Global and local autocorrelation; `region` puts that region's own figures in. */
export interface PatternClaim extends UnderSettings {
  kind: "pattern";
  pattern: LocalPattern;
  region?: string;
}

/** The circular scan. */
export interface ScanClaim extends UnderSettings {
  kind: "scan";
  scan: RegionalScan;
}

/** Economic complexity of a region. */
export interface ComplexityClaim extends UnderSettings, OfRegion {
  kind: "complexity";
  complexity: NonNullable<RegionPortfolio["complexity"]>;
}

/** How diverse, and how unlike the nation, a region's employment is. */
export interface StructureClaim extends UnderSettings, OfRegion {
  kind: "structure";
  structure: RegionPortfolio["structure"];
}

/** Which regions are most alike. */
export interface PeersClaim extends UnderSettings, OfRegion {
  kind: "peers";
  peers: readonly RegionPeer[];
}

/** Something a profile says, with the figures it rests on: what `Evidence` explains. Every number that is not known is NaN. */
export type EvidenceClaim =
  | QuotientClaim
  | RuleClaim
  | GrowthClaim
  | ShiftClaim
  | StageClaim
  | ConcentrationClaim
  | RelatednessClaim
  | PatternClaim
  | ScanClaim
  | ComplexityClaim
  | StructureClaim
  | PeersClaim;
