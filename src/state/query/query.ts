import type { StrongRuleId } from "#clusters/strength/strongRules.ts";
import type { Certainty } from "#clusters/tables/regionalRule.ts";
import { DEFAULT_LEVEL, LEADING, MAPPED_LEVELS, REGION_ID, REGISTERED_IDS } from "#economies/economies.ts";
import { isOwnRegion, LONGEST_NAME, MOST_MEMBERS } from "#regions/ownRegion.ts";
import * as v from "valibot";
import { SIZE_BANDS } from "#firms/firmFilter.ts";
import { APEC } from "#economies/apec.ts";
import { SOURCE_IDS } from "#firms/firmTable.ts";
import type { PlantKind } from "#firms/plant.ts";
import type { AudienceId } from "#guidelines/model/guidelineModel.ts";
import type { ChosenMeasure } from "#measures/measures.ts";

export const VIEWS = ["establishments", "clusters", "regions", "guidelines"] as const;
export const METHODS = ["dbscan", "hdbscan"] as const;
export const GROUPINGS = ["industries", "clusters"] as const;
export const WEIGHTS = ["establishments", "employment"] as const;
export const COLOURINGS = ["leading", "one"] as const;
/** Strong-cluster rules (`STRONG_RULES`). */
export const RULES = [
  "labour-market",
  "us-75",
  "us-90",
  "european-stars",
  "panorama-stars",
  "lq-size",
  "candidate",
] as const satisfies readonly StrongRuleId[];
/** The least class of certainty that counts as strong (`clusters/tables/regionalRule.ts`). */
export const LINKED_CERTAINTIES = ["probably", "strong"] as const satisfies readonly Certainty[];
/** Audiences of the recommendation model (`src/guidelines`), repeated here to keep the model out of the first view. */
export const LINKED_AUDIENCES = ["business", "government", "organisation"] as const satisfies readonly AudienceId[];
/** Pages of the recommendations in a profile. */
export const RECOMMENDATION_PAGES = ["advice", "plan", "entries"] as const;
/** Which regions are neighbours in spatial statistics. */
export const NEIGHBOURS = ["contiguity", "nearest", "distance"] as const;
/** Level of the regions in the leading economy: always the same, or by zoom (and counties where there is none), which older links meant. */
export const LEVELS = [...MAPPED_LEVELS, "auto"] as const;

/** The measures a link may ask for (`src/measures`), repeated to keep them out of the first view: whether one is asked of an industry. */
export const LINKED_MEASURES: Record<ChosenMeasure, boolean> = {
  "lq-shrunk": true,
  "lq-employment": true,
  "lq-establishments": true,
  strong: false,
  moran: true,
  gi: true,
  employment: false,
  establishments: false,
  change: false,
  shift: false,
};

/** Kinds of plants of heavy industry (`firms/plant.ts`), repeated to keep what reads them out of the first view. */
const LINKED_PLANT_KINDS = ["mine", "smelter", "cement", "steel"] as const satisfies readonly PlantKind[];
/** So many regions stand beside one at most. */
export const MOST_COMPARED = 5;

/** Layers of the map, as links name them (`MAP_LAYERS` in `state/mapLayers.ts`, repeated to keep its marks out of the first view). */
export const LAYERS = [
  "marks",
  "found",
  "declared",
  "measure",
  "establishments",
  "ports",
  "airports",
  "research",
  "heavy",
  "borders",
  "disputed",
] as const;

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(80));
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100));
const censusYear = v.picklist(LEADING.years);

/** Id of a region as `regionParts` takes it apart. */
const regionId = v.pipe(text, v.regex(REGION_ID));

const member = v.pipe(
  text,
  v.check((id) => REGION_ID.test(id) && !isOwnRegion(id)),
);

/** What a click selected: shown in the profile. */
const selectionSchema = v.variant("kind", [
  v.object({ kind: v.literal("region"), id: regionId }),
  v.object({
    kind: v.literal("regional"),
    subject: v.pipe(text, v.regex(/^(industry|cluster)\/[^@]+$/)),
    region: v.optional(regionId),
  }),
  v.object({ kind: v.literal("establishment"), id: text }),
  v.object({ kind: v.literal("cluster"), cluster: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({ kind: v.literal("park"), id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)) }),
  v.object({ kind: v.literal("amenity"), id: v.pipe(v.string(), v.regex(/^[a-z]+:.+@/), v.maxLength(240)) }),
  v.object({ kind: v.literal("plant"), id: text }),
  v.object({
    kind: v.literal("bubble"),
    zoom: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24)),
    id: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
]);

const cameraSchema = v.object({
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-85.06), v.maxValue(85.06)),
  zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(22)),
});

/** Everything a link says about what is on the screen. An empty list restricts nothing. */
export const querySchema = v.object({
  view: v.picklist(VIEWS),
  /** Which tree groups the industries: the classification, or the benchmark clusters. */
  grouping: v.picklist(GROUPINGS),
  /** Ids of selected industry nodes; benchmark clusters are selected as the nodes they consist of. */
  industries: v.pipe(v.array(text), v.maxLength(400)),
  economies: v.array(v.picklist(REGISTERED_IDS)),
  sources: v.array(v.picklist(SOURCE_IDS)),
  sizes: v.array(v.picklist(SIZE_BANDS)),
  years: v.optional(
    v.pipe(
      v.strictTuple([year, year]),
      v.check(([from, to]) => from <= to),
    ),
  ),
  weight: v.picklist(WEIGHTS),
  colouring: v.picklist(COLOURINGS),
  measure: v.picklist(Object.keys(LINKED_MEASURES) as ChosenMeasure[]),
  level: v.picklist(LEVELS),
  /** Year of the regional figures, and the year a change is counted from. */
  year: censusYear,
  baseYear: censusYear,
  /** The rule that says which regional clusters are strong, and its thresholds the reader moved, by its condition. */
  rule: v.picklist(RULES),
  moved: v.record(v.pipe(v.string(), v.regex(/^[a-z-]{1,24}$/)), v.pipe(v.number(), v.minValue(0), v.maxValue(1e9))),
  certainty: v.picklist(LINKED_CERTAINTIES),
  neighbours: v.picklist(NEIGHBOURS),
  /** Whom recommendations are for, and the rule whose map is shown in the view *Guidelines*. */
  audience: v.picklist(LINKED_AUDIENCES),
  advice: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}-[A-Z][0-9]{1,2}$/))),
  /** The page of the recommendations that the profile shows; undefined where it shows another part. */
  recommendations: v.optional(v.picklist(RECOMMENDATION_PAGES)),
  method: v.picklist(METHODS),
  /** Metres; undefined: chosen from the data. */
  eps: v.optional(v.pipe(v.number(), v.minValue(50), v.maxValue(500_000))),
  minPts: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(1000))),
  /** Kilometres a cluster of HDBSCAN extends at most; undefined: the usual. */
  maxKm: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(5000))),
  /** The test of the clusters, once it was asked for. */
  permutations: v.optional(v.pipe(v.number(), v.integer(), v.minValue(19), v.maxValue(99_999))),
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1)),
  /** Layers laid over those of the view, and with a minus those of it that are taken away. */
  overlays: v.array(v.picklist(LAYERS.flatMap((id) => [id, `-${id}`] as const))),
  /** Which plants of heavy industry are shown where they are. */
  plantKinds: v.array(v.picklist(LINKED_PLANT_KINDS)),
  plantEconomies: v.array(v.picklist(APEC)),
  selection: v.optional(selectionSchema),
  /** The region of one's own that is selected, or was: what its id means. A link has it where it is selected. */
  own: v.optional(
    v.object({
      name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_NAME)),
      /** Ascending, each once. */
      regions: v.pipe(v.array(member), v.minLength(1), v.maxLength(MOST_MEMBERS)),
    }),
  ),
  /** Regions that stand beside the one whose profile is open. */
  compared: v.pipe(v.array(member), v.maxLength(MOST_COMPARED)),
  camera: v.optional(cameraSchema),
});

export type Query = v.InferOutput<typeof querySchema>;
export type Selection = v.InferOutput<typeof selectionSchema>;
export type Camera = v.InferOutput<typeof cameraSchema>;
export type View = Query["view"];

/** The first view: that of an empty hash. */
export const DEFAULT_QUERY: Query = {
  view: "clusters",
  grouping: "industries",
  industries: [],
  economies: [],
  sources: [],
  sizes: [],
  weight: "establishments",
  colouring: "leading",
  measure: "lq-shrunk",
  level: DEFAULT_LEVEL,
  year: LEADING.years[LEADING.years.length - 1],
  baseYear: LEADING.years[0],
  rule: "labour-market",
  moved: {},
  certainty: "probably",
  neighbours: "contiguity",
  audience: "business",
  method: "dbscan",
  seed: 1,
  overlays: [],
  plantKinds: [],
  plantEconomies: [],
  compared: [],
};

/** True if nothing restricts which establishments are shown. */
export function isUnfiltered(query: Query): boolean {
  return (
    query.industries.length + query.economies.length + query.sources.length + query.sizes.length === 0 && !query.years
  );
}

/** The region a selection is about or lies in as a whole; undefined where it is about none. */
export function selectedRegion(selection: Selection | undefined): string | undefined {
  if (selection?.kind === "region") return selection.id;
  return selection?.kind === "regional" ? selection.region : undefined;
}

/** Whether a view or a selection depends on the settings of regions. */
export function isRegional({ view, selection }: Pick<Query, "view" | "selection">): boolean {
  return view === "regions" || view === "guidelines" || selection?.kind === "region" || selection?.kind === "regional";
}
