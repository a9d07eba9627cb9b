import { type SitePositions, sweepSites } from "#spatial/sitePositions.ts";

/** What stands around each site, itself not counted. */
export interface NeighbourCounts {
  /** [site] sites within the distance. */
  around: Uint32Array;
  /** [site] those among them of its own kind; 0 for a site of none. */
  alike: Uint32Array;
}

/**
 * Sites within `distance` metres (a pair exactly at it included), and those of the same `kind` (-1 = none): the parts of M
 * (Marcon and Puech 2010) at one distance for many industries at once. Each pair is looked at once.
 */
export function neighbourCounts(positions: SitePositions, kind: ArrayLike<number>, distance: number): NeighbourCounts {
  const { length, x, y, z, rows, straight } = sweepSites(positions);
  const around = new Uint32Array(length);
  const alike = new Uint32Array(length);
  const reach = straight(distance);
  const most = reach * reach;
  for (let k = 0; k < length; k++) {
    const [xk, yk, zk, a] = [x[k], y[k], z[k], rows[k]];
    for (let j = k + 1; j < length && x[j] - xk <= reach; j++) {
      const q = (x[j] - xk) ** 2 + (y[j] - yk) ** 2 + (z[j] - zk) ** 2;
      if (q > most) continue;
      const b = rows[j];
      around[a]++;
      around[b]++;
      if (kind[a] < 0 || kind[a] !== kind[b]) continue;
      alike[a]++;
      alike[b]++;
    }
  }
  return { around, alike };
}
