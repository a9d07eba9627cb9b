import type { FirmTable } from "#firms/firmTable.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import type { ClusterStudy } from "./clusterStudy.ts";
import { parksInside, type DeclaredParks } from "./declaredClusters.ts";
import { clusterRows, type Delineated, type SpatialCluster } from "./delineate.ts";
import { footprintQuotient } from "./footprintQuotient.ts";
import { type AmenityFile, type NearbyPlace, nearbyPlaces } from "./nearbyPlaces.ts";

/** What stands in one cluster. */
export interface ClusterProfile {
  cluster: SpatialCluster;
  /**
   * Industries (subsectors: three digits; sectors where the register says no more) of all establishments in the footprint, most first,
   * against those of the same economies held against the selection.
   */
  mix: { industry: number; establishments: number; localQuotient: number; low: number; high: number }[];
  /** File rows of its own establishments, largest employment first, those without it last. */
  rows: Uint32Array;
  /** Share of the largest establishment in the known employment; undefined when too little is known. */
  largestShare?: number;
  /** 1 / Herfindahl over known employment; undefined when too little is known. */
  effectivePlants?: number;
  employmentKnown: number;
  /** Nearest of each kind from its mean place; undefined where the file of them could not be had. */
  near?: NearbyPlace[];
  /** Declared clusters (industrial parks) with establishments of it, most first. */
  declared: { name: string; place: string; establishments: number; ofPark: number }[];
}

/** What a profile draws on besides the delineation. */
export interface ProfileSources {
  table: FirmTable;
  tree: IndustryTree;
  declared: DeclaredParks;
  /** Undefined where the file could not be had. */
  amenities?: AmenityFile;
}

/** Depth of three-digit nodes; sectors are 0. */
const MIX_DEPTH = 1;
/** Employment says something about a cluster from so many known plants on, if they are also half of all. */
const LEAST_KNOWN = 3;

/** The profile of cluster number `at`; undefined if there is none. */
export function clusterProfile(
  delineated: Delineated,
  at: number,
  { table, tree, declared, amenities }: ProfileSources,
): ClusterProfile | undefined {
  const cluster = delineated.delineation.clusters[at];
  if (!cluster) return undefined;
  const size = (row: number) => (table.employment[row] >= 0 ? table.employment[row] : -1);
  const rows = clusterRows(delineated, at).sort((a, b) => size(b) - size(a) || a - b);
  const { footprints, study } = delineated;
  const sites = footprints.rows.subarray(footprints.offsets[at], footprints.offsets[at + 1]);
  return {
    cluster,
    mix: industryMix(table, tree, study, sites),
    rows,
    ...plantShares(
      [...rows].map(size).filter((persons) => persons >= 0),
      rows.length,
    ),
    employmentKnown: cluster.employmentKnown,
    near: amenities && nearbyPlaces(amenities, cluster),
    declared: parksInside(declared.parkOf, rows).map(({ park, establishments }) => {
      const { name, place, establishments: ofPark } = declared.parks[park];
      return { name, place, establishments, ofPark };
    }),
  };
}

/** Establishments of `sites` by class and, for each, the quotient to what the same number of sites of the same economies hold. */
function industryMix(
  table: FirmTable,
  tree: IndustryTree,
  { rows, stratum }: ClusterStudy,
  sites: Uint32Array,
): ClusterProfile["mix"] {
  const classOf = Uint16Array.from({ length: tree.length }, (_, node) => node);
  for (let node = 0; node < tree.length; node++)
    if (tree.depth[node] > MIX_DEPTH) classOf[node] = classOf[tree.parent[node]];
  const strata = stratum.reduce((most, s) => Math.max(most, s), 0) + 1;
  const inside = new Float64Array(strata);
  const everywhere = new Float64Array(strata);
  const ofClass = new Float64Array(strata * tree.length);
  const counts = new Map<number, number>();
  for (let site = 0; site < rows.length; site++) {
    everywhere[stratum[site]]++;
    ofClass[stratum[site] * tree.length + classOf[table.industry[rows[site]]]]++;
  }
  for (const site of sites) {
    const industry = classOf[table.industry[rows[site]]];
    inside[stratum[site]]++;
    counts.set(industry, (counts.get(industry) ?? 0) + 1);
  }
  const expected = (industry: number) =>
    inside.reduce((sum, n, s) => sum + (n === 0 ? 0 : (n * ofClass[s * tree.length + industry]) / everywhere[s]), 0);
  return [...counts]
    .map(([industry, establishments]) => {
      const { value, low, high } = footprintQuotient(establishments, sites.length, expected(industry));
      return { industry, establishments, localQuotient: value, low, high };
    })
    .sort((a, b) => b.establishments - a.establishments || a.industry - b.industry);
}

function plantShares(known: readonly number[], all: number): Pick<ClusterProfile, "largestShare" | "effectivePlants"> {
  const total = known.reduce((sum, persons) => sum + persons, 0);
  if (known.length < LEAST_KNOWN || 2 * known.length < all || total === 0) return {};
  const herfindahl = known.reduce((sum, persons) => sum + (persons / total) ** 2, 0);
  return { largestShare: Math.max(...known) / total, effectivePlants: 1 / herfindahl };
}
