import type { Basis } from "#economies/economy.ts";
import type { CountTable } from "#regions/counts/countTable.ts";

/** What shares are taken of: the known figures of all industries, or of traded clusters only. Part of every result. */
export interface QuotientBase {
  name: "all" | "traded";
  figure: Basis;
  /** [region] */
  region: Float64Array;
  /** [region] half the width of the 90% band of that sum, its parts erring independently; 0 where all of it is published. */
  halfBand: Float64Array;
  nation: number;
}

/**
 * Sums the known figures of the counted slots by region. US Cluster Mapping compares traded clusters with traded clusters only
 * (`name` "traded", `counted` 1 for traded clusters, the table that of clusters); all else is compared with every published figure
 * ("all", the table that of four-digit industries). Quotients of different bases are not comparable.
 * @param regionCount length of the region table
 * @param options.counted 1 for each slot that counts; all slots if left out
 */
export function quotientBase(
  table: CountTable,
  regionCount: number,
  options: { figure: Basis; name: "all" | "traded"; counted?: Uint8Array },
): QuotientBase {
  const { figure, name, counted } = options;
  const region = new Float64Array(regionCount);
  const halfBand = new Float64Array(regionCount);
  const { bounds } = table;
  const [lows, highs] = [bounds?.[`${figure}Low`], bounds?.[`${figure}High`]];
  let nation = 0;
  for (let slot = 0; slot + 1 < table.offsets.length; slot++) {
    if (counted && counted[slot] === 0) continue;
    for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
      const value = table[figure][cell];
      if (Number.isNaN(value)) continue;
      region[table.region[cell]] += value;
      nation += value;
      if (lows && highs) halfBand[table.region[cell]] += ((highs[cell] - lows[cell]) / 2) ** 2 || 0;
    }
  }
  return { name, figure, region, halfBand: halfBand.map(Math.sqrt), nation };
}
