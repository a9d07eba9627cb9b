import { createRandom } from "#spatial/random.ts";
import { completedCells, keepDraw, keptDraws } from "./completed.ts";
import { exactRest } from "./exactMargins.ts";
import { hiddenCells, PUBLISHED_FROM } from "./hiddenCells.ts";
import { marginsOf } from "./margins.ts";
import { drawPosterior } from "./posterior.ts";
import type { Standing } from "./standing.ts";
import { COMPLETED, DISTRICT, type Published } from "./published.ts";

/** Cells that are published and are taken away to see whether they are found again. */
export interface TakenAway {
  published: Published;
  /** [county * industries + industry] the most establishments a hidden cell can have. */
  most: (cell: number) => number;
  few: number[];
  any: number[];
}

/** How well a kind of cell was found again. */
export interface Found {
  cells: number;
  /** Share of the cells in their 90% band. */
  within: number;
  /** Share below and above it. */
  below: number;
  above: number;
  /** Median of |estimate - truth| / truth, of the estimate and of the nation's jobs left divided in proportion to earlier establishments. */
  error: number;
  proportional: number;
}

/**
 * Takes away a third of the cells with three or four establishments, as if fewer than five were not published (cells of areas with as few
 * too), and one in fifty of the others at random; in all years, and what margins are floors by them.
 */
export function takeAway(published: Published, seed: number): TakenAway {
  const random = createRandom(seed);
  const { counties, industries, areaOf } = published;
  const I = industries.length;
  const now = published.years.get(COMPLETED)!;
  const [few, any]: number[][] = [[], []];
  for (let cell = 0; cell < now.establishments.length; cell++) {
    const n = now.establishments[cell];
    if (n === 0 || now.jobs[cell] === 0 || counties[Math.floor(cell / I)] === DISTRICT) continue;
    if (n <= PUBLISHED_FROM + 1) {
      if (random() < 1 / 3) few.push(cell);
    } else if (random() < 1 / 50) any.push(cell);
  }
  const years = new Map(
    [...published.years].map(([year, { jobs, establishments, jobsWithheld }]) => {
      const copy = { jobs: jobs.slice(), establishments: establishments.slice(), jobsWithheld };
      for (const cell of [...few, ...any]) copy.jobs[cell] = copy.establishments[cell] = 0;
      return [year, copy];
    }),
  );
  const countyTotal = { jobs: published.countyTotal.jobs, floor: published.countyTotal.floor.slice() };
  const area = { jobs: published.area.jobs.slice(), establishments: published.area.establishments.slice() };
  const counted = new Float64Array(published.areas.length);
  for (const a of areaOf) if (a >= 0) counted[a]++;
  for (const cell of [...few, ...any]) {
    const c = Math.floor(cell / I);
    countyTotal.floor[c] -= now.jobs[cell];
    if (areaOf[c] < 0) continue;
    const key = areaOf[c] * I + (cell % I);
    if (
      area.establishments[key] <= PUBLISHED_FROM + 1 ||
      (counted[areaOf[c]] === 1 && now.establishments[cell] > PUBLISHED_FROM + 1)
    )
      area.jobs[key] = area.establishments[key] = Number.NaN;
  }
  const isFew = new Set(few);
  const isAny = new Set(any);
  return {
    published: { ...published, years, countyTotal, area },
    most: (cell) => (isAny.has(cell) ? Infinity : isFew.has(cell) ? PUBLISHED_FROM + 1 : PUBLISHED_FROM - 1),
    few,
    any,
  };
}

/** Runs the completion without the cells and compares. */
export function findAgain(
  truth: Published,
  standing: Standing,
  taken: TakenAway,
  options: { seed: number; burn: number; draws: number; every: number; widen: number },
  onLine: (line: string) => void = () => {},
): { few: Found; any: Found; bySize: { from: number; cells: number; within: number }[] } {
  const { published } = taken;
  const I = published.industries.length;
  const hidden = hiddenCells(published, standing, taken.most);
  const margins = marginsOf(published, hidden);
  const rest = exactRest(published, "jobs");
  const kept = keptDraws(options.draws, hidden.length);
  onLine(`${hidden.length} cells`);
  drawPosterior(hidden, margins, options, (draw, index) => {
    keepDraw(published, hidden, rest, kept, draw, index);
    if (index % 10 === 9) onLine(`draw ${index + 1}`);
  });
  const done = completedCells(published, hidden, kept, options.widen);
  const at = new Map<number, number>();
  const seeds = new Float64Array(I);
  for (let j = 0; j < hidden.length; j++) {
    if (hidden.county[j] >= 0) at.set(hidden.county[j] * I + hidden.industry[j], j);
    seeds[hidden.industry[j]] += hidden.mean[j];
  }
  const now = truth.years.get(COMPLETED)!;
  const of = (cells: number[]): Found => {
    let [below, above, within] = [0, 0, 0];
    const [error, proportional]: number[][] = [[], []];
    for (const cell of cells) {
      const j = at.get(cell);
      const jobs = now.jobs[cell];
      if (j === undefined) {
        above++;
        error.push(1);
        proportional.push(1);
        continue;
      }
      if (jobs < done.low[j]) below++;
      else if (jobs > done.high[j]) above++;
      else within++;
      error.push(Math.abs(done.jobs[j] - jobs) / jobs);
      const split = (rest.nation[hidden.industry[j]] * hidden.mean[j]) / seeds[hidden.industry[j]];
      proportional.push(Math.abs(split - jobs) / jobs);
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
    const n = cells.length;
    return {
      cells: n,
      within: within / n,
      below: below / n,
      above: above / n,
      error: median(error),
      proportional: median(proportional),
    };
  };
  const sizes = [3, 4, 5, 8, 15, 40];
  return {
    few: of(taken.few),
    any: of(taken.any),
    bySize: sizes.map((from, k) => {
      const cells = [...taken.few, ...taken.any].filter(
        (cell) => now.establishments[cell] >= from && now.establishments[cell] < (sizes[k + 1] ?? Infinity),
      );
      return { from, cells: cells.length, within: of(cells).within };
    }),
  };
}
