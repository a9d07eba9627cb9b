import type { CountTable } from "#regions/counts/countTable.ts";
import type { QuotientBase } from "./quotientBase.ts";

/** How much of a region's traded employment is in its strong clusters. */
export interface ClusterStrength {
  /** [region] strong traded clusters, and those of unknown verdict. */
  strong: Uint16Array;
  unknown: Uint16Array;
  /** [region] employment in strong traded clusters over traded employment; NaN where there is none. */
  share: Float64Array;
}

/**
 * Cluster strength as US Cluster Mapping has it: employment in strong traded clusters over traded employment. Clusters of unknown
 * verdict count as not strong and are told.
 * @param table counts by benchmark cluster
 * @param base the traded base: what its figure is, is summed
 * @param verdictOf 0 fails, 1 passes, 2 unknown (`VERDICTS`), for a cell of a traded cluster
 * @param isTraded [slot] 1 for traded clusters
 */
export function clusterStrength(
  table: CountTable,
  base: QuotientBase,
  isTraded: Uint8Array,
  verdictOf: (slot: number, cell: number) => number,
): ClusterStrength {
  const regions = base.region.length;
  const result: ClusterStrength = {
    strong: new Uint16Array(regions),
    unknown: new Uint16Array(regions),
    share: new Float64Array(regions),
  };
  for (let slot = 0; slot + 1 < table.offsets.length; slot++) {
    if (isTraded[slot] === 0) continue;
    for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
      const verdict = verdictOf(slot, cell);
      const region = table.region[cell];
      if (verdict === 2) result.unknown[region]++;
      if (verdict !== 1) continue;
      result.strong[region]++;
      result.share[region] += table[base.figure][cell];
    }
  }
  for (let region = 0; region < regions; region++)
    result.share[region] = base.region[region] > 0 ? result.share[region] / base.region[region] : Number.NaN;
  return result;
}
