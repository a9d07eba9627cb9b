import type { EconomyId } from "#economies/economies.ts";
import type { FirmFilter, SizeBand } from "#firms/firmFilter.ts";
import type { SourceId } from "#firms/firmTable.ts";

/** What the page asks the establishments worker to draw. */
export interface BubbleQuery {
  filter: FirmFilter;
  /**
   * Colour class of each industry node (0..7; 255 = other), or undefined for one hue.
   * Classes come from the selection: the sectors, or the children of the one selected industry.
   */
  classes?: Uint8Array;
  weight: "establishments" | "employment";
  /** BCP 47: how counts are written and what order names are in; English where nothing is said. */
  language?: string;
}

/** Everything the explore panel shows about a filter. Each facet counts under all the *other* filters. */
export interface FilterAnswer {
  /** Grows with each filter; part of the tile address. */
  version: number;
  matched: number;
  total: number;
  /** Rows among `matched` whose employment is known, and its sum. */
  employmentKnown: number;
  employment: number;
  /** [industry node] establishments in the node's subtree, under all filters but the industries'. */
  byIndustry: Uint32Array;
  /** [industry node] establishments stated at exactly this node or below that pass *every* filter. */
  matchedByIndustry: Uint32Array;
  byEconomy: Record<EconomyId, number>;
  bySource: Record<SourceId, number>;
  bySize: Record<SizeBand, number>;
  /** [year - firstYear] establishments whose report years include that year. */
  byYear: { firstYear: number; counts: Uint32Array };
  /** West, south, east, north of the matching establishments; undefined when none match. */
  bounds?: [number, number, number, number];
  /** Largest bubble at each zoom 0..maxZoom+1 by the query's weight, for the size scale. */
  largest: Float64Array;
}

/** What a register holds, before any filter. */
export interface RegisterExtent {
  total: number;
  /** Earliest and latest report year; 0 when none is known. */
  firstYear: number;
  lastYear: number;
  /** [industry node] establishments in the node's subtree. */
  byIndustry: Uint32Array;
}

/** One establishment as the page shows it in lists and profiles. */
export interface Establishment {
  row: number;
  id: string;
  name: string;
  company: string;
  place: string;
  park: string;
  region: string;
  industry: number;
  lon: number;
  lat: number;
  employment: number | null;
  firstYear: number | null;
  lastYear: number | null;
  sources: SourceId[];
  repairs: string[];
}

/** What is inside a bubble, or in any set of establishments, under the current filter. */
export interface BubbleProfile {
  count: number;
  employmentKnown: number;
  employment: number;
  lon: number;
  lat: number;
  bounds: [number, number, number, number];
  /** Regions its establishments stand in, at the finest level known, most establishments first; "" is outside all. */
  regions: { region: string; count: number }[];
  /** Industries at the class level, most establishments first. */
  industries: { industry: number; count: number; employment: number }[];
  /** Zoom at which it splits; undefined when all its establishments stand on one coordinate. */
  splitZoom?: number;
}

/** Which establishments a list is about, always under the current filter. */
export type FirmSelection =
  | { kind: "all" }
  | { kind: "bubble"; zoom: number; id: number }
  /** Establishments whose region id equals or starts with one of these (US-48 holds US-48201). */
  | { kind: "region"; regions: readonly string[] }
  | { kind: "bounds"; bounds: [number, number, number, number] };

/*
 * Tile features. Layer "bubbles": id = first leaf of the bubble's range (unique at one zoom), tags
 * { count, weight, size: sqrt(weight / largest of this zoom) 0..1, lead: class 0..6 or 255 (other), share: 0..1 of the lead,
 * stack?: 1 when all on one coordinate, label }.
 * Layer "establishments": id = row, tags { row, lead, employment? }.
 */
