import { type ClusterFile, clusterGroups } from "#industries/benchmarkClusters.ts";
import { industryTree } from "#industries/industryTree.ts";
import type { DerivedFigures } from "#regions/counts/derivedFigures.ts";
import type { PlaceFile } from "#regions/regionFile.ts";
import { regionLocator } from "#regions/regionLocator.ts";
import { regionTable } from "#regions/regionTable.ts";
import synonymFile from "#search/data/synonyms.json" with { type: "json" };
import { atlasSearch } from "#search/atlasSearch.ts";
import type { SearchAtlas } from "#search/searchEntries.ts";
import { subjectJobs } from "#search/subjectJobs.ts";
import { synonyms } from "#search/synonyms.ts";
import { atlasJson } from "./atlasFile.ts";

/** What the search of the default atlas searches. */
export function searchAtlas(): SearchAtlas {
  const tree = industryTree(atlasJson("industries.json"));
  const groups = clusterGroups(atlasJson<ClusterFile>("clusters.json"), tree);
  return {
    tree,
    groups,
    regions: regionTable(atlasJson("regions.json")),
    places: atlasJson<PlaceFile>("places.json"),
    synonyms: synonyms(synonymFile),
    jobs: subjectJobs(tree, groups, atlasJson<DerivedFigures>("us-derived-2021.json")),
  };
}

/** It, ready to be asked. */
export function defaultSearch() {
  return atlasSearch(searchAtlas(), regionLocator(atlasJson("regions.topo.json")));
}
