import type { SitePositions } from "#spatial/sitePositions.ts";

/** Share by which two equal numbers, squares of distances or sums of people, may differ. */
const ROUNDING = 1e-9;

/** Circles around each site: those of centre `i` are places `start[i]` to `start[i + 1] - 1`, from the centre outwards. */
export interface GrowingWindows {
  start: Uint32Array;
  /** [place] the site that enters. */
  rows: Uint32Array;
  /** [place] population up to here. */
  people: Float64Array;
  /** [place] 1 where a window ends: the next site is further away. */
  isEnd: Uint8Array;
}

/**
 * All sites in the order of their distance from each, as long as their population is at most `cap`; so at most a place for each
 * pair of sites, 13 bytes each. Sites equally far from a centre enter its windows together. `onBeat` is called for each centre.
 */
export function growingWindows(
  { length, x, y, z }: SitePositions,
  population: ArrayLike<number>,
  cap: number,
  onBeat?: () => void,
): GrowingWindows {
  const start = new Uint32Array(length + 1);
  let rows = new Uint32Array(64 * length);
  let people = new Float64Array(rows.length);
  let isEnd = new Uint8Array(rows.length);
  const squared = new Float64Array(length);
  const heap = new Uint32Array(length);
  let end = 0;

  for (let i = 0; i < length; i++) {
    onBeat?.();
    for (let j = 0; j < length; j++) {
      squared[j] = (x[j] - x[i]) ** 2 + (y[j] - y[i]) ** 2 + (z[j] - z[i]) ** 2;
      heap[j] = j;
    }
    for (let k = (length >> 1) - 1; k >= 0; k--) sift(k, length);
    if (end + length > rows.length) grow();
    let inside = 0;
    for (let left = length; left > 0; left--) {
      const row = heap[0];
      inside += population[row];
      if (inside > cap * (1 + ROUNDING)) break;
      rows[end] = row;
      people[end] = inside;
      heap[0] = heap[left - 1];
      sift(0, left - 1);
      isEnd[end++] = Number(left === 1 || squared[heap[0]] * (1 - ROUNDING) > squared[row]);
    }
    start[i + 1] = end;
  }
  return { start, rows: rows.slice(0, end), people: people.slice(0, end), isEnd: isEnd.slice(0, end) };

  /** Restores the heap of the first `size` from place `k` down: the nearest site first, of those equally far the lowest row. */
  function sift(k: number, size: number): void {
    const row = heap[k];
    const far = squared[row];
    for (let child = 2 * k + 1; child < size; child = 2 * k + 1) {
      if (child + 1 < size && isNearer(heap[child + 1], heap[child])) child++;
      if (squared[heap[child]] > far || (squared[heap[child]] === far && heap[child] > row)) break;
      heap[k] = heap[child];
      k = child;
    }
    heap[k] = row;
  }

  function isNearer(a: number, b: number): boolean {
    return squared[a] < squared[b] || (squared[a] === squared[b] && a < b);
  }

  function grow(): void {
    const size = Math.min(2 * rows.length + length, length * length);
    rows = enlarged(rows, new Uint32Array(size));
    people = enlarged(people, new Float64Array(size));
    isEnd = enlarged(isEnd, new Uint8Array(size));
  }
}

function enlarged<Column extends { set: (from: Column) => void }>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
