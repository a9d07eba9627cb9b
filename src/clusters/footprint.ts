import { cellGrid, forEachCell } from "../spatial/cellGrid";
import { spherePositions, squaredChord } from "../spatial/greatCircle";
import { sphereCells } from "../spatial/sphereCells";

/** Sites around the clusters: those of cluster `c`, ascending, are `sites[offsets[c]]` to `sites[offsets[c + 1] - 1]`. */
export interface Footprints {
  offsets: Uint32Array;
  sites: Uint32Array;
}

/**
 * The ground each cluster stands on: every site within `eps` metres of one of its core points, whether it is selected or not. A site
 * may be in several. `core` gives for each site the cluster it is a core point of, negative for none.
 */
export function footprints(
  lon: Float64Array,
  lat: Float64Array,
  core: Int32Array,
  count: number,
  eps: number,
): Footprints {
  const grid = cellGrid(sphereCells(lon, lat, eps));
  const { order, start } = grid;
  const { x, y, z } = spherePositions(lon, lat, order);
  const limit = squaredChord(eps);
  const coreOf = Int32Array.from(order, (site) => core[site]);
  const hasCore = new Uint8Array(start.length - 1);
  for (let cell = 0; cell < hasCore.length; cell++)
    for (let p = start[cell]; p < start[cell + 1]; p++) if (coreOf[p] >= 0) hasCore[cell] = 1;

  const inside: number[][] = Array.from({ length: count }, () => []);
  const seen = new Int32Array(count).fill(-1);
  forEachCell(grid, (cell, ranges, ranged) => {
    for (let p = start[cell]; p < start[cell + 1]; p++) {
      for (let r = 0; r < ranged; r++)
        for (let other = ranges[2 * r]; other < ranges[2 * r + 1]; other++) {
          if (hasCore[other] === 0) continue;
          for (let q = start[other]; q < start[other + 1]; q++) {
            const c = coreOf[q];
            if (c < 0 || seen[c] === p) continue;
            const squared = (x[p] - x[q]) ** 2 + (y[p] - y[q]) ** 2 + (z[p] - z[q]) ** 2;
            if (squared > limit) continue;
            seen[c] = p;
            inside[c].push(order[p]);
          }
        }
    }
  });
  const offsets = new Uint32Array(count + 1);
  inside.forEach((sites, c) => (offsets[c + 1] = offsets[c] + sites.length));
  const sites = new Uint32Array(offsets[count]);
  inside.forEach((found, c) => sites.set(Uint32Array.from(found).sort(), offsets[c]));
  return { offsets, sites };
}
