import { industryIntervals } from "#clusters/answers/industryIntervals.ts";
import { placeSearch, type PlaceSearch } from "#regions/placeSearch.ts";
import type { PlaceFile } from "#regions/regionFile.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import type { MeasureSources } from "#measures/reading/measureContext.ts";
import { measureRegions } from "#measures/reading/measureRegions.ts";
import type { YearWindow } from "#economies/economies.ts";
import type { RegionIndustry } from "#regions/regionProfile.ts";
import {
  type RegionFacts,
  regionFacts,
  regionIndustries,
  type RegionSummary,
  regionSummary,
} from "#regions/regionSummary.ts";
import type { PlaceHit, RegionsAnswer, RegionsQuery } from "./regionsProtocol.ts";

/** Regional figures over the counts that `counts` loaded; `sources` is what measures are read from. */
export function regionsEngine(counts: () => AtlasCounts, sources: () => MeasureSources<RegionsQuery["advice"]>) {
  let gazetteer: Promise<{ places: PlaceFile; find: PlaceSearch }> | undefined;

  return {
    /** Only permutation tests take long enough to report. */
    measure: async (query: RegionsQuery, onProgress?: (share: number) => void): Promise<RegionsAnswer> =>
      measureRegions(query, sources(), onProgress),
    /** Undefined when there is no such region. */
    async profile(id: string, window: YearWindow): Promise<RegionSummary | undefined> {
      const { regions, level } = counts();
      const region = regions.index.get(id);
      if (region === undefined) return undefined;
      return regionSummary(regions, await level(regions.economy[region], regions.level[region]), region, window);
    },
    /** Of a region, largest first; undefined when there is no such region. */
    async industries(id: string, window: YearWindow): Promise<RegionIndustry[] | undefined> {
      const { regions, level } = counts();
      const region = regions.index.get(id);
      if (region === undefined) return undefined;
      const counted = await level(regions.economy[region], regions.level[region]);
      return regionIndustries(regions, counted, region, window, industryIntervals);
    },
    async facts(id: string): Promise<RegionFacts | undefined> {
      const { regions, economies } = counts();
      const region = regions.index.get(id);
      return region === undefined ? undefined : regionFacts(regions, region, economies);
    },
    /** Of map features, in their order. */
    async names(features: Int32Array): Promise<string[]> {
      const { regions } = counts();
      return Array.from(features, (feature) => regions.name[regions.byFeature.get(feature) ?? -1] ?? "");
    },
    async search(text: string, limit: number): Promise<{ total: number; hits: PlaceHit[] }> {
      const { files, regions, economies } = counts();
      gazetteer ??= files
        .json<PlaceFile>("places.json")
        .then((places) => ({ places, find: placeSearch(regions, places, economies) }));
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
          const { id, name, level, parent, population } = regionFacts(regions, match.region, economies);
          const detail = parent?.name ?? regions.economy[match.region];
          return { kind: "region", id, name, level, detail, population };
        }),
      };
    },
  };
}
