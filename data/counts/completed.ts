import type { HiddenCells } from "./hiddenCells.ts";
import { NO_COUNTY } from "./hiddenCells.ts";
import type { Draw } from "./posterior.ts";
import { COMPLETED, type Published } from "./published.ts";
import { rake } from "./rake.ts";
import { roundTable } from "./roundTable.ts";

/** What the exact margins leave for hidden cells, by sector a table of states and industries. */
export interface ExactRest {
  /** [industry] */
  nation: Float64Array;
  /** [state * sectors + sector] */
  stateSector: Float64Array;
}

/** The exact margins less what published cells hold. */
export function exactRest(published: Published, figure: "jobs" | "establishments"): ExactRest {
  const { counties, industries, sectors, stateOf, sectorOf } = published;
  const now = published.years.get(COMPLETED)![figure];
  const nation = published.nation[figure].slice();
  const stateSector = published.stateSector[figure].slice();
  for (let c = 0; c < counties.length; c++)
    for (let i = 0; i < industries.length; i++) {
      const value = now[c * industries.length + i];
      nation[i] -= value;
      stateSector[stateOf[c] * sectors.length + sectorOf[i]] -= value;
    }
  return { nation, stateSector };
}

/** Sums of cells by state and industry. */
export function byStateAndIndustry(
  hidden: HiddenCells,
  industries: number,
  states: number,
  value: Float64Array,
): Float64Array {
  const sums = new Float64Array(states * industries);
  for (let j = 0; j < hidden.length; j++) sums[hidden.state[j] * industries + hidden.industry[j]] += value[j];
  return sums;
}

/**
 * Scales hidden cells so that they meet the nation by industry and the states by sector exactly, keeping their proportions within a state's
 * industry.
 */
export function meetExactly(
  published: Published,
  hidden: HiddenCells,
  rest: ExactRest,
  value: Float64Array,
  rounds = 500,
): void {
  const { states, industries, sectors } = published;
  const I = industries.length;
  const sums = byStateAndIndustry(hidden, I, states.length, value);
  const factor = new Float64Array(sums.length);
  forEachSector(published, (k, columns) => {
    const table = new Float64Array(states.length * columns.length);
    for (let s = 0; s < states.length; s++)
      columns.forEach((i, at) => (table[s * columns.length + at] = sums[s * I + i]));
    rake(
      { rows: states.length, columns: columns.length, value: table },
      states.map((_, s) => rest.stateSector[s * sectors.length + k]),
      columns.map((i) => rest.nation[i]),
      { rounds, tolerance: 1e-4 },
    );
    for (let s = 0; s < states.length; s++)
      columns.forEach((i, at) => {
        const sum = sums[s * I + i];
        factor[s * I + i] = sum > 0 ? table[s * columns.length + at] / sum : 0;
      });
  });
  for (let j = 0; j < hidden.length; j++) value[j] *= factor[hidden.state[j] * I + hidden.industry[j]];
}

function forEachSector(
  { sectors, sectorOf, industries }: Published,
  run: (sector: number, columns: number[]) => void,
): void {
  for (let k = 0; k < sectors.length; k++)
    run(
      k,
      industries.flatMap((_, i) => (sectorOf[i] === k ? [i] : [])),
    );
}

/**
 * Rounds hidden cells to whole numbers that meet both exact margins to the unit: first the states' industries, then within each by the
 * largest remainders, none above `most`.
 */
export function wholeNumbers(
  published: Published,
  hidden: HiddenCells,
  rest: ExactRest,
  value: Float64Array,
  most?: Float64Array,
): Int32Array {
  const { states, industries, sectors } = published;
  const I = industries.length;
  const sums = byStateAndIndustry(hidden, I, states.length, value);
  const whole = new Int32Array(sums.length);
  forEachSector(published, (k, columns) => {
    const table = new Float64Array(states.length * columns.length);
    for (let s = 0; s < states.length; s++)
      columns.forEach((i, at) => (table[s * columns.length + at] = sums[s * I + i]));
    const rounded = roundTable(
      { rows: states.length, columns: columns.length, value: table },
      states.map((_, s) => rest.stateSector[s * sectors.length + k]),
      columns.map((i) => rest.nation[i]),
    );
    for (let s = 0; s < states.length; s++)
      columns.forEach((i, at) => (whole[s * I + i] = rounded[s * columns.length + at]));
  });
  const cells: number[][] = Array.from({ length: sums.length }, () => []);
  for (let j = 0; j < hidden.length; j++) cells[hidden.state[j] * I + hidden.industry[j]].push(j);
  const into = new Int32Array(hidden.length);
  cells.forEach((members, key) => {
    let left = whole[key];
    if (left > 0 && members.length === 0)
      throw new Error(
        `${states[Math.floor(key / I)]} ${industries[key % I]}: ${left} left, and no hidden cell for them`,
      );
    for (const j of members) left -= into[j] = Math.floor(Math.min(value[j], most?.[j] ?? Infinity) + 1e-9);
    members.sort((a, b) => value[b] - into[b] - (value[a] - into[a]));
    for (let at = 0; left > 0; at = (at + 1) % members.length) {
      const j = members[at];
      if (most && into[j] >= most[j]) continue;
      into[j]++;
      left--;
    }
    for (let at = members.length - 1; left < 0; at = at > 0 ? at - 1 : members.length - 1)
      if (into[members[at]] > 0) {
        into[members[at]]--;
        left++;
      }
  });
  return into;
}

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
    [low[j], high[j]] = widened(drawn, widen);
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
