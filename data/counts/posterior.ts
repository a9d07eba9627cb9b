import { createRandom } from "#spatial/random.ts";
import { type HiddenCells, NO_COUNTY } from "./hiddenCells.ts";
import type { Margins } from "./margins.ts";

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

/** Against each establishment that a register of plants names and the cell has not, in logarithms: its industry may be put otherwise. */
const DOUBT = 2;

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

  /** Two counties of an industry change places: which of them has the large plant is not found one cell at a time. */
  function exchange(j: number): void {
    const cells = random() < 0.5 ? peers.inNation(j) : peers.inState(j);
    const k = cells[Math.floor(random() * cells.length)];
    if (k === j || n[j] > hidden.most[k] || n[k] > hidden.most[j]) return;
    let gain =
      logCount(hidden, laws, j, n[k]) +
      logCount(hidden, laws, k, n[j]) -
      logCount(hidden, laws, j, n[j]) -
      logCount(hidden, laws, k, n[k]);
    if (gain < -15) return;
    const [a, b] = [jobsOf(hidden, laws, j, n[k], z[k]), jobsOf(hidden, laws, k, n[j], z[j])];
    const [byN, byJ, byK] = [n[k] - n[j], a - x[j], b - x[k]];
    const level = Math.log(random());
    gain +=
      (change(sums.establishments, margins.establishments, j, byN) + change(sums.jobs, margins.jobs, j, byJ)) / heat;
    addTo(sums.establishments, margins.establishments, j, byN);
    addTo(sums.jobs, margins.jobs, j, byJ);
    gain +=
      (change(sums.establishments, margins.establishments, k, -byN) + change(sums.jobs, margins.jobs, k, byK)) / heat;
    if (gain < level) {
      addTo(sums.establishments, margins.establishments, j, -byN);
      addTo(sums.jobs, margins.jobs, j, -byJ);
      return;
    }
    addTo(sums.establishments, margins.establishments, k, -byN);
    addTo(sums.jobs, margins.jobs, k, byK);
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
    const [byN, byJ, byK] = [nj - n[j], xj - x[j], xk - x[k]];
    const level = Math.log(random());
    gain +=
      (change(sums.establishments, margins.establishments, j, byN) + change(sums.jobs, margins.jobs, j, byJ)) / heat;
    addTo(sums.establishments, margins.establishments, j, byN);
    addTo(sums.jobs, margins.jobs, j, byJ);
    gain +=
      (change(sums.establishments, margins.establishments, k, -byN) + change(sums.jobs, margins.jobs, k, byK)) / heat;
    if (gain < level) {
      addTo(sums.establishments, margins.establishments, j, -byN);
      addTo(sums.jobs, margins.jobs, j, -byJ);
      return;
    }
    addTo(sums.establishments, margins.establishments, k, -byN);
    addTo(sums.jobs, margins.jobs, k, byK);
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
    let gain = (z[j] * z[j] + z[k] * z[k] - za * za - zb * zb) / 2;
    const level = Math.log(random());
    gain += change(sums.jobs, margins.jobs, j, a - x[j]) / heat;
    addTo(sums.jobs, margins.jobs, j, a - x[j]);
    gain += change(sums.jobs, margins.jobs, k, b - x[k]) / heat;
    if (gain < level) return addTo(sums.jobs, margins.jobs, j, x[j] - a);
    addTo(sums.jobs, margins.jobs, k, b - x[k]);
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

/** What the distributions of cells need again and again, worked out once. */
interface CellLaws {
  /** [cell * 3 + n] of n 1 and 2: logarithm of the jobs at z = 0, and the standard deviation of the logarithm. */
  middle: Float64Array;
  spread: Float64Array;
  logMean: Float64Array;
}

function lawsOf(hidden: HiddenCells): CellLaws {
  const laws: CellLaws = {
    middle: new Float64Array(3 * hidden.length),
    spread: new Float64Array(3 * hidden.length),
    logMean: hidden.mean.map(Math.log),
  };
  for (let j = 0; j < hidden.length; j++)
    for (let n = 1; n <= 2; n++) {
      laws.spread[3 * j + n] = Math.sqrt(hidden.spreadBase[j] + hidden.spreadEach[j] / n);
      laws.middle[3 * j + n] = Math.log(n) + hidden.logSize[j] - laws.spread[3 * j + n] ** 2 / 2;
    }
  return laws;
}

function jobsOf(hidden: HiddenCells, laws: CellLaws, j: number, n: number, z: number): number {
  if (n === 0) return 0;
  if (n <= 2) return Math.exp(laws.middle[3 * j + n] + laws.spread[3 * j + n] * z);
  const variance = hidden.spreadBase[j] + hidden.spreadEach[j] / n;
  return n * Math.exp(hidden.logSize[j] - variance / 2 + Math.sqrt(variance) * z);
}

/** The z at which `jobsOf` is `jobs`. */
function sizeOf(hidden: HiddenCells, laws: CellLaws, j: number, n: number, jobs: number): number {
  if (n <= 2) return (Math.log(jobs) - laws.middle[3 * j + n]) / laws.spread[3 * j + n];
  const variance = hidden.spreadBase[j] + hidden.spreadEach[j] / n;
  return (Math.log(jobs / n) - hidden.logSize[j] + variance / 2) / Math.sqrt(variance);
}

/**
 * Moves cells so that their sums draw near to all targets at once, each by its variance: a large plant takes up what is left. The chain
 * starts there.
 */
function nearTargets(x: Float64Array, variance: Float64Array, { length, target, spread, offsets, of }: Margins): void {
  const [sum, room] = [new Float64Array(length), new Float64Array(length)];
  for (let round = 0; round < 60; round++) {
    sum.fill(0);
    for (let m = 0; m < length; m++) room[m] = spread[m] * spread[m];
    for (let j = 0; j < x.length; j++)
      for (let k = offsets[j]; k < offsets[j + 1]; k++) {
        sum[of[k]] += x[j];
        room[of[k]] += x[j] * x[j] * variance[j];
      }
    for (let m = 0; m < length; m++) sum[m] = (target[m] - sum[m]) / room[m];
    for (let j = 0; j < x.length; j++) {
      let by = 0;
      for (let k = offsets[j]; k < offsets[j + 1]; k++) by += sum[of[k]];
      x[j] *= Math.exp(0.25 * Math.max(-1, Math.min(1, by * x[j] * variance[j])));
    }
  }
}

/** Logarithm of the prior of n, up to a constant of the cell: sharpened Poisson, and for many a normal with the spread of ten years. */
function logCount(hidden: HiddenCells, laws: CellLaws, j: number, n: number): number {
  const mean = hidden.mean[j];
  if (mean > 8) return -((n - mean) ** 2) / (2 * (mean + (0.25 * mean) ** 2));
  const missing = Math.max(0, hidden.standing[j] - n);
  return hidden.sharpness[j] * (n * laws.logMean[j] - logFactorial(n)) - DOUBT * missing;
}

const LOG_FACTORIALS = [0];
function logFactorial(n: number): number {
  for (let k = LOG_FACTORIALS.length; k <= n; k++) LOG_FACTORIALS.push(LOG_FACTORIALS[k - 1] + Math.log(k));
  return LOG_FACTORIALS[n];
}

/** Words of a sum in `Sums.of`: how far it is above its target, 1 / spread, from where errors count in proportion, floor less target. */
const WORDS = 4;

/** The sums of a chain beside what they have to be, one place in memory a sum. */
function startSums(margins: Margins): Float64Array {
  const sums = new Float64Array(WORDS * margins.length);
  for (let m = 0; m < margins.length; m++) {
    sums[WORDS * m] = -margins.target[m];
    sums[WORDS * m + 1] = 1 / margins.spread[m];
    sums[WORDS * m + 2] = margins.robust[m];
    sums[WORDS * m + 3] = margins.floor[m] - margins.target[m];
  }
  return sums;
}

/** What the logarithm of the posterior gains where a cell's contribution changes by `by`. */
function change(sums: Float64Array, { offsets, of }: Margins, j: number, by: number): number {
  if (by === 0) return 0;
  let gain = 0;
  for (let k = offsets[j]; k < offsets[j + 1]; k++) {
    const m = WORDS * of[k];
    const [off, scale, robust, floor] = [sums[m], sums[m + 1], sums[m + 2], sums[m + 3]];
    gain += loss(off * scale, robust) - loss((off + by) * scale, robust);
    if (floor === -Infinity) continue;
    const under = Math.min(0, (off - floor) * scale * 10);
    const next = Math.min(0, (off + by - floor) * scale * 10);
    gain += loss(under, robust) - loss(next, robust);
  }
  return gain;
}

/** Huber's: squared near 0, in proportion beyond. */
function loss(error: number, robust: number): number {
  const size = Math.abs(error);
  return size <= robust ? (size * size) / 2 : robust * (size - robust / 2);
}

function addTo(sums: Float64Array, margins: Margins, j: number, by: number): void {
  for (let k = margins.offsets[j]; k < margins.offsets[j + 1]; k++) sums[WORDS * margins.of[k]] += by;
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
