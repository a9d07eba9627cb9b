import { industryIntervals } from "#clusters/answers/industryIntervals.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import type { MeasureSources } from "#measures/reading/measureContext.ts";
import { measureRegions } from "#measures/reading/measureRegions.ts";
import type { YearWindow } from "#economies/economies.ts";
import type { SearchAnswer } from "#search/atlasSearch.ts";
import { openSearch } from "#search/openSearch.ts";
import { regionSizes, type RegionSizes } from "#regions/counts/sizeBands.ts";
import { type RegionSketch, regionSketch } from "#regions/regionSketch.ts";
import type { RegionIndustry } from "#regions/regionProfile.ts";
import {
  type RegionFacts,
  regionFacts,
  regionIndustries,
  type RegionSummary,
  regionSummary,
} from "#regions/regionSummary.ts";
import type { RegionsAnswer, RegionsQuery } from "./regionsProtocol.ts";

/** Regional figures over the counts that `counts` loaded; `sources` is what measures are read from. */
export function regionsEngine(counts: () => AtlasCounts, sources: () => MeasureSources<RegionsQuery["advice"]>) {
  let finder: ReturnType<typeof openSearch> | undefined;

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
    /** Its outline and its neighbours', to draw small; undefined where the atlas has none. */
    async sketch(id: string): Promise<RegionSketch | undefined> {
      const { regions, economies, outlines } = counts();
      const region = regions.index.get(id);
      if (region === undefined) return undefined;
      return regionSketch(await outlines(regions.economy[region]), regions, region, economies);
    },
    /** How large its businesses are; undefined where no source tells it. */
    async sizes(id: string): Promise<RegionSizes | undefined> {
      const { regions, sizes } = counts();
      const region = regions.index.get(id);
      if (region === undefined) return undefined;
      const table = await sizes(regions.economy[region]);
      return table && regionSizes(table, regions, region);
    },
    /** Of map features, in their order. */
    async names(features: Int32Array): Promise<string[]> {
      const { regions } = counts();
      return Array.from(features, (feature) => regions.name[regions.byFeature.get(feature) ?? -1] ?? "");
    },
    /** Clusters, regions, industries and places that a text finds, the best `limit` of each. */
    async search(text: string, limit: number): Promise<SearchAnswer> {
      finder ??= openSearch(counts());
      const find = await finder.catch((error: unknown) => {
        finder = undefined;
        throw error;
      });
      return find(text, limit);
    },
  };
}
