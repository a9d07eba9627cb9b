import { exactRest, type ExactRest, meetExactly, wholeNumbers } from "./exactMargins.ts";
import { type HiddenCells, NO_COUNTY } from "./hiddenCells.ts";
import type { Draw } from "./posterior.ts";
import type { Published } from "./published.ts";

/** Draws that meet the exact margins, kept small: [draw * cells + cell]. */
export interface KeptDraws {
  count: number;
  jobs: Float32Array;
  establishments: Uint16Array;
}

/** Room for `count` draws of `cells` cells. */
export function keptDraws(count: number, cells: number): KeptDraws {
  return { count, jobs: new Float32Array(count * cells), establishments: new Uint16Array(count * cells) };
}

/** Keeps a draw, its jobs raked to the exact margins. */
export function keepDraw(
  published: Published,
  hidden: HiddenCells,
  rest: ExactRest,
  kept: KeptDraws,
  draw: Draw,
  index: number,
): void {
  const jobs = draw.jobs.slice();
  meetExactly(published, hidden, rest, jobs, 40);
  kept.jobs.set(jobs, index * hidden.length);
  kept.establishments.set(draw.establishments, index * hidden.length);
}

/** The band of a cell that may have any number of establishments is wider still: sums bind it more, and they are less sure than they say. */
const WIDEN_MANY = 1.5;

/** The figures of hidden cells that are shown. */
export interface CompletedCells {
  /** Whole numbers that meet the exact margins to the job and the establishment. */
  jobs: Int32Array;
  establishments: Int32Array;
  /** Band that holds the jobs with probability 90%; the shown figure is in it. */
  low: Float64Array;
  high: Float64Array;
}

/**
 * The shown figure: establishments are the means of the draws, rounded; jobs the mean of the draws in which the cell has establishments, in
 * proportion to the rounded ones and raked. A cell rounded to no establishment has no jobs; its band says what it may have.
 * @param widen how much wider than the draws the band is, in logarithms about the median (1: as drawn)
 */
export function completedCells(
  published: Published,
  hidden: HiddenCells,
  kept: KeptDraws,
  widen: number,
): CompletedCells {
  const { length } = hidden;
  const { count } = kept;
  const mean = { jobs: new Float64Array(length), establishments: new Float64Array(length) };
  const low = new Float64Array(length);
  const high = new Float64Array(length);
  const drawn = new Float64Array(count);
  for (let j = 0; j < length; j++) {
    let [jobs, establishments, times] = [0, 0, 0];
    for (let d = 0; d < count; d++) {
      drawn[d] = kept.jobs[d * length + j];
      jobs += drawn[d];
      establishments += kept.establishments[d * length + j];
      times += Number(drawn[d] > 0);
    }
    mean.establishments[j] = establishments / count;
    mean.jobs[j] = times > 0 ? jobs / times : 0;
    drawn.sort();
    [low[j], high[j]] = widened(drawn, hidden.most[j] === Infinity ? WIDEN_MANY * widen : widen);
  }
  const rest = exactRest(published, "establishments");
  meetExactly(published, hidden, rest, mean.establishments);
  const establishments = wholeNumbers(published, hidden, rest, mean.establishments, hidden.most);
  for (let j = 0; j < length; j++) if (establishments[j] === 0) mean.jobs[j] = 0;
  const restOfJobs = exactRest(published, "jobs");
  openEmpty(published, hidden, restOfJobs, mean.jobs);
  meetExactly(published, hidden, restOfJobs, mean.jobs);
  const jobs = wholeNumbers(published, hidden, restOfJobs, mean.jobs);
  for (let j = 0; j < length; j++) {
    low[j] = Math.min(jobs[j], Math.floor(low[j]));
    high[j] = Math.max(jobs[j], Math.ceil(high[j]));
  }
  return { jobs, establishments, low, high };
}

/** A state's sector that has jobs left has a cell for them: the state's own row, if rounding left no establishment anywhere. */
function openEmpty(published: Published, hidden: HiddenCells, rest: ExactRest, jobs: Float64Array): void {
  const { industries, sectors } = published;
  const inState = new Float64Array(rest.stateSector.length);
  const inNation = new Float64Array(industries.length);
  for (let j = 0; j < hidden.length; j++) {
    inState[hidden.state[j] * sectors.length + hidden.sector[j]] += jobs[j];
    inNation[hidden.industry[j]] += jobs[j];
  }
  for (let j = 0; j < hidden.length; j++) {
    const k = hidden.state[j] * sectors.length + hidden.sector[j];
    if (hidden.county[j] !== NO_COUNTY) continue;
    if (
      (inState[k] === 0 && rest.stateSector[k] > 0) ||
      (inNation[hidden.industry[j]] === 0 && rest.nation[hidden.industry[j]] > 0)
    )
      jobs[j] = Math.max(jobs[j], 1e-3);
  }
}

/** The 5th and 95th percentile of ascending draws, drawn apart about their median. */
function widened(drawn: Float64Array, widen: number): [number, number] {
  const at = (p: number) => drawn[Math.min(drawn.length - 1, Math.floor(p * drawn.length))];
  const [low, middle, high] = [at(0.05), at(0.5), at(0.95)];
  if (high === 0) return [0, 0];
  const center = Math.log1p(middle);
  return [
    Math.expm1(Math.max(0, center - widen * (center - Math.log1p(low)))),
    Math.expm1(center + widen * (Math.log1p(high) - center)),
  ];
}
