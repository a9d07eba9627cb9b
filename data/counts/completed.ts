import type { HiddenCells } from "./hiddenCells.ts";
import { NO_COUNTY } from "./hiddenCells.ts";
import type { Draw } from "./posterior.ts";
import { COMPLETED, type Published } from "./published.ts";
import { rake, type RakedTable } from "./rake.ts";
import { roundTable } from "./roundTable.ts";

/** What the exact margins leave for hidden cells, by sector a table of states and industries. */
export interface ExactRest {
  /** [industry] */
  nation: Float64Array;
  /** [state * sectors + sector] */
  stateSector: Float64Array;
  /** [state * industries + industry] where the bureau's table of states was fetched, NaN where it leaves them out. */
  stateIndustry?: Float64Array;
}

/** The exact margins less what published cells hold. */
export function exactRest(published: Published, figure: "jobs" | "establishments"): ExactRest {
  const { counties, industries, sectors, stateOf, sectorOf } = published;
  const now = published.years.get(COMPLETED)![figure];
  const nation = published.nation[figure].slice();
  const stateSector = published.stateSector[figure].slice();
  const stateIndustry = published.statesTable?.[figure].slice();
  for (let c = 0; c < counties.length; c++)
    for (let i = 0; i < industries.length; i++) {
      const value = now[c * industries.length + i];
      nation[i] -= value;
      stateSector[stateOf[c] * sectors.length + sectorOf[i]] -= value;
      if (stateIndustry) stateIndustry[stateOf[c] * industries.length + i] -= value;
    }
  return stateIndustry ? { nation, stateSector, stateIndustry } : { nation, stateSector };
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

/** One sector's table of states and industries beside its sums, without the places that are known exactly. */
interface SectorTable extends RakedTable {
  industries: number[];
  rowTarget: number[];
  columnTarget: number[];
  /** [place] what is known, NaN. */
  known: Float64Array;
}

/** Tables of all sectors from `sums` [state * industries + industry]. */
function sectorTables(published: Published, rest: ExactRest, sums: Float64Array): SectorTable[] {
  const { states, industries, sectors, sectorOf } = published;
  const I = industries.length;
  return sectors.map((_, k) => {
    const members = industries.flatMap((__, i) => (sectorOf[i] === k ? [i] : []));
    const table: SectorTable = {
      rows: states.length,
      columns: members.length,
      industries: members,
      value: new Float64Array(states.length * members.length),
      known: new Float64Array(states.length * members.length).fill(Number.NaN),
      rowTarget: states.map((__, s) => rest.stateSector[s * sectors.length + k]),
      columnTarget: members.map((i) => rest.nation[i]),
    };
    for (let s = 0; s < states.length; s++)
      members.forEach((i, at) => {
        const place = s * members.length + at;
        const known = rest.stateIndustry?.[s * I + i] ?? Number.NaN;
        table.known[place] = known;
        if (Number.isNaN(known)) table.value[place] = sums[s * I + i];
        else {
          table.rowTarget[s] -= known;
          table.columnTarget[at] -= known;
        }
      });
    return table;
  });
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
  const I = published.industries.length;
  const sums = byStateAndIndustry(hidden, I, published.states.length, value);
  const factor = new Float64Array(sums.length);
  for (const table of sectorTables(published, rest, sums)) {
    rake(table, table.rowTarget, table.columnTarget, { rounds, tolerance: 1e-4 });
    for (let place = 0; place < table.value.length; place++) {
      const cell = Math.floor(place / table.columns) * I + table.industries[place % table.columns];
      const wanted = Number.isNaN(table.known[place]) ? table.value[place] : table.known[place];
      factor[cell] = sums[cell] > 0 ? wanted / sums[cell] : 0;
    }
  }
  for (let j = 0; j < hidden.length; j++) value[j] *= factor[hidden.state[j] * I + hidden.industry[j]];
}

/**
 * Rounds hidden cells to whole numbers that meet the exact margins to the unit: first the states' industries, then within each by the
 * largest remainders, none above `most`. Throws where no cell can take what a state's industry has left.
 */
export function wholeNumbers(
  published: Published,
  hidden: HiddenCells,
  rest: ExactRest,
  value: Float64Array,
  most?: Float64Array,
): Int32Array {
  const { states, industries } = published;
  const I = industries.length;
  const sums = byStateAndIndustry(hidden, I, states.length, value);
  const whole = new Int32Array(sums.length);
  for (const table of sectorTables(published, rest, sums)) {
    const rounded = roundTable(table, table.rowTarget, table.columnTarget);
    for (let place = 0; place < rounded.length; place++)
      whole[Math.floor(place / table.columns) * I + table.industries[place % table.columns]] = Number.isNaN(
        table.known[place],
      )
        ? rounded[place]
        : table.known[place];
  }
  const cells: number[][] = Array.from({ length: sums.length }, () => []);
  for (let j = 0; j < hidden.length; j++) cells[hidden.state[j] * I + hidden.industry[j]].push(j);
  const into = new Int32Array(hidden.length);
  cells.forEach((members, key) => {
    if (!fill(members, whole[key], value, into, most))
      throw new Error(`${states[Math.floor(key / I)]} ${industries[key % I]}: no hidden cell for ${whole[key]} left`);
  });
  return into;
}

/** Whole numbers of `members` that sum to `total`; false where they cannot hold it. */
function fill(members: number[], total: number, value: Float64Array, into: Int32Array, most?: Float64Array): boolean {
  const room = (j: number) => (most ? most[j] : Infinity) - into[j];
  let left = total;
  for (const j of members) left -= into[j] = Math.floor(Math.min(value[j], most?.[j] ?? Infinity) + 1e-9);
  members.sort((a, b) => value[b] - into[b] - (value[a] - into[a]));
  while (left !== 0) {
    const before = left;
    if (left > 0) {
      for (const j of members)
        if (left > 0 && room(j) > 0) {
          into[j]++;
          left--;
        }
    } else
      for (let at = members.length - 1; at >= 0 && left < 0; at--)
        if (into[members[at]] > 0) {
          into[members[at]]--;
          left++;
        }
    if (left === before) return false;
  }
  return true;
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
