import { cellGrid, forEachCell, type CellGrid, type CellLayout } from "./neighbours/cellGrid.ts";
import { checkDegrees, spherePositions, squaredChord, type Positions } from "#spatial/greatCircle.ts";
import { numberClusters } from "./numberClusters.ts";
import { pairWithin } from "./neighbours/pairWithin.ts";
import { SMALLEST_REACH, sphereCells } from "./neighbours/sphereCells.ts";
import { find, union, unionFind } from "./unionFind.ts";

/** The cluster of points that are in none. */
export const NOISE = -1;

/** Pairs of places up to which comparing all is quickest. */
const FEW = 256;

export interface DensityClusters {
  /** [row] 0..count - 1, or `NOISE`. */
  cluster: Int32Array;
  /** [row] 1 for core points. Points of a cluster that are not core are its border. */
  core: Uint8Array;
  /** Clusters. */
  count: number;
}

/**
 * DBSCAN (Ester, Kriegel, Sander & Xu 1996), exact, on great-circle metres of a sphere of `EARTH_RADIUS`.
 *
 * A point is core if at least `minPts` points, itself included, are within `eps` metres (exactly `eps` is within). Core points within
 * `eps` of each other share a cluster; any other point within `eps` of a core point belongs to the cluster of the nearest one, at
 * equal distances to the lowest cluster. Clusters are numbered by size, then by the smallest longitude (then latitude) of their core
 * points, so the result does not depend on the order of the rows.
 *
 * `lon` and `lat` are degrees; `onBeat` is called for each cell. Throws for `eps` below `SMALLEST_REACH`, `minPts` that is not a count, and rows without a place.
 *
 * Cells in which all points are within `eps` of each other make a cell of `minPts` points core without a comparison and are joined, not
 * points (Gunawan 2013; de Berg, Gunawan & Roeloffzen 2019).
 */
export function dbscan(
  lon: Float64Array,
  lat: Float64Array,
  eps: number,
  minPts: number,
  onBeat?: () => void,
): DensityClusters {
  if (!(eps >= SMALLEST_REACH)) throw new RangeError(`eps: expected at least ${SMALLEST_REACH} metres, got ${eps}`);
  checkDegrees(lon, lat);
  return densityClusters(sphereCells(lon, lat, eps), (rows) => spherePositions(lon, lat, rows), {
    limit: squaredChord(eps),
    minPts,
    lon,
    lat,
    onBeat,
  });
}

interface Search {
  /** Squared straight distance that is still within reach. */
  limit: number;
  minPts: number;
  lon: Float64Array;
  lat: Float64Array;
  onBeat?: () => void;
}

/** Places are points in the order of the grid; `at` is by place. */
export function densityClusters(
  layout: CellLayout,
  positions: (rows: Uint32Array) => Positions,
  search: Search,
): DensityClusters {
  const { minPts } = search;
  if (!(Number.isInteger(minPts) && minPts >= 1))
    throw new RangeError(`minPts: expected a count from 1, got ${minPts}`);
  const grid = cellGrid(layout);
  const { order, start } = grid;
  const at = positions(order);
  const isCore = corePlaces(grid, at, search);
  const coreCount = new Uint32Array(start.length - 1);
  for (let cell = 0; cell < coreCount.length; cell++) {
    for (let p = start[cell]; p < start[cell + 1]; p++) coreCount[cell] += isCore[p];
  }
  const { sets, nearest, tied } = joinCells(grid, at, search, isCore, coreCount);

  const component = new Int32Array(coreCount.length).fill(NOISE);
  let count = 0;
  for (let cell = 0; cell < component.length; cell++) {
    if (coreCount[cell] === 0) continue;
    const root = find(sets, cell);
    component[cell] = root === cell ? count++ : component[root];
  }
  const claimed: number[] = [];
  const claims: number[][] = [];
  for (const [place, cells] of tied) {
    const several = [...new Set(cells.map((cell) => component[cell]))];
    if (several.length === 1) continue;
    claimed.push(place);
    claims.push(several);
    nearest[place] = NOISE;
  }
  const found = nearest;
  for (let p = 0; p < found.length; p++) if (nearest[p] !== NOISE) found[p] = component[nearest[p]];
  const size = new Uint32Array(count);
  const lon = new Float64Array(count).fill(Infinity);
  const lat = new Float64Array(count).fill(Infinity);
  for (let p = 0; p < found.length; p++) {
    const c = found[p];
    if (c === NOISE) continue;
    size[c]++;
    if (!isCore[p]) continue;
    const i = order[p];
    if (search.lon[i] > lon[c] || (search.lon[i] === lon[c] && search.lat[i] >= lat[c])) continue;
    lon[c] = search.lon[i];
    lat[c] = search.lat[i];
  }
  const number = numberClusters({ count, size, lon, lat, claims });

  const cluster = new Int32Array(layout.length);
  const core = new Uint8Array(layout.length);
  for (let p = 0; p < found.length; p++) {
    cluster[order[p]] = found[p] === NOISE ? NOISE : number[found[p]];
    core[order[p]] = isCore[p];
  }
  claimed.forEach((p, k) => {
    cluster[order[p]] = Math.min(...claims[k].map((c) => number[c]));
  });
  return { cluster, core, count };
}

/** [place] 1 where `minPts` places are within reach. */
function corePlaces(grid: CellGrid, { x, y, z }: Positions, { limit, minPts, onBeat }: Search): Uint8Array {
  const { start } = grid;
  const isCore = new Uint8Array(x.length);
  const isCrowd = (cell: number) => start[cell + 1] - start[cell] >= minPts;
  for (let cell = 0; cell < start.length - 1; cell++) if (isCrowd(cell)) isCore.fill(1, start[cell], start[cell + 1]);
  forEachCell(
    grid,
    (cell, ranges, count) => {
      onBeat?.();
      let candidates = 0;
      for (let r = 0; r < count; r++) candidates += start[ranges[2 * r + 1]] - start[ranges[2 * r]];
      if (candidates < minPts) return;
      for (let p = start[cell]; p < start[cell + 1]; p++) {
        let near = 0;
        for (let r = 0; r < count && near < minPts; r++) {
          const last = start[ranges[2 * r + 1]];
          for (let q = start[ranges[2 * r]]; q < last; q++) {
            const dx = x[p] - x[q];
            const dy = y[p] - y[q];
            const dz = z[p] - z[q];
            if (dx * dx + dy * dy + dz * dz <= limit && ++near === minPts) break;
          }
        }
        if (near >= minPts) isCore[p] = 1;
      }
    },
    (cell) => !isCrowd(cell),
  );
  return isCore;
}

interface JoinedCells {
  /** Sets of cells whose core places are connected. */
  sets: Int32Array;
  /** [place] its own cell if it is core, else the cell of the nearest core place within reach, or `NOISE`. */
  nearest: Int32Array;
  /** Places with equally near core places in several cells, and those cells. */
  tied: Map<number, number[]>;
}

function joinCells(
  grid: CellGrid,
  at: Positions,
  { limit, onBeat }: Search,
  isCore: Uint8Array,
  coreCount: Uint32Array,
): JoinedCells {
  const { start } = grid;
  const { x, y, z } = at;
  const sets = unionFind(coreCount.length);
  const nearest = new Int32Array(x.length).fill(NOISE);
  const distance = new Float64Array(x.length).fill(limit);
  const tied = new Map<number, number[]>();
  forEachCell(
    grid,
    (cell, ranges, count) => {
      onBeat?.();
      for (let r = 0; r < count; r++) {
        for (let other = ranges[2 * r]; other < ranges[2 * r + 1]; other++) {
          if (coreCount[other] < start[other + 1] - start[other]) claimBorder(cell, other);
          if (other <= cell || coreCount[other] === 0 || find(sets, cell) === find(sets, other)) continue;
          if (isJoined(cell, other)) union(sets, cell, other);
        }
      }
    },
    (cell) => coreCount[cell] > 0,
  );
  for (let cell = 0; cell < coreCount.length; cell++) {
    if (coreCount[cell] === 0) continue;
    for (let p = start[cell]; p < start[cell + 1]; p++) if (isCore[p]) nearest[p] = cell;
  }
  return { sets, nearest, tied };

  function isJoined(a: number, b: number): boolean {
    if ((start[a + 1] - start[a]) * (start[b + 1] - start[b]) > FEW)
      return pairWithin(at, limit, coresOf(a), coresOf(b));
    for (let p = start[a]; p < start[a + 1]; p++) {
      if (!isCore[p]) continue;
      for (let q = start[b]; q < start[b + 1]; q++) {
        const dx = x[p] - x[q];
        const dy = y[p] - y[q];
        const dz = z[p] - z[q];
        if (dx * dx + dy * dy + dz * dz <= limit && isCore[q]) return true;
      }
    }
    return false;
  }

  function coresOf(cell: number): Uint32Array {
    const places = new Uint32Array(coreCount[cell]);
    for (let p = start[cell], k = 0; k < places.length; p++) if (isCore[p]) places[k++] = p;
    return places;
  }

  /** Gives places of `other` that are not core to `cell` where its core places are nearer than what they have. */
  function claimBorder(cell: number, other: number): void {
    for (let p = start[other]; p < start[other + 1]; p++) {
      if (isCore[p]) continue;
      for (let q = start[cell]; q < start[cell + 1]; q++) {
        const dx = x[p] - x[q];
        const dy = y[p] - y[q];
        const dz = z[p] - z[q];
        const squared = dx * dx + dy * dy + dz * dz;
        if (squared > distance[p] || !isCore[q]) continue;
        if (squared === distance[p] && nearest[p] !== NOISE) {
          if (nearest[p] !== cell) tied.set(p, [...(tied.get(p) ?? [nearest[p]]), cell]);
          continue;
        }
        distance[p] = squared;
        nearest[p] = cell;
        tied.delete(p);
      }
    }
  }
}
