import { quantileSorted } from "d3-array";
import { placeSearch, type PlaceSearch } from "#regions/placeSearch.ts";
import type { PlaceFile } from "#regions/regionFile.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import type { MeasureAnswer, MeasureQuery, PlaceHit } from "./regionsProtocol.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import { type Measured, measureQuery } from "./measureQuery.ts";
import { type RegionFacts, regionFacts, type RegionSummary, regionSummary } from "#regions/regionSummary.ts";
import { REGION_STATUSES, type RegionStatus } from "#regions/counts/industrySums.ts";

/** Quantiles of the answer: enough for seven classes. */
const CUTS = [0, 1, 2, 3, 4, 5, 6, 7].map((part) => part / 7);

/** What measures take from regional clusters and recommendations. */
export type MeasuringEngine = Parameters<typeof measureQuery>[3];

/** Regional figures over the counts that `counts` loaded. */
export function regionsEngine(counts: () => AtlasCounts, regional: MeasuringEngine) {
  let gazetteer: Promise<{ places: PlaceFile; find: PlaceSearch }> | undefined;

  /** Only permutation tests take long enough to report. */
  async function measure(query: MeasureQuery, onProgress?: (share: number) => void): Promise<MeasureAnswer> {
    const [US, MX] = await Promise.all([
      measureQuery(query, "US", counts(), regional, onProgress),
      measureQuery(query, "MX", counts(), regional),
    ]);
    return answer(query, counts().regions, { US, MX });
  }

  return {
    measure,
    /** Undefined when there is no such region. */
    async profile(id: string): Promise<RegionSummary | undefined> {
      const { regions, us, mx, usYears, municipalities } = counts();
      const region = regions.index.get(id);
      if (region === undefined) return undefined;
      if (regions.economy[region] === "US") {
        await usYears();
        return regionSummary(regions, us, region);
      }
      const { source, turnover } = regions.level[region] === "state" ? mx : await municipalities();
      return regionSummary(regions, source, region, turnover);
    },
    async facts(id: string): Promise<RegionFacts | undefined> {
      const { regions } = counts();
      const region = regions.index.get(id);
      return region === undefined ? undefined : regionFacts(regions, region);
    },
    /** Of map features, in their order. */
    async names(features: Int32Array): Promise<string[]> {
      const { regions } = counts();
      return Array.from(features, (feature) => regions.name[regions.byFeature.get(feature) ?? -1] ?? "");
    },
    async search(text: string, limit: number): Promise<{ total: number; hits: PlaceHit[] }> {
      const { files, regions } = counts();
      gazetteer ??= files
        .json<PlaceFile>("places.json")
        .then((places) => ({ places, find: placeSearch(regions, places) }));
      const { places, find } = await gazetteer.catch((error: unknown) => {
        gazetteer = undefined;
        throw error;
      });
      const { total, matches } = find(text, limit);
      return {
        total,
        hits: matches.map((match) => {
          if (match.kind === "city") {
            const { place, detail } = match;
            return {
              kind: "city",
              name: places.name[place],
              detail,
              population: places.population[place],
              lon: places.lon[place],
              lat: places.lat[place],
            };
          }
          const { id, name, parent, population } = regionFacts(regions, match.region);
          return { kind: "region", id, name, detail: parent?.name ?? regions.economy[match.region], population };
        }),
      };
    },
  };
}

/** Puts the economies' measures together, for the regions a map of this level draws. */
function answer(query: MeasureQuery, regions: RegionTable, economies: Record<"US" | "MX", Measured>): MeasureAnswer {
  const shown: number[] = [];
  for (let region = 0; region < regions.length; region++) {
    const level = regions.economy[region] === "US" ? query.level : "state";
    if (regions.level[region] === level) shown.push(region);
  }
  const of = (region: number) => economies[regions.economy[region]];
  const value = Float64Array.from(shown, (region) => of(region).value[region]);
  const status = Uint8Array.from(shown, (region) => of(region).status[region]);
  const known = [...value.filter((figure) => !Number.isNaN(figure)).sort()];
  const counts = Object.fromEntries(REGION_STATUSES.map((name) => [name, 0])) as Record<RegionStatus, number>;
  for (const code of status) counts[REGION_STATUSES[code]]++;
  const names = ["US", "MX"] as const;
  return {
    query,
    feature: Int32Array.from(shown, (region) => regions.feature[region]),
    value,
    status,
    establishments: Float64Array.from(shown, (region) => of(region).establishments[region]),
    quantiles: known.length === 0 ? [] : CUTS.map((cut) => quantileSorted(known, cut)!),
    counts,
    coarsened: names.flatMap((economy) => economies[economy].coarsened),
    absent: names.flatMap((economy) => {
      const reason = economies[economy].absence;
      return reason ? [{ economy, reason }] : [];
    }),
    nationalShare: { US: economies.US.nationalShare, MX: economies.MX.nationalShare },
    interval: intervalOf(),
    pattern: patternOf(),
    asked: economies.US.asked && Uint16Array.from(shown, (region) => of(region).asked?.[region] ?? 0),
    rule: economies.US.rule,
    ruleMexico: economies.MX.rule,
  };

  function intervalOf(): MeasureAnswer["interval"] {
    if (!economies.US.interval && !economies.MX.interval) return undefined;
    const column = (name: "lower" | "upper") =>
      Float64Array.from(shown, (region) => of(region).interval?.[name][region] ?? Number.NaN);
    return {
      lower: column("lower"),
      upper: column("upper"),
      claim: Uint8Array.from(shown, (region) => of(region).interval?.claim[region] ?? 0),
    };
  }

  function patternOf(): MeasureAnswer["pattern"] {
    const { pattern } = economies.US;
    if (!pattern) return undefined;
    const column = (name: "p" | "q") =>
      Float64Array.from(shown, (region) => (regions.economy[region] === "US" ? pattern[name][region] : Number.NaN));
    return { ...pattern, p: column("p"), q: column("q") };
  }
}
