import type { Topology } from "topojson-specification";
import { COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";
import { outlined } from "#economies/economies.ts";
import { type ClusterFile, clusterGroups } from "#industries/benchmarkClusters.ts";
import { industryTree } from "#industries/industryTree.ts";
import type { DerivedFigures } from "#regions/counts/derivedFigures.ts";
import type { PlaceFile } from "#regions/regionFile.ts";
import { regionLocator } from "#regions/regionLocator.ts";
import { regionTable } from "#regions/regionTable.ts";
import counterparts from "#search/data/counterparts.json" with { type: "json" };
import synonymFile from "#search/data/synonyms.json" with { type: "json" };
import { atlasSearch } from "#search/atlasSearch.ts";
import type { NameFile, SearchAtlas } from "#search/searchEntries.ts";
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
    synonyms: synonyms(synonymFile, counterparts),
    names: Object.assign(
      {},
      ...COUNTED_ECONOMIES.map(({ namesFile }) => (namesFile ? atlasJson(namesFile) : {})),
    ) as NameFile,
    jobs: subjectJobs(tree, groups, atlasJson<DerivedFigures>("us-derived-2021.json")),
  };
}

/** It, ready to be asked. */
export function defaultSearch() {
  const outlines = outlined(COUNTED_ECONOMIES).map(({ outlineFile }) => atlasJson<Topology>(outlineFile));
  return atlasSearch(searchAtlas(), regionLocator(...outlines));
}
