import { dbscan } from "#spatial/density/dbscan.ts";
import { neighbourCounts } from "#spatial/pattern/distance/neighbourCounts.ts";
import { sphereSites } from "#spatial/sitePositions.ts";
import type { RegisterSites } from "./registerSites.ts";

/** What a register tells of one subject in one region. It tells of its own establishments, which need not be all. */
export interface RegisterCell {
  establishments: number;
  /** M of Marcon and Puech within 10 km with the region's establishments as references; NaN where none has a neighbour. */
  m: number;
  /** Those that stand in a group: `GROUP.minPts` or more within `GROUP.eps` metres of each other. */
  grouped: number;
  /** Regions, this one among them, that hold establishments of its groups, and the establishments of these; 0 without a group. */
  regions: number;
  inGroups: number;
  /** Its establishments, as sites. */
  sites: readonly number[];
  /** Those whose employment is known, the largest first. */
  staffed: readonly number[];
}

export interface RegisterFigures {
  sites: RegisterSites;
  /** Undefined where the register holds no establishment of the subject there. */
  cell: (slot: number, region: number) => RegisterCell | undefined;
}

/** Metres within which establishments are neighbours, and how many make a group: for all subjects alike, so that regions compare. */
export const GROUP = { eps: 10_000, minPts: 5 };

/**
 * Figures of a register by subject and region. `slotOf[node]` is the subject of an industry, -1 for none (also for industries the
 * register states too broadly); `into[region]` the region that counts it: its state, or itself, -1 for none.
 */
export function registerFigures(
  sites: RegisterSites,
  slotOf: ArrayLike<number>,
  into: ArrayLike<number>,
): RegisterFigures {
  const { length, lon, lat, employment } = sites;
  const slot = Int32Array.from(sites.industry, (node) => slotOf[node]);
  const region = sites.region.map((row) => (row < 0 ? -1 : into[row]));
  const rowsOf = new Map<number, number[]>();
  for (let i = 0; i < length; i++) {
    if (slot[i] < 0) continue;
    const rows = rowsOf.get(slot[i]);
    if (rows) rows.push(i);
    else rowsOf.set(slot[i], [i]);
  }
  const { around, alike } = neighbourCounts(sphereSites(lon, lat), slot, GROUP.eps);
  const cells = new Map<string, RegisterCell>();
  for (const [subject, rows] of rowsOf) {
    const share = (rows.length - 1) / (length - 1);
    const degrees = (column: Float64Array) => Float64Array.from(rows, (i) => column[i]);
    const { cluster } = dbscan(degrees(lon), degrees(lat), GROUP.eps, GROUP.minPts);
    const byRegion = new Map<number, number[]>();
    const groups = new Map<number, { size: number; regions: Set<number> }>();
    rows.forEach((i, k) => {
      const here = region[i];
      const group = cluster[k] < 0 ? undefined : (groups.get(cluster[k]) ?? { size: 0, regions: new Set() });
      if (group) {
        groups.set(cluster[k], group);
        group.size++;
        if (here >= 0) group.regions.add(here);
      }
      if (here < 0) return;
      const known = byRegion.get(here);
      if (known) known.push(k);
      else byRegion.set(here, [k]);
    });
    for (const [here, members] of byRegion) {
      const own = new Set(members.flatMap((k) => (cluster[k] < 0 ? [] : [cluster[k]])));
      const crossed = new Set([...own].flatMap((group) => [...groups.get(group)!.regions]));
      let [local, expected] = [0, 0];
      for (const k of members) {
        const i = rows[k];
        if (around[i] === 0) continue;
        local += alike[i] / around[i];
        expected += share;
      }
      cells.set(`${subject} ${here}`, {
        establishments: members.length,
        m: expected > 0 ? local / expected : Number.NaN,
        grouped: members.filter((k) => cluster[k] >= 0).length,
        regions: crossed.size,
        inGroups: [...own].reduce((sum, group) => sum + groups.get(group)!.size, 0),
        sites: members.map((k) => rows[k]),
        staffed: members
          .map((k) => rows[k])
          .filter((i) => employment[i] > 0)
          .sort((a, b) => employment[b] - employment[a]),
      });
    }
  }
  return { sites, cell: (subject, here) => cells.get(`${subject} ${here}`) };
}
