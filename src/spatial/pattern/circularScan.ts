import type { Random } from "#spatial/random.ts";
import type { SitePositions } from "#spatial/sitePositions.ts";
import { createCaseDraws } from "./scan/caseDraws.ts";
import { growingWindows, type GrowingWindows } from "./scan/growingWindows.ts";
import { createMaxima } from "./scan/simulatedMaxima.ts";
import { poissonLlr } from "./scanStatistic.ts";

/** Counts of a site are 32-bit integers. */
const MOST_CASES = 0x7fffffff;

export interface ScanOptions {
  /** Largest share of the population in a window. */
  maxShare?: number;
  permutations?: number;
  /** Clusters to report at most. */
  most?: number;
  random: Random;
  /** Called from inside its loops. */
  onBeat?: () => void;
}

/** A found cluster, before it is tested. */
export interface ScanWindow {
  /** Sites inside, from the centre outwards. */
  rows: Uint32Array;
  cases: number;
  population: number;
  expected: number;
  /** (cases / expected) / (cases outside / expected outside); Infinity without cases outside. */
  relativeRisk: number;
  llr: number;
}

export interface ScanCluster extends ScanWindow {
  /** (M + 1) / (R + 1) against the largest window of each simulation, so it holds for the map as a whole. */
  p: number;
  /** By a Gumbel distribution fitted to those (`gumbelTail`): finer where none was as large, but by a model. */
  pGumbel: number;
}

export interface ScanResult {
  /** Simulations the result rests on. */
  permutations: number;
  clusters: ScanCluster[];
  /** The largest statistic of each simulation. */
  maxima: Float64Array;
}

export interface CircularScan {
  /** Windows compared. */
  windows: number;
  /** The most likely cluster and then, most likely first, those that share no site with one before. */
  observed: ScanWindow[];
  /** So many simulations more (1); true once all are done, after which it does nothing. */
  step: (count?: number) => boolean;
  /** Simulations done. */
  done: () => number;
  /** What the simulations so far say; an interim result until `step` gave true. */
  result: () => ScanResult;
}

/**
 * Kulldorff's (1997) circular scan with the Poisson statistic: windows grow around every site, sites at one distance entering
 * together, up to `maxShare` of the population. Null: the cases fall on the sites by population (multinomial). Clusters after the
 * most likely are compared with the same maxima, which is conservative. `cases` and `population` are counts by site; the total of
 * cases is a whole number. Throws for unknown or negative ones, for cases without population, and from 2^31 cases on.
 *
 * Some simulations a step, so that a worker can tell its progress, show the interim result and stop between two steps.
 */
export function createCircularScan(
  sites: SitePositions,
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  { maxShare = 0.5, permutations = 999, most = 10, random, onBeat }: ScanOptions,
): CircularScan {
  const total = checkedSum(cases, sites.length, "cases");
  const people = checkedSum(population, sites.length, "population");
  if (!Number.isInteger(total) || !(people > 0))
    throw new Error(`scan: expected whole cases and a population, got ${total} cases of ${people}`);
  if (total > MOST_CASES)
    throw new Error(`scan: expected at most ${MOST_CASES} cases, got ${total}; cases are establishments, not jobs`);
  for (let row = 0; row < sites.length; row++)
    if (cases[row] > 0 && population[row] === 0)
      throw new Error(`scan, site ${row}: expected a population for ${cases[row]} cases, got 0`);
  const rate = total / people;
  const windows = growingWindows(sites, population, maxShare * people, onBeat);
  const observed = mostLikely(windows, cases, total, rate, { most, onBeat });
  const maximum = createMaxima(windows, total, rate, onBeat);
  const spread = createCaseDraws(population, total, random);
  const drawn = new Int32Array(sites.length);
  const maxima: number[] = [];
  return {
    windows: windows.isEnd.reduce((sum, end) => sum + end, 0),
    observed,
    step: (count = 1) => {
      const until = Math.min(permutations, maxima.length + count);
      while (maxima.length < until) {
        spread(drawn);
        maxima.push(maximum(drawn));
      }
      return maxima.length >= permutations;
    },
    done: () => maxima.length,
    result: () => {
      const simulated = Float64Array.from(maxima);
      const tail = gumbelTail(simulated);
      const clusters = observed.map((cluster) => ({
        ...cluster,
        p: (1 + maxima.filter((llr) => llr >= cluster.llr).length) / (maxima.length + 1),
        pGumbel: tail(cluster.llr),
      }));
      return { permutations: maxima.length, clusters, maxima: simulated };
    },
  };
}

/** Windows with an excess, the largest statistic first, each without a site of one before. */
function mostLikely(
  { start, rows, people, isEnd }: GrowingWindows,
  cases: ArrayLike<number>,
  total: number,
  rate: number,
  { most, onBeat }: { most: number; onBeat?: () => void },
): ScanWindow[] {
  const isTaken = new Uint8Array(start.length - 1);
  const found: ScanWindow[] = [];
  while (found.length < most) {
    let best = { llr: 0, from: 0, to: 0, inside: 0 };
    for (let i = 0; i + 1 < start.length; i++) {
      onBeat?.();
      let inside = 0;
      for (let k = start[i]; k < start[i + 1] && isTaken[rows[k]] === 0; k++) {
        inside += cases[rows[k]];
        const expected = people[k] * rate;
        if (isEnd[k] === 0 || inside <= expected) continue;
        const llr = poissonLlr(inside, expected, total);
        if (llr > best.llr) best = { llr, from: start[i], to: k + 1, inside };
      }
    }
    const { llr, from, to, inside } = best;
    if (llr === 0) break;
    const members = rows.slice(from, to);
    for (const row of members) isTaken[row] = 1;
    const population = people[to - 1];
    const expected = population * rate;
    const relativeRisk = inside / expected / ((total - inside) / (total - expected));
    found.push({ rows: members, cases: inside, population, expected, relativeRisk, llr });
  }
  return found;
}

function checkedSum(values: ArrayLike<number>, length: number, name: string): number {
  if (values.length !== length) throw new Error(`scan: expected ${name} of ${length} sites, got ${values.length}`);
  let total = 0;
  for (let row = 0; row < length; row++) {
    if (!(values[row] >= 0 && values[row] < Infinity))
      throw new Error(`scan, site ${row}: expected ${name} of 0 or more, got ${values[row]}`);
    total += values[row];
  }
  return total;
}

/** Euler's constant, mean of the standard Gumbel distribution. */
const EULER = 0.5772156649015329;

/**
 * Probability that the largest statistic of a map without clusters exceeds a value, from a Gumbel distribution with the mean and
 * variance of simulated `maxima` (Abrams, Kleinman and Kulldorff 2010): finer than 1 / (R + 1) far out, but by a model. NaN for fewer
 * than two maxima or equal ones.
 */
export function gumbelTail(maxima: Float64Array): (value: number) => number {
  const n = maxima.length;
  const mean = maxima.reduce((sum, value) => sum + value, 0) / n;
  const variance = maxima.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  if (!(variance > 0)) return () => NaN;
  const scale = Math.sqrt(6 * variance) / Math.PI;
  const mode = mean - EULER * scale;
  return (value) => -Math.expm1(-Math.exp((mode - value) / scale));
}
