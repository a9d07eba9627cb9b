import {
  clusterStrength,
  regionalChange,
  type RegionalMeasure,
  regionalMeasure,
  totalShift,
} from "#clusters/answers/regionalMeasure.ts";
import type { Scope } from "#clusters/tables/regionalAtlas.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import { REGION_STATUSES } from "#regions/counts/industrySums.ts";
import { type EconomyMeasure, measureEconomy, type MeasureName } from "#regions/counts/measure.ts";
import type { RegionalEngine } from "./regionalEngine.ts";
import type { MeasureAnswer, MeasureQuery } from "./regionsProtocol.ts";
import { QUADRANTS, SPOTS } from "#clusters/answers/regionalPattern.ts";
import type { RuleMap } from "#engine/regions/guidelinesEngine.ts";

/** A measure of one economy, with what the measures of regional clusters add. */
export type Measured = EconomyMeasure &
  Pick<RegionalMeasure, "interval" | "rule"> &
  Pick<MeasureAnswer, "pattern" | "asked">;

const VALUE = REGION_STATUSES.indexOf("value");
const NOT_PUBLISHED = REGION_STATUSES.indexOf("not published");
const NO_DATA = REGION_STATUSES.indexOf("no data");

/** Measures what is asked in one economy. Benchmark clusters and quotients come from the tables every profile reads. */
export async function measureQuery(
  query: MeasureQuery,
  economy: "US" | "MX",
  counts: AtlasCounts,
  engine: RegionalEngine & { advice: (query: MeasureQuery) => Promise<RuleMap | undefined> },
  onProgress?: (share: number) => void,
): Promise<Measured> {
  const { measure, mask } = query;
  const absent = (absence: EconomyMeasure["absence"]): Measured => ({ ...nothing(counts.regions.length), absence });
  if (economy === "MX" && isOfJobs(measure)) return absent("establishmentsOnly");
  if (measure === "advice")
    return economy === "MX" ? absent("establishmentsOnly") : ofRule(await engine.advice(query), counts);
  // Thirty-two states are too few for local statistics.
  if (economy === "MX" && (measure === "moran" || measure === "gi")) return absent("tooFewRegions");
  const isCluster = economy === "US" && mask !== undefined && (query.subject?.startsWith("cluster/") ?? false);
  if (isPlain(measure) && !isCluster) return plain(query, measure, economy, counts);

  const scope = scopeOf(query, economy, engine);
  const desk = engine.desk();
  if (!mask) {
    if (measure === "strong")
      return economy === "US"
        ? clusterStrength(await desk.ruled("clusters", scope, query.settings))
        : absent("noIndustry");
    return totalShift(await desk.figures(economy === "US" ? "clusters" : "groups", scope, query.settings));
  }
  const found = isCluster ? await ofSubject(query.subject!, scope, engine) : await engine.atlas().select(mask, scope);
  if (!found) return absent("noIndustry");
  if (measure === "moran" || measure === "gi") {
    const { settings, spatial, subject = "selection" } = query;
    const pattern = await engine.pattern(
      found.place,
      { subject, settings: { ...settings, level: query.level }, spatial },
      onProgress,
    );
    const codes = measure === "moran" ? pattern.quadrant : pattern.spot;
    const unknown = measure === "moran" ? QUADRANTS.indexOf("unknown") : SPOTS.indexOf("unknown");
    const [p, q] = measure === "moran" ? [pattern.pLocal, pattern.qLocal] : [pattern.pGiStar, pattern.qGiStar];
    const result: Measured = { ...nothing(counts.regions.length), coarsened: found.coarsened };
    const spread = (column: Float64Array) => {
      const wide = new Float64Array(counts.regions.length).fill(Number.NaN);
      pattern.feature.forEach((feature, row) => (wide[counts.regions.byFeature.get(feature)!] = column[row]));
      return wide;
    };
    pattern.feature.forEach((feature, row) => {
      const region = counts.regions.byFeature.get(feature)!;
      if (codes[row] === unknown) return;
      result.value[region] = codes[row];
      result.status[region] = VALUE;
    });
    const { global, assumed, islands, regions, isCancelled } = pattern;
    const about = { global, assumed, islands, regions, isCancelled, settings: pattern.settings };
    return { ...result, pattern: { p: spread(p), q: spread(q), ...about } };
  }
  const { system, slot } = found.place;
  const { coarsened } = found;
  if (measure === "change" || measure === "shift")
    return { ...regionalChange(await desk.figures(system, scope, query.settings), slot, measure), coarsened };
  return { ...regionalMeasure(await desk.ruled(system, scope, query.settings), slot, measure), coarsened };
}

function isPlain(measure: MeasureQuery["measure"]): measure is MeasureName {
  return measure === "employment" || measure === "establishments" || measure === "change";
}

function isOfJobs(measure: MeasureQuery["measure"]): boolean {
  return measure === "lq-employment" || measure === "employment" || measure === "change";
}

function scopeOf({ settings, level }: MeasureQuery, economy: "US" | "MX", engine: RegionalEngine): Scope {
  if (economy === "US") return { economy, level, year: settings.year, baseYear: settings.baseYear };
  const [first, ...later] = engine.atlas().years(economy);
  return { economy, level: "state", year: later[later.length - 1], baseYear: first };
}

async function ofSubject(subject: string, scope: Scope, engine: RegionalEngine) {
  const place = await engine.atlas().place(subject, scope);
  return place && { place, coarsened: [] };
}

async function plain(
  query: MeasureQuery,
  measure: MeasureName,
  economy: "US" | "MX",
  { tree, regions, us, mx, usYear }: AtlasCounts,
): Promise<EconomyMeasure> {
  if (economy === "MX") {
    const years = [...mx.source.years.values()].sort((a, b) => a.year - b.year);
    return measureEconomy(tree, regions, mx.source, measure, { table: years[years.length - 1] }, query.mask);
  }
  const table = await usYear(query.year);
  const base = measure === "change" ? await usYear(query.baseYear) : undefined;
  return measureEconomy(tree, regions, us, measure, { table, base }, query.mask);
}

/** How many clusters of each region a rule fires for; "not published" where the figures to tell are missing. */
function ofRule(map: RuleMap | undefined, { regions }: AtlasCounts): Measured {
  const asked = new Uint16Array(regions.length);
  const result: Measured = { ...nothing(regions.length), asked: map && asked };
  map?.feature.forEach((feature, row) => {
    const region = regions.byFeature.get(feature)!;
    result.value[region] = map.unknown[row] === 1 ? Number.NaN : map.fired[row];
    result.status[region] = map.unknown[row] === 1 ? NOT_PUBLISHED : VALUE;
    asked[region] = map.cases[row];
  });
  return result;
}

function nothing(length: number): Measured {
  return {
    value: new Float64Array(length).fill(Number.NaN),
    status: new Uint8Array(length).fill(NO_DATA),
    establishments: new Float64Array(length),
    coarsened: [],
  };
}
