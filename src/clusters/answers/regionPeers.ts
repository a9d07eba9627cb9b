import { type Peer as PeerRow, peers } from "#clusters/relatedness/peers.ts";
import type { RegionMatrix } from "#clusters/relatedness/regionMatrix.ts";
import { type RegionalFigures, regionName } from "#clusters/tables/regionalFigures.ts";

export interface RegionPeer {
  region: string;
  regionName: string;
  /** Distance in structure 0..1 and ratio of sizes. */
  distance: number;
  sizeRatio: number;
  /** Subjects in which the two differ most, most first. */
  differs: string[];
}

/** Shares of what every region has in traded clusters (tradable industries) by subject, and sizes: what peers are found by. */
export interface PeerColumns {
  slots: Int32Array;
  structures: RegionMatrix;
  sizes: Float64Array;
  candidates: Int32Array;
}

export function peerColumns({ table }: RegionalFigures): PeerColumns {
  const slots = Int32Array.from(table.subjects.keys()).filter((slot) => !table.traded || table.traded[slot] === 1);
  const rows = table.pool.length;
  const values = new Float64Array(rows * slots.length);
  for (let region = 0; region < rows; region++) {
    if (table.pool[region] === 0) continue;
    const figures = Float64Array.from(slots, (slot) => {
      const cell = table.cellOf(slot, region);
      return cell < 0 ? 0 : table.table[table.basis][cell] || 0;
    });
    const total = figures.reduce((sum, figure) => sum + figure, 0);
    if (total > 0)
      values.set(
        figures.map((figure) => figure / total),
        region * slots.length,
      );
  }
  return {
    slots,
    structures: { rows, columns: slots.length, values },
    sizes: table.activity.map((total, region) => (table.pool[region] === 1 ? total : Number.NaN)),
    candidates: Int32Array.from(table.pool.keys()).filter((region) => table.pool[region] === 1),
  };
}

/** The ten regions most alike in structure and size. */
export function regionPeers(
  figures: RegionalFigures,
  columns: PeerColumns,
  region: number,
): { row: number; peer: RegionPeer }[] {
  const { regions, table } = figures;
  const { structures, sizes, candidates, slots } = columns;
  const describe = (found: PeerRow): RegionPeer => ({
    region: regions.id[found.region],
    regionName: regionName(regions, found.region),
    distance: found.structure,
    sizeRatio: found.sizeRatio,
    differs: found.differs.map(({ cluster }) => table.subjects[slots[cluster]]),
  });
  if (table.pool[region] === 0) return [];
  return peers({ region, structures, sizes, candidates }).peers.map((found) => ({
    row: found.region,
    peer: describe(found),
  }));
}
