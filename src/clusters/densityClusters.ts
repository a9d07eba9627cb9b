import { dbscan, type DensityClusters } from "../spatial/dbscan";
import type { ClusterSpec } from "./clusterSpec";
import type { ClusterStudy } from "./clusterStudy";

/** Groups the selection of a study by the method of a spec with settings that are all chosen. */
export function densityClusters(
  { selectedLon, selectedLat }: Pick<ClusterStudy, "selectedLon" | "selectedLat">,
  _method: ClusterSpec["method"],
  { eps, minPts }: { eps: number; minPts: number },
): DensityClusters & { stability?: ArrayLike<number> } {
  return dbscan(selectedLon, selectedLat, eps, minPts);
}
