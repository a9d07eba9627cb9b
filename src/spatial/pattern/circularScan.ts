import type { Random } from "../random";
import { poissonLlr } from "./scanStatistic";
import type { SitePositions } from "../sitePositions";

export interface ScanOptions {
  /** Largest share of the population in a window. */
  maxShare?: number;
  permutations?: number;
  /** Clusters to report at most. */
  most?: number;
  random: Random;
}

export interface ScanCluster {
  /** Sites inside, from the centre outwards. */
  rows: Uint32Array;
  cases: number;
  population: number;
  expected: number;
  /** (cases / expected) / (cases outside / expected outside); Infinity without cases outside. */
  relativeRisk: number;
  llr: number;
  /** (M + 1) / (R + 1) against the largest window of each simulation, so it holds for the map as a whole. */
  p: number;
}

/**
 * Kulldorff's (1997) circular scan with the Poisson statistic: windows grow around every site, sites at one distance entering
 * together, up to `maxShare` of the population. Null: the cases fall on the sites by population (multinomial). Returns the most
 * likely cluster and then, most likely first, those that share no site with one before; the latter are compared with the same
 * maxima, which is conservative. `cases` and `population` are counts by site; the total of cases is a whole number.
 */
export function circularScan(
  sites: SitePositions,
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  { maxShare = 0.5, permutations = 999, most = 10, random }: ScanOptions,
): ScanCluster[] {
  const total = sum(cases);
  const people = sum(population);
  if (!Number.isInteger(total) || !(people > 0))
    throw new Error(`scan: expected whole cases and a population, got ${total} cases of ${people}`);
  const windows = growingWindows(sites, population, maxShare * people);
  const rate = total / people;
  const isTaken = new Uint8Array(sites.length);

  const clusters: Omit<ScanCluster, "p">[] = [];
  while (clusters.length < most) {
    const { llr, from, to } = mostLikely(windows, cases, population, total, rate, isTaken);
    if (llr === 0) break;
    const rows = windows.rows.slice(from, to);
    for (const row of rows) isTaken[row] = 1;
    const inside = rows.reduce((all, row) => all + cases[row], 0);
    const residents = rows.reduce((all, row) => all + population[row], 0);
    const expected = residents * rate;
    const relativeRisk = inside / expected / ((total - inside) / (total - expected));
    clusters.push({ rows, cases: inside, population: residents, expected, relativeRisk, llr });
  }

  isTaken.fill(0);
  const upTo = Float64Array.from(population);
  for (let row = 1; row < upTo.length; row++) upTo[row] += upTo[row - 1];
  const drawn = new Float64Array(sites.length);
  const maxima = Float64Array.from({ length: permutations }, () => {
    drawn.fill(0);
    for (let k = 0; k < total; k++) drawn[firstAbove(upTo, random() * people)]++;
    return mostLikely(windows, drawn, population, total, rate, isTaken).llr;
  });
  return clusters.map((cluster) => ({
    ...cluster,
    p: (1 + maxima.filter((llr) => llr >= cluster.llr).length) / (permutations + 1),
  }));
}

/** Sites around each centre by distance: those of centre `i` are `rows[start[i]]` to `rows[start[i + 1] - 1]`. */
interface GrowingWindows {
  start: Uint32Array;
  rows: Uint32Array;
  /** 1 where a window ends: the next site is further away. */
  isEnd: Uint8Array;
}

function growingWindows(
  { length, x, y, z }: SitePositions,
  population: ArrayLike<number>,
  cap: number,
): GrowingWindows {
  const rows: number[] = [];
  const isEnd: number[] = [];
  const start = new Uint32Array(length + 1);
  const squared = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    for (let j = 0; j < length; j++) squared[j] = (x[j] - x[i]) ** 2 + (y[j] - y[i]) ** 2 + (z[j] - z[i]) ** 2;
    const order = Uint32Array.from(squared.keys()).sort((a, b) => squared[a] - squared[b] || a - b);
    let inside = 0;
    for (let k = 0; k < length; k++) {
      inside += population[order[k]];
      if (inside > cap) break;
      rows.push(order[k]);
      isEnd.push(k === length - 1 || squared[order[k + 1]] > squared[order[k]] ? 1 : 0);
    }
    start[i + 1] = rows.length;
  }
  return { start, rows: Uint32Array.from(rows), isEnd: Uint8Array.from(isEnd) };
}

/** The window of the largest statistic among those without a taken site: `rows[from]` to `rows[to - 1]`; 0 if none has an excess. */
function mostLikely(
  { start, rows, isEnd }: GrowingWindows,
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  total: number,
  rate: number,
  isTaken: Uint8Array,
): { llr: number; from: number; to: number } {
  const best = { llr: 0, from: 0, to: 0 };
  for (let i = 0; i + 1 < start.length; i++) {
    let inside = 0;
    let residents = 0;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const row = rows[k];
      if (isTaken[row] === 1) break;
      inside += cases[row];
      residents += population[row];
      if (isEnd[k] === 0) continue;
      const llr = poissonLlr(inside, residents * rate, total);
      if (llr <= best.llr) continue;
      best.llr = llr;
      best.from = start[i];
      best.to = k + 1;
    }
  }
  return best;
}

function firstAbove(ascending: Float64Array, value: number): number {
  let from = 0;
  let to = ascending.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle] > value) to = middle;
    else from = middle + 1;
  }
  return from;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k];
  return total;
}
