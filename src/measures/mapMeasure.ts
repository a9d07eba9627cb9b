import type { EconomyId } from "#economies/economies.ts";
import type { Basis } from "#economies/economy.ts";
import type { LocalPattern, SpatialSettings } from "#clusters/answers/regionalPattern.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RegionalFigures, RuledTable } from "#clusters/tables/regionalFigures.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import type { MeasureScale, ScaleForm } from "./classBreaks.ts";
import type { MeasureId } from "./measures.ts";
import type { CellReading } from "./reading/slotReading.ts";
import type { EconomyReading } from "./reading/economyReading.ts";

/** How the measures are grouped where one is chosen, in that order. */
export const MEASURE_GROUPS = ["concentration", "strength", "pattern", "size", "change"] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

/** What a measure takes besides counts: what is asked for it, and which economies can answer. */
export type MeasureNeed =
  /** An economy that counts jobs. */
  | "jobs"
  /** An earlier year. */
  | "baseYear"
  /** The rule for strong clusters. */
  | "strongRule"
  /** Which regions are neighbours, enough of them, and redraws. */
  | "neighbours"
  /** A rule of the recommendation model, which whoever measures has to bring. */
  | "advice";

/** One measure of the map: all the program knows of it but its words. Light, since every page loads the list; what is read stands in `reading/`. */
export interface MapMeasure {
  /** As links have it. */
  id: string;
  /** Undefined where it is not chosen among the others but shown by a view of its own. */
  group?: MeasureGroup;
  needs: readonly MeasureNeed[];
  /** Measured in its place as long as no industry is chosen. */
  withoutIndustry?: MapMeasure;
  /** What it counts. */
  figure: Basis;
  /** The measure that says the same of an economy that counts the other. */
  ofOther?: string;
  /** Whether the industry's share of the nation belongs to it. */
  hasNationalShare?: true;
  scale: (form: ScaleForm) => MeasureScale;
  /** Reads one economy. */
  measure: (context: MeasureContext) => Promise<EconomyReading>;
}

/** What is asked. `Advice` is what is asked of the recommendation model, which stands above. */
export interface MeasureQuery<Advice = unknown> {
  /** Selected industry nodes (1 at each and below); undefined for all. */
  mask?: Uint8Array;
  measure: MeasureId;
  /** The one industry or benchmark cluster the selection is; undefined for several or all. */
  subject?: string;
  /** Also the level of the economies that have more than one, the year, and the one a change is counted from. */
  settings: RegionalSettings;
  spatial: SpatialSettings;
  /** Those that are looked at; nothing is read of others. All if left out. */
  economies?: readonly EconomyId[];
  /** Of a measure that needs it. */
  advice?: Advice;
}

/** What a rule of the recommendation model made of some regions, one element a region. */
export interface FiredRegions {
  /** Feature number. */
  feature: Int32Array;
  /** Subjects it fires for, and was asked for. */
  fired: Uint16Array;
  cases: Uint16Array;
  /** 1 where the figures to tell are missing. */
  unknown: Uint8Array;
}

/** Columns of a local statistic. */
export interface LocalColumns {
  code: keyof Pick<LocalPattern, "quadrant" | "spot">;
  p: keyof Pick<LocalPattern, "pLocal" | "pGiStar">;
  q: keyof Pick<LocalPattern, "qLocal" | "qGiStar">;
}

/** One economy as a measure reads it. Each of these answers for all regions of the table, or says why the economy has no figure. */
export interface MeasureContext {
  regions: RegionTable;
  /** Whether the question is of all industries together, or of some. */
  industries: ScaleForm["industries"];
  /** The figure as published, of the selection or of all. */
  counted: (figure: Basis) => Promise<EconomyReading>;
  /** Growth over the cells known in every year of the window, of the selection or of all. */
  grown: () => Promise<EconomyReading>;
  /** The selection's cells in the table of the year. */
  cells: (read: (ruled: RuledTable, slot: number) => CellReading) => Promise<EconomyReading>;
  /** The selection's figures since the base year: `read` gives a region's value from its figure of the base year. */
  changes: (
    read: (figures: RegionalFigures, slot: number) => (region: number, before: number) => number,
  ) => Promise<EconomyReading>;
  /** All benchmark clusters of a region together; NaN where there is no figure. */
  allClusters: (read: (ruled: RuledTable) => (region: number) => number) => Promise<EconomyReading>;
  /** All subjects of a region together since the base year; NaN where there is no figure. */
  allChanges: (read: (figures: RegionalFigures) => (region: number) => number) => Promise<EconomyReading>;
  /** Local statistics of the selection: the columns of a code, and of its p and q. */
  local: (columns: LocalColumns) => Promise<EconomyReading>;
  /** The family of what each region is known for most, 0 for none, from 1 by its place in `FAMILIES`. */
  leading: () => Promise<EconomyReading>;
  /** Undefined where no rule is asked for, or the model has none of that name. */
  fired: () => Promise<FiredRegions | undefined>;
}
