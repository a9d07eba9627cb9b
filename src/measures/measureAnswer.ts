import type { Basis } from "#economies/economy.ts";
import type { EconomyId } from "#economies/economies.ts";
import type { RegionStatus } from "#regions/counts/regionStatus.ts";
import type { MeasureQuery } from "./mapMeasure.ts";
import type { EconomyReading, PatternTest } from "./reading/economyReading.ts";

/** What holds for one economy as a whole. */
export interface EconomyAnswer {
  /** What it counts. */
  basis: Basis;
  /** Years of its figures: those asked for, or its own where it has not got them. */
  year: number;
  baseYear: number;
  /** Why it has no figure at all. */
  absence?: EconomyReading["absence"];
  /** Selected nodes its source does not resolve, and the broader node used instead. */
  coarsened: { from: number; to: number }[];
  /** Share of the selected industries in what the measure counts; undefined where it says nothing of the measure. */
  nationalShare?: number;
  /** The rule for strong clusters, its thresholds in force and how many regions pass. */
  rule?: EconomyReading["rule"];
  /** Share of the nation's figure of the selection that is in no region of the map, where it is a tenth or more. */
  placeless?: number;
  /** Of local statistics: what holds for its test as a whole. */
  test?: PatternTest;
  /** Of a change: what is to be said of it in the nation. */
  remarks?: EconomyReading["remarks"];
}

/** A measure of every region the map draws. Columns have one element a region. */
export interface MeasureAnswer<Advice = unknown> {
  /** As asked, with the measure that answers in the place of one that needs an industry. */
  query: MeasureQuery<Advice>;
  /** Feature number of `featureNumber`. */
  feature: Int32Array;
  /** A quotient, a count, a change as a share (0.1 = +10%), a code; NaN where `status` is not a value. */
  value: Float64Array;
  /** Index into `REGION_STATUSES`. */
  status: Uint8Array;
  /** Establishments in the selected industries, 0 where not known: what a quotient rests on. */
  establishments: Float64Array;
  /** Quantiles 0, 1/7, 2/7 .. 1 of the values, for class breaks. Empty where there is no value. */
  quantiles: number[];
  /** Regions by status. */
  counts: Record<RegionStatus, number>;
  interval?: EconomyReading["interval"];
  band?: EconomyReading["band"];
  chance?: EconomyReading["chance"];
  /** Of local statistics, as its test in each economy has them. */
  pattern?: Pick<NonNullable<EconomyReading["pattern"]>, "p" | "q">;
  asked?: EconomyReading["asked"];
  /** Of leading clusters: their subjects, "" for none. */
  leading?: string[];
  byEconomy: Record<EconomyId, EconomyAnswer>;
}
