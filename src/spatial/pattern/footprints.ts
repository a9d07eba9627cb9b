import { cellGrid, forEachCell } from "../density/neighbours/cellGrid";
import { NOISE } from "../density/dbscan";
import { checkDegrees, spherePositions, squaredChord } from "../greatCircle";
import { SMALLEST_REACH, sphereCells } from "../density/neighbours/sphereCells";

/**
 * What clusters cover: a site within `eps` of a core point belongs to the footprint of the cluster of the nearest one, at equal
 * distances of the lowest cluster. That is DBSCAN's own rule for border points, carried from the industry's establishments to all
 * of them: footprints share no site, and the industry's establishments in one are the members of its cluster.
 */
export interface Footprints {
  /** [site] cluster or `NOISE`, for core points at the sites `core` in the clusters `cluster`; overwritten by the next call. */
  around: (core: ArrayLike<number>, cluster: ArrayLike<number>) => Int32Array;
}

/** Prepares sites in degrees for footprints that reach `eps` metres, as `dbscan` measures them. Memory grows with sites, not with pairs. */
export function createFootprints(lon: Float64Array, lat: Float64Array, eps: number): Footprints {
  if (!(eps >= SMALLEST_REACH)) throw new RangeError(`eps: expected at least ${SMALLEST_REACH} metres, got ${eps}`);
  checkDegrees(lon, lat);
  const grid = cellGrid(sphereCells(lon, lat, eps));
  const { order, start } = grid;
  const { x, y, z } = spherePositions(lon, lat, order);
  const limit = squaredChord(eps);

  const place = new Uint32Array(order.length);
  const cellOf = new Uint32Array(order.length);
  const firstRange = new Uint32Array(start.length);
  const around: number[] = [];
  forEachCell(grid, (cell, ranges, count) => {
    for (let p = start[cell]; p < start[cell + 1]; p++) {
      place[order[p]] = p;
      cellOf[p] = cell;
    }
    for (let r = 0; r < count; r++) around.push(start[ranges[2 * r]], start[ranges[2 * r + 1]]);
    firstRange[cell + 1] = around.length;
  });
  const ranges = Uint32Array.from(around);

  const nearest = new Float64Array(order.length);
  const found = new Int32Array(order.length);
  const bySite = new Int32Array(order.length);
  return {
    around: (core, cluster) => {
      nearest.fill(Infinity);
      found.fill(NOISE);
      for (let k = 0; k < core.length; k++) {
        const p = place[core[k]];
        const own = cluster[k];
        const xp = x[p];
        const yp = y[p];
        const zp = z[p];
        const last = firstRange[cellOf[p] + 1];
        for (let r = firstRange[cellOf[p]]; r < last; r += 2) {
          const end = ranges[r + 1];
          for (let q = ranges[r]; q < end; q++) {
            const dx = x[q] - xp;
            const dy = y[q] - yp;
            const dz = z[q] - zp;
            const squared = dx * dx + dy * dy + dz * dz;
            if (squared > limit || squared > nearest[q] || (squared === nearest[q] && own >= found[q])) continue;
            nearest[q] = squared;
            found[q] = own;
          }
        }
      }
      for (let p = 0; p < order.length; p++) bySite[order[p]] = found[p];
      return bySite;
    },
  };
}
