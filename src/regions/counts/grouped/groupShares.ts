import type { ClusterFile } from "../../../industries/benchmarkClusters";
import type { IndustryTree } from "../../../industries/industryTree";
import type { CountSource, CountTable } from "../countTable";
import type { LeafCells } from "./leafCells";

/** Industries sorted into groups: the clusters, their subclusters. */
export interface IndustryGroups {
  count: number;
  /** [tree node] its group, or -1 in none, -2 in several (`NO_CLUSTER`, `SEVERAL_CLUSTERS`). */
  groupOf: Int32Array;
}

/** How each slot of a source falls into groups; made once, used for every year. Shares of a slot and region sum to 1. */
export interface GroupShares {
  count: number;
  /** [slot] the one group it belongs to whole, -1 none, -2 divided. */
  whole: Int32Array;
  /** [slot] of the divided ones, else null. */
  divided: (DividedSlot | null)[];
}

/** A divided industry: [place * groups.length + g], the last place being the nation, for regions without a division of their own. */
export interface DividedSlot {
  /** Groups its classes belong to, -1 among them where some belong to none. */
  groups: Int32Array;
  /** [region] its place; absent: the nation's. */
  placeOf: ReadonlyMap<number, number>;
  employment: ShareBounds;
  establishments: ShareBounds;
}

/** Published share, the share with the remainder divided by estimate, and the share if all the remainder were its. */
export interface ShareBounds {
  low: Float64Array;
  share: Float64Array;
  high: Float64Array;
}

/** The benchmark clusters as groups: group = index into `file.clusters`. */
export function clusterIndustryGroups(file: ClusterFile): IndustryGroups {
  return { count: file.clusters.length, groupOf: Int32Array.from(file.clusterOf) };
}

export function groupShares(
  _tree: IndustryTree,
  _source: Pick<CountSource, "slots">,
  _base: CountTable,
  _leaves: LeafCells,
  _groups: IndustryGroups,
): GroupShares {
  throw new Error("groupShares: not written yet");
}
