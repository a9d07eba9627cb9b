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
const EXCHANGES = 6;

/** One state of the chain: both by hidden cell. Jobs are not whole, and 0 where there is no establishment. */
export interface Draw {
  jobs: Float64Array;
  establishments: Float64Array;
}

/**
 * Draws of the hidden cells given the sums: a cell has n establishments (a Poisson distribution, sharpened and cut off) and, if any,
 * exp(logSize + ln n - v(n)/2 + sqrt(v(n)) z) jobs with v(n) = base + each / n, that is n times the mean size with a heavy upper tail;
 * sums are normal or Student about their targets. Metropolis, one cell at a time: n up or down by one, then z by a step that adapts.
 * `onDraw` may keep nothing of what it is given.
 */
export function drawPosterior(
  hidden: HiddenCells,
  margins: { jobs: Margins; establishments: Margins },
  options: PosteriorOptions,
  onDraw: (draw: Draw, index: number) => void,
): void {
  const random = createRandom(options.seed);
  const { length } = hidden;
  const n = new Float64Array(length);
  const z = new Float64Array(length);
  const x = new Float64Array(length);
  const step = new Float64Array(length).fill(0.5);
  const sums = { jobs: startSums(margins.jobs), establishments: startSums(margins.establishments) };
  for (let j = 0; j < length; j++) {
    n[j] = Math.min(hidden.most[j], Math.round(hidden.mean[j] + random() - 0.5));
    x[j] = jobsOf(hidden, j, n[j], 0.5);
  }
  nearTargets(x, margins.jobs);
  for (let j = 0; j < length; j++) {
    z[j] = n[j] > 0 ? Math.min(3, Math.max(-3, sizeOf(hidden, j, n[j], x[j]))) : 0;
    x[j] = jobsOf(hidden, j, n[j], z[j]);
    addTo(sums.jobs, margins.jobs, j, x[j]);
    addTo(sums.establishments, margins.establishments, j, n[j]);
  }
  let heat = 1;
  const peers = byIndustry(hidden);
  const sweeps = options.burn + options.draws * options.every;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const isBurning = sweep < options.burn;
    // Sums start far off and draw near by wide errors, narrower and narrower.
    heat = isBurning ? Math.max(1, 4 * (1 - (2 * sweep) / options.burn)) : 1;
    for (let j = 0; j < length; j++) {
      moveCount(j);
      if (n[j] === 0) continue;
      moveSize(j, isBurning);
      if (x[j] > LARGE && hidden.county[j] !== NO_COUNTY) for (let time = 0; time < EXCHANGES; time++) exchange(j);
    }
    if (!isBurning && (sweep - options.burn + 1) % options.every === 0)
      onDraw({ jobs: x, establishments: n }, (sweep - options.burn + 1) / options.every - 1);
  }

  function moveCount(j: number): void {
    const by = n[j] > 20 ? Math.ceil(random() * 0.08 * n[j]) : 1;
    const isUp = random() < 0.5;
    if (n[j] === 0 && !isUp) return;
    const to = isUp ? n[j] + by : n[j] - by;
    if (to < 0 || to > hidden.most[j]) return;
    if (n[j] === 0) z[j] = normal(random);
    const jobs = jobsOf(hidden, j, to, z[j]);
    let gain = logCount(hidden, j, to) - logCount(hidden, j, n[j]);
    if (gain < -40) return;
    gain += (change(sums.establishments, margins.establishments, j, to - n[j]) + change(sums.jobs, margins.jobs, j, jobs - x[j])) / heat;
    if (gain < 0 && Math.log(random()) > gain) return;
    addTo(sums.establishments, margins.establishments, j, to - n[j]);
    addTo(sums.jobs, margins.jobs, j, jobs - x[j]);
    n[j] = to;
    x[j] = jobs;
  }

  function moveSize(j: number, adapt: boolean): void {
    const to = z[j] + step[j] * normal(random);
    if (Math.abs(to) > 4.5) return;
    const jobs = jobsOf(hidden, j, n[j], to);
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
    const cells = peers[hidden.industry[j]];
    const k = cells[Math.floor(random() * cells.length)];
    if (k === j || n[j] > hidden.most[k] || n[k] > hidden.most[j]) return;
    let gain = logCount(hidden, j, n[k]) + logCount(hidden, k, n[j]) - logCount(hidden, j, n[j]) - logCount(hidden, k, n[k]);
    if (gain < -15) return;
    const [a, b] = [jobsOf(hidden, j, n[k], z[k]), jobsOf(hidden, k, n[j], z[j])];
    const [byN, byJ, byK] = [n[k] - n[j], a - x[j], b - x[k]];
    const level = Math.log(random());
    gain += (change(sums.establishments, margins.establishments, j, byN) + change(sums.jobs, margins.jobs, j, byJ)) / heat;
    addTo(sums.establishments, margins.establishments, j, byN);
    addTo(sums.jobs, margins.jobs, j, byJ);
    gain += (change(sums.establishments, margins.establishments, k, -byN) + change(sums.jobs, margins.jobs, k, byK)) / heat;
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
}

/** [industry] cells of counties. */
function byIndustry(hidden: HiddenCells): number[][] {
  const cells: number[][] = [];
  for (let j = 0; j < hidden.length; j++) {
    if (hidden.county[j] === NO_COUNTY) continue;
    (cells[hidden.industry[j]] ??= []).push(j);
  }
  return cells;
}

function jobsOf(hidden: HiddenCells, j: number, n: number, z: number): number {
  if (n === 0) return 0;
  const variance = hidden.spreadBase[j] + hidden.spreadEach[j] / n;
  return n * Math.exp(hidden.logSize[j] - variance / 2 + Math.sqrt(variance) * z);
}

/** The z at which `jobsOf` is `jobs`. */
function sizeOf(hidden: HiddenCells, j: number, n: number, jobs: number): number {
  const variance = hidden.spreadBase[j] + hidden.spreadEach[j] / n;
  return (Math.log(jobs / n) - hidden.logSize[j] + variance / 2) / Math.sqrt(variance);
}

/** Scales cells so that their sums draw near to all targets at once: the chain starts there. */
function nearTargets(x: Float64Array, { length, target, spread, robust, offsets, of }: Margins): void {
  const sum = new Float64Array(length);
  for (let round = 0; round < 40; round++) {
    sum.fill(0);
    for (let j = 0; j < x.length; j++) for (let k = offsets[j]; k < offsets[j + 1]; k++) sum[of[k]] += x[j];
    for (let m = 0; m < length; m++) {
      const wish = sum[m] > 0 ? Math.max(0.2, target[m] / sum[m]) : 1;
      const trust = robust[m] === Infinity ? 1 : (0.5 * target[m]) / (target[m] + 2 * spread[m]);
      sum[m] = Math.min(1.5, wish) ** (0.5 * trust);
    }
    for (let j = 0; j < x.length; j++) for (let k = offsets[j]; k < offsets[j + 1]; k++) x[j] *= sum[of[k]];
  }
}

/** Logarithm of the prior of n, up to a constant of the cell: sharpened Poisson, and for many a normal with the spread of ten years. */
function logCount(hidden: HiddenCells, j: number, n: number): number {
  const mean = hidden.mean[j];
  if (mean > 8) return -((n - mean) ** 2) / (2 * (mean + (0.15 * mean) ** 2));
  return hidden.sharpness[j] * (n * Math.log(mean) - logFactorial(n));
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

/** Standard normal by Box and Muller; the second one is left. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
