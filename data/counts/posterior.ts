import { createRandom } from "#spatial/random.ts";
import { type HiddenCells, NO_COUNTY } from "./hiddenCells.ts";
import type { Margins } from "./margins.ts";
import { jobsOf, lawsOf, logCount, sizeOf } from "./cellLaws.ts";
import { addTo, change, nearTargets, startSums } from "./chainSums.ts";

export interface PosteriorOptions {
  seed: number;
  /** Sweeps before the first draw, in which steps adapt. */
  burn: number;
  draws: number;
  /** Sweeps from a draw to the next. */
  every: number;
}

/** Jobs from which a cell tries to change places with others, and how often in a sweep. */
const LARGE = 150;
const LOG_LARGE = Math.log(100);
const EXCHANGES = 6;

/** One state of the chain: both by hidden cell. Jobs are not whole, and 0 where there is no establishment. */
export interface Draw {
  jobs: Float64Array;
  establishments: Float64Array;
}

/**
 * Draws of the hidden cells given the sums: a cell has n establishments (a Poisson distribution, sharpened and cut off) and, if any,
 * exp(logSize + ln n - v(n)/2 + sqrt(v(n)) z) jobs with v(n) = base + each / n, that is n times the mean size with a heavy upper tail;
 * sums are normal about their targets, the inexact ones with Huber's tails. Metropolis, one cell at a time: n up or down by one, then z by a step that adapts.
 * `onDraw` may keep nothing of what it is given.
 */
export function drawPosterior(
  hidden: HiddenCells,
  margins: { jobs: Margins; establishments: Margins },
  options: PosteriorOptions,
  onDraw: (draw: Draw, index: number) => void,
): void {
  const random = createRandom(options.seed);
  const normal = normals(random);
  const laws = lawsOf(hidden);
  const { length } = hidden;
  const n = new Float64Array(length);
  const z = new Float64Array(length);
  const x = new Float64Array(length);
  const step = new Float64Array(length).fill(0.5);
  const variance = new Float64Array(length);
  const sums = { jobs: startSums(margins.jobs), establishments: startSums(margins.establishments) };
  for (let j = 0; j < length; j++) {
    const isLarge = hidden.mean[j] > 0.5 && hidden.logSize[j] > LOG_LARGE;
    n[j] = Math.min(hidden.most[j], Math.max(Number(isLarge), Math.round(hidden.mean[j] + random() - 0.5)));
    variance[j] = hidden.spreadBase[j] + hidden.spreadEach[j] / Math.max(1, n[j]);
    x[j] = jobsOf(hidden, laws, j, n[j], 0.3);
  }
  nearTargets(x, variance, margins.jobs);
  for (let j = 0; j < length; j++) {
    z[j] = n[j] > 0 ? Math.min(3, Math.max(-3, sizeOf(hidden, laws, j, n[j], x[j]))) : 0;
    x[j] = jobsOf(hidden, laws, j, n[j], z[j]);
    addTo(sums.jobs, margins.jobs, j, x[j]);
    addTo(sums.establishments, margins.establishments, j, n[j]);
  }
  let heat = 1;
  const peers = peersOf(hidden);
  const sweeps = options.burn + options.draws * options.every;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const isBurning = sweep < options.burn;
    // Sums start far off and draw near by wide errors, narrower and narrower.
    heat = isBurning ? Math.max(1, 4 * (1 - (2 * sweep) / options.burn)) : 1;
    for (let j = 0; j < length; j++) {
      moveCount(j);
      if (n[j] === 0) continue;
      moveSize(j, isBurning);
      if (x[j] < LARGE || hidden.county[j] === NO_COUNTY) continue;
      for (let time = 0; time < EXCHANGES; time++) {
        exchange(j);
        if (n[j] > 0) swapJobs(j);
        if (n[j] === 0) break;
        transfer(j, time % 3 === 0 ? peers.inCounty(j) : time % 3 === 1 ? peers.inState(j) : peers.inNation(j));
      }
    }
    if (!isBurning && (sweep - options.burn + 1) % options.every === 0)
      onDraw({ jobs: x, establishments: n }, (sweep - options.burn + 1) / options.every - 1);
  }

  function moveCount(j: number): void {
    const isUp = random() < 0.5;
    if (n[j] === 0 ? !isUp : n[j] >= hidden.most[j] && isUp) return;
    const by = n[j] > 20 ? Math.ceil(random() * 0.08 * n[j]) : 1;
    const to = isUp ? n[j] + by : n[j] - by;
    if (to < 0 || to > hidden.most[j]) return;
    if (n[j] === 0) z[j] = normal();
    const jobs = jobsOf(hidden, laws, j, to, z[j]);
    let gain = logCount(hidden, laws, j, to) - logCount(hidden, laws, j, n[j]);
    if (gain < -40) return;
    gain +=
      (change(sums.establishments, margins.establishments, j, to - n[j]) +
        change(sums.jobs, margins.jobs, j, jobs - x[j])) /
      heat;
    if (gain < 0 && Math.log(random()) > gain) return;
    addTo(sums.establishments, margins.establishments, j, to - n[j]);
    addTo(sums.jobs, margins.jobs, j, jobs - x[j]);
    n[j] = to;
    x[j] = jobs;
  }

  function moveSize(j: number, adapt: boolean): void {
    const to = z[j] + step[j] * normal();
    if (Math.abs(to) > 4.5) return;
    const jobs = jobsOf(hidden, laws, j, n[j], to);
    const gain = (z[j] * z[j] - to * to) / 2 + change(sums.jobs, margins.jobs, j, jobs - x[j]) / heat;
    const taken = gain >= 0 || Math.log(random()) <= gain;
    if (adapt) step[j] = Math.min(2.5, Math.max(0.005, step[j] * (taken ? 1.12 : 0.93)));
    if (!taken) return;
    addTo(sums.jobs, margins.jobs, j, jobs - x[j]);
    z[j] = to;
    x[j] = jobs;
  }

  /**
   * Moves the sums of two cells if the posterior lets them: `byN` establishments to j from k, and `byJ` and `byK` jobs. The second's gain is
   * taken with the first in its place, for they share sums.
   * @param gain of the cells' own laws
   */
  function areMoved(j: number, k: number, byN: number, byJ: number, byK: number, gain: number): boolean {
    const level = Math.log(random());
    const first = change(sums.establishments, margins.establishments, j, byN) + change(sums.jobs, margins.jobs, j, byJ);
    addTo(sums.establishments, margins.establishments, j, byN);
    addTo(sums.jobs, margins.jobs, j, byJ);
    const second =
      change(sums.establishments, margins.establishments, k, -byN) + change(sums.jobs, margins.jobs, k, byK);
    const isTaken = gain + first / heat + second / heat >= level;
    const [cell, establishments, jobs] = isTaken ? [k, -byN, byK] : [j, -byN, -byJ];
    addTo(sums.establishments, margins.establishments, cell, establishments);
    addTo(sums.jobs, margins.jobs, cell, jobs);
    return isTaken;
  }

  /** Two counties of an industry change places: which of them has the large plant is not found one cell at a time. */
  function exchange(j: number): void {
    const cells = random() < 0.5 ? peers.inNation(j) : peers.inState(j);
    const k = cells[Math.floor(random() * cells.length)];
    if (k === j || n[j] > hidden.most[k] || n[k] > hidden.most[j]) return;
    const gain =
      logCount(hidden, laws, j, n[k]) +
      logCount(hidden, laws, k, n[j]) -
      logCount(hidden, laws, j, n[j]) -
      logCount(hidden, laws, k, n[k]);
    if (gain < -15) return;
    const [a, b] = [jobsOf(hidden, laws, j, n[k], z[k]), jobsOf(hidden, laws, k, n[j], z[j])];
    if (!areMoved(j, k, n[k] - n[j], a - x[j], b - x[k], gain)) return;
    [n[j], n[k]] = [n[k], n[j]];
    [z[j], z[k]] = [z[k], z[j]];
    x[j] = a;
    x[k] = b;
  }

  /** Two industries of a county and sector change their jobs; if one has no establishment, the other's move there with them. */
  function swapJobs(j: number): void {
    const cells = peers.inCounty(j);
    const k = cells[Math.floor(random() * cells.length)];
    if (k === j || n[j] > 2) return;
    const isMove = n[k] === 0;
    if (isMove ? n[j] > hidden.most[k] : n[k] > 2) return;
    const [nj, nk] = isMove ? [0, n[j]] : [n[j], n[k]];
    const zk = sizeOf(hidden, laws, k, nk, x[j]);
    const zj = isMove ? 0 : sizeOf(hidden, laws, j, nj, x[k]);
    if (Math.abs(zk) > 4.5 || Math.abs(zj) > 4.5) return;
    let gain = (z[j] * z[j] - zk * zk) / 2;
    if (isMove) {
      gain += Math.log(laws.spread[3 * j + n[j]] / laws.spread[3 * k + nk]);
      gain += logCount(hidden, laws, j, 0) + logCount(hidden, laws, k, nk);
      gain -= logCount(hidden, laws, j, n[j]) + logCount(hidden, laws, k, 0);
    } else gain += (z[k] * z[k] - zj * zj) / 2;
    if (gain < -30) return;
    const [xj, xk] = [isMove ? 0 : x[k], x[j]];
    if (!areMoved(j, k, nj - n[j], xj - x[j], xk - x[k], gain)) return;
    [n[j], n[k], z[j], z[k], x[j], x[k]] = [nj, nk, zj, zk, xj, xk];
  }

  /**
   * Divides the jobs of two cells anew: a step in the log odds of the first one's part. The change of measure from sizes to parts cancels
   * the one from jobs to their logarithms.
   */
  function transfer(j: number, cells: number[]): void {
    const k = cells[Math.floor(random() * cells.length)];
    if (k === j || n[k] === 0) return;
    const both = x[j] + x[k];
    const part = 1 / (1 + (x[k] / x[j]) * Math.exp((random() < 0.5 ? 0.7 : 3.5) * normal()));
    const [a, b] = [both * part, both * (1 - part)];
    if (!(a > 0.01 && b > 0.01)) return;
    const [za, zb] = [sizeOf(hidden, laws, j, n[j], a), sizeOf(hidden, laws, k, n[k], b)];
    if (Math.abs(za) > 4.5 || Math.abs(zb) > 4.5) return;
    const gain = (z[j] * z[j] + z[k] * z[k] - za * za - zb * zb) / 2;
    if (!areMoved(j, k, 0, a - x[j], b - x[k], gain)) return;
    [z[j], z[k], x[j], x[k]] = [za, zb, a, b];
  }
}

/** Cells of counties that share a sum with a cell. */
function peersOf(hidden: HiddenCells) {
  const [nation, state, county]: number[][][] = [[], [], []];
  const [I, sectors] = [
    1 + hidden.industry.reduce((a, b) => Math.max(a, b), 0),
    1 + hidden.sector.reduce((a, b) => Math.max(a, b), 0),
  ];
  const stateKey = (j: number) => hidden.state[j] * I + hidden.industry[j];
  const countyKey = (j: number) => hidden.county[j] * sectors + hidden.sector[j];
  for (let j = 0; j < hidden.length; j++) {
    if (hidden.county[j] === NO_COUNTY) continue;
    (nation[hidden.industry[j]] ??= []).push(j);
    (state[stateKey(j)] ??= []).push(j);
    (county[countyKey(j)] ??= []).push(j);
  }
  return {
    inNation: (j: number) => nation[hidden.industry[j]],
    inState: (j: number) => state[stateKey(j)],
    inCounty: (j: number) => county[countyKey(j)],
  };
}

/** Standard normal numbers by Box and Muller, two at a time. */
function normals(random: () => number): () => number {
  let kept = Number.NaN;
  return () => {
    if (!Number.isNaN(kept)) {
      const value = kept;
      kept = Number.NaN;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}
