import type { AtlasCounts } from "#regions/atlasCounts.ts";
import { openSearch } from "#search/openSearch.ts";
import type { SearchedRegions } from "./regionChoice.ts";

/** Hits of a kind that a refusal may name. */
const MOST_HITS = 6;

/** The atlas with its search, which is opened where a text is neither a code nor a name. */
export function searchedAtlas(counts: AtlasCounts): SearchedRegions {
  const { regions, economies } = counts;
  return { regions, economies, search: async (text) => (await openSearch(counts))(text, MOST_HITS) };
}
