import { type CompletedCells, completedCells, keepDraw, type KeptDraws, keptDraws } from "./completed.ts";
import { exactRest } from "./exactMargins.ts";
import { type HiddenCells, hiddenCells, PUBLISHED_FROM } from "./hiddenCells.ts";
import { type Margins, marginsOf } from "./margins.ts";
import { drawPosterior, type PosteriorOptions } from "./posterior.ts";
import type { Standing } from "./standing.ts";
import type { Published } from "./published.ts";

/** The draws the atlas is built with. */
export const DRAWS: PosteriorOptions = { seed: 2021, burn: 120, draws: 100, every: 2 };
/** How much wider than drawn a band is: set by the cells that were taken away and found again. */
export const WIDEN = 1.1;

/** Everything a completed year is. */
export interface Completion {
  hidden: HiddenCells;
  margins: { jobs: Margins; establishments: Margins };
  kept: KeptDraws;
  cells: CompletedCells;
}

/** Estimates every cell that is not published. */
export function complete(
  published: Published,
  standing: Standing,
  options: PosteriorOptions,
  onLine: (line: string) => void,
): Completion {
  const hidden = hiddenCells(published, standing, () => PUBLISHED_FROM - 1);
  const margins = marginsOf(published, hidden);
  const rest = exactRest(published, "jobs");
  const kept = keptDraws(options.draws, hidden.length);
  onLine(
    `  ${hidden.length} hidden cells, ${margins.jobs.length} sums of jobs, ${margins.establishments.length} of establishments`,
  );
  drawPosterior(hidden, margins, options, (draw, index) => keepDraw(published, hidden, rest, kept, draw, index));
  return { hidden, margins, kept, cells: completedCells(published, hidden, kept, WIDEN) };
}
