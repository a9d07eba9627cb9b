import { cellGrid, forEachCell } from "#spatial/density/neighbours/cellGrid.ts";
import { distinctPlaces } from "#spatial/density/neighbours/distinctPlaces.ts";
import { nearestPlace, type NearestAnswer } from "#spatial/density/neighbours/nearestPlace.ts";
import { pointTree } from "#spatial/density/neighbours/pointTree.ts";
import { NOISE } from "#spatial/density/dbscan.ts";
import { checkDegrees, spherePositions, squaredChord } from "#spatial/greatCircle.ts";
import { SMALLEST_REACH, sphereCells } from "#spatial/density/neighbours/sphereCells.ts";

/**
 * What clusters cover: a site within `eps` of a core point belongs to the footprint of the cluster of the nearest one, at equal
 * distances of the lowest cluster. That is DBSCAN's own rule for border points, carried from the industry's establishments to all
 * of them: footprints share no site, and the industry's establishments in one are the members of its cluster.
 */
export interface Footprints {
  /** [site] cluster or `NOISE`, for core points at the sites `core` in the clusters `cluster`; overwritten by the next call. */
  around: (core: ArrayLike<number>, cluster: ArrayLike<number>) => Int32Array;
}

/** Core places of a cell up to which comparing each with all sites around is quickest. */
const FEW = 8;
/** A cell whose core places are of several clusters. */
const MIXED = -2;

/** Prepares sites in degrees for footprints that reach `eps` metres, as `dbscan` measures them. Memory grows with sites, not with pairs; `onBeat` is called as it goes on. */
export function createFootprints(lon: Float64Array, lat: Float64Array, eps: number, onBeat?: () => void): Footprints {
  if (!(eps >= SMALLEST_REACH)) throw new RangeError(`eps: expected at least ${SMALLEST_REACH} metres, got ${eps}`);
  checkDegrees(lon, lat);
  const distinct = distinctPlaces(lon, lat);
  const grid = cellGrid(sphereCells(distinct.lon, distinct.lat, eps));
  const { order, start } = grid;
  const { x, y, z } = spherePositions(distinct.lon, distinct.lat, order);
  const limit = squaredChord(eps);
  const places = order.length;

  const placeOf = new Uint32Array(places);
  const cellOf = new Uint32Array(places);
  const firstRange = new Uint32Array(start.length);
  const around: number[] = [];
  forEachCell(grid, (cell, ranges, count) => {
    onBeat?.();
    for (let p = start[cell]; p < start[cell + 1]; p++) {
      placeOf[order[p]] = p;
      cellOf[p] = cell;
    }
    for (let r = 0; r < 2 * count; r++) around.push(ranges[r]);
    firstRange[cell + 1] = around.length;
  });
  const ranges = Uint32Array.from(around);

  const nearest = new Float64Array(places);
  const found = new Int32Array(places);
  const owner = new Int32Array(start.length - 1).fill(NOISE);
  const isSought = new Uint8Array(start.length - 1);
  const bySite = new Int32Array(lon.length);
  return {
    around: (core, cluster) => {
      nearest.fill(Infinity);
      found.fill(NOISE);
      const corePlaces = placesOfCore(core, cluster);
      const label = found.slice();
      const crowds: number[] = [];
      for (let from = 0, to = 0; from < corePlaces.length; from = to) {
        onBeat?.();
        const cell = cellOf[corePlaces[from]];
        owner[cell] = label[corePlaces[from]];
        for (to = from; to < corePlaces.length && cellOf[corePlaces[to]] === cell; to++)
          if (label[corePlaces[to]] !== owner[cell]) owner[cell] = MIXED;
        if (to - from <= FEW) for (let k = from; k < to; k++) claimAround(corePlaces[k], label[corePlaces[k]]);
        else crowds.push(cell);
      }
      if (crowds.length > 0) claimByCrowds(crowds, corePlaces, label);
      for (const p of corePlaces) owner[cellOf[p]] = NOISE;
      for (let site = 0; site < bySite.length; site++) bySite[site] = found[placeOf[distinct.place[site]]];
      return bySite;
    },
  };

  /** Places of core points, each once and cell by cell; each is its own nearest and belongs to the lowest cluster of its points. */
  function placesOfCore(core: ArrayLike<number>, cluster: ArrayLike<number>): Uint32Array {
    const places: number[] = [];
    for (let k = 0; k < core.length; k++) {
      const p = placeOf[distinct.place[core[k]]];
      if (found[p] === NOISE) places.push(p);
      else if (cluster[k] >= found[p]) continue;
      found[p] = cluster[k];
      nearest[p] = 0;
    }
    return Uint32Array.from(places).sort();
  }

  function claimAround(p: number, own: number): void {
    const xp = x[p];
    const yp = y[p];
    const zp = z[p];
    const last = firstRange[cellOf[p] + 1];
    for (let r = firstRange[cellOf[p]]; r < last; r += 2) {
      const end = start[ranges[r + 1]];
      for (let q = start[ranges[r]]; q < end; q++) {
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

  /**
   * The same for cells of many core places, whose pairs would grow with the square of a crowd: each other place around asks for its
   * nearest core place instead. It need not where a cell holds core places, all within reach of each other, and no other cluster is near.
   */
  function claimByCrowds(crowds: readonly number[], corePlaces: Uint32Array, label: Int32Array): void {
    const tree = pointTree({
      x: Float64Array.from(corePlaces, (p) => x[p]),
      y: Float64Array.from(corePlaces, (p) => y[p]),
      z: Float64Array.from(corePlaces, (p) => z[p]),
    });
    const ask = nearestPlace(
      tree,
      Int32Array.from(tree.order, (k) => label[corePlaces[k]]),
    );
    const answer: NearestAnswer = { squared: 0, label: NOISE };
    const sought: number[] = [];
    for (const crowd of crowds) {
      for (let r = firstRange[crowd]; r < firstRange[crowd + 1]; r += 2) {
        for (let cell = ranges[r]; cell < ranges[r + 1]; cell++) {
          if (isSought[cell]) continue;
          isSought[cell] = 1;
          onBeat?.();
          sought.push(cell);
          const own = owner[cell] >= 0 && isAlone(cell) ? owner[cell] : NOISE;
          for (let q = start[cell]; q < start[cell + 1]; q++) {
            if (label[q] !== NOISE) continue;
            if (own !== NOISE) {
              found[q] = own;
              continue;
            }
            answer.squared = Math.min(limit, nearest[q]);
            answer.label = found[q];
            ask(x[q], y[q], z[q], answer);
            nearest[q] = answer.squared;
            found[q] = answer.label;
          }
        }
      }
    }
    for (const cell of sought) isSought[cell] = 0;
  }

  /** Whether no cell around has core places of another cluster. */
  function isAlone(cell: number): boolean {
    for (let r = firstRange[cell]; r < firstRange[cell + 1]; r += 2)
      for (let other = ranges[r]; other < ranges[r + 1]; other++)
        if (owner[other] !== NOISE && owner[other] !== owner[cell]) return false;
    return true;
  }
}
