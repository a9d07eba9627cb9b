import type { CountTable } from "../countTable";
import type { GroupShares } from "./groupShares";

/** Counts by group, and what belongs to none. */
export interface GroupCounts {
  /** A slot is a group (a benchmark cluster by its index in clusters.json); same year and regions; `bounds` is present. */
  table: CountTable;
  /** Counts of industries in no group, one slot. */
  uncovered: CountTable;
}

/**
 * Turns a four-digit table of any year into one by benchmark cluster (or by whatever groups the shares are of).
 * The known figures of `table` and `uncovered` sum to those of `counts`, region by region.
 */
export function clusterCounts(_counts: CountTable, _shares: GroupShares): GroupCounts {
  throw new Error("clusterCounts: not written yet");
}
