import { type Peer as PeerRow, peers } from "#clusters/relatedness/peers.ts";
import type { RegionMatrix } from "#clusters/relatedness/regionMatrix.ts";
import type { ComparedCells, RegionalTable } from "#clusters/tables/regionalTable.ts";
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

export function peerColumns({ table }: Pick<RegionalFigures, "table">): PeerColumns {
  const known = columnsOf.get(table.all) ?? columnsOfAll(table);
  columnsOf.set(table.all, known);
  return known;
}

/** Of the figures of all regions they are of. */
const columnsOf = new WeakMap<ComparedCells, PeerColumns>();

function columnsOfAll(table: RegionalTable): PeerColumns {
  const { all, pool, traded } = table;
  const slots = Int32Array.from(table.subjects.keys()).filter((slot) => !traded || traded[slot] === 1);
  const values = new Float64Array(pool.length * slots.length);
  const totals = new Float64Array(pool.length);
  slots.forEach((slot, column) => {
    for (let cell = all.offsets[slot]; cell < all.offsets[slot + 1]; cell++) {
      const region = all.region[cell];
      if (pool[region] === 0) continue;
      values[region * slots.length + column] = all.figure[cell] || 0;
      totals[region] += all.figure[cell] || 0;
    }
  });
  for (let at = 0, region = 0; region < pool.length; region++)
    for (const end = at + slots.length; at < end; at++) if (totals[region] > 0) values[at] /= totals[region];
  return {
    slots,
    structures: { rows: pool.length, columns: slots.length, values },
    sizes: table.activity.map((total, region) => (pool[region] === 1 ? total : Number.NaN)),
    candidates: Int32Array.from(pool.keys()).filter((region) => pool[region] === 1),
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
