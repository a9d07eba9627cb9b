import { drawClusters, type ClusterDraws } from "./clusterDraws.ts";
import type { ClusterClasses } from "./clusterClasses.ts";
import type { PlacesOfLevel } from "./clusterLevels.ts";
import { keepDraw, keptDraws } from "./completed.ts";
import { exactRest } from "./exactMargins.ts";
import { hiddenCells } from "./hiddenCells.ts";
import { marginsOf } from "./margins.ts";
import { drawPosterior, type PosteriorOptions } from "./posterior.ts";
import type { Published } from "./published.ts";
import type { Standing } from "./standing.ts";
import { STRONG, type StrongChances, strongChances } from "./strongChance.ts";
import { takeAway } from "./validation.ts";

/** Chances said in a bin, and how many of its cells are strong in the truth. */
export interface ReliabilityBin {
  from: number;
  cells: number;
  said: number;
  strong: number;
}

/**
 * Sorts chances into bins beside what is true. Chances of 0 and of 1 are in the first and in the last bin.
 * @param edges ascending, the first 0; a bin ends before the next edge
 */
export function reliability(
  chances: ArrayLike<number>,
  isStrong: ArrayLike<number>,
  edges: readonly number[],
): ReliabilityBin[] {
  const bins = edges.map((from) => ({ from, cells: 0, said: 0, strong: 0 }));
  for (let cell = 0; cell < chances.length; cell++) {
    // A share of draws is not exact: .9 as a sum of tenths lies below it.
    const bin = bins[edges.findLastIndex((from) => chances[cell] >= from - 1e-6)];
    bin.cells++;
    bin.said += chances[cell];
    bin.strong += isStrong[cell];
  }
  return bins.map((bin) => ({ ...bin, said: bin.said / bin.cells, strong: bin.strong / bin.cells }));
}

/** One draw as draws of one. */
export function oneDraw(draws: ClusterDraws, d: number): ClusterDraws {
  const cells = draws.places * draws.clusters;
  return {
    ...draws,
    count: 1,
    jobs: draws.jobs.subarray(d * cells, (d + 1) * cells),
    establishments: draws.establishments.subarray(d * cells, (d + 1) * cells),
    total: draws.total.subarray(d * draws.places, (d + 1) * draws.places),
  };
}

/** Chances of all levels by the rule of the table that is written. */
export function chancesOf(
  published: Published,
  { nation }: ClusterClasses,
  levels: readonly PlacesOfLevel[],
  draws: ClusterDraws,
): StrongChances[] {
  const all = published.nation.jobs.reduce((sum, jobs) => sum + jobs, 0);
  return levels.map((places) => strongChances(draws, places, nation.employment, all, STRONG));
}

/** What is drawn where a third of the published cells of three or four establishments, and one in fifty of the others, are not known. */
export function drawsWithout(
  published: Published,
  standing: Standing,
  { classes, clusterOf, clusters }: ClusterClasses,
  options: PosteriorOptions,
): ClusterDraws {
  const taken = takeAway(published, options.seed);
  const hidden = hiddenCells(taken.published, standing, taken.most);
  const rest = exactRest(taken.published, "jobs");
  const kept = keptDraws(options.draws, hidden.length);
  const margins = marginsOf(taken.published, hidden);
  drawPosterior(hidden, margins, options, (draw, index) => keepDraw(taken.published, hidden, rest, kept, draw, index));
  const I = published.industries.length;
  const left = {
    jobs: classes.jobs.map((v) => v.slice()),
    establishments: classes.establishments.map((v) => v.slice()),
  };
  for (const cell of [...taken.few, ...taken.any]) {
    const [c, i] = [Math.floor(cell / I), cell % I];
    const K = classes.classes[i].length;
    if (classes.jobs[i].length === 0) continue;
    left.jobs[i].fill(0, c * K, c * K + K);
    left.establishments[i].fill(0, c * K, c * K + K);
  }
  return drawClusters(taken.published, { ...classes, ...left }, hidden, kept, clusterOf, clusters.length, options.seed);
}

/** How much two chains differ. */
export interface Agreement {
  /** Cells that either says have a chance between .01 and .99. */
  cells: number;
  /** Their greatest difference of chance, the one that 95% of them stay below, and the same as draws of one chain differ by luck alone. */
  greatest: number;
  most: number;
  byLuck: number;
  /** Cells in another class of strong, probably, open and no, of all that have a chance. */
  otherClass: number;
  /** Share of regions' clusters of 250 jobs whose 90% bands of jobs overlap. */
  overlapping: number;
}

/** Least chances of strong, probably and open. */
const CLASSES = [0.9, 0.5, 0.1] as const;

/** Compares chances and bands ([cell] low and high) of two chains of `count` draws. */
export function agreement(
  a: { strong: ArrayLike<number>; low: ArrayLike<number>; high: ArrayLike<number> },
  b: typeof a,
  count: number,
): Agreement {
  const differences: number[] = [];
  const luck: number[] = [];
  let [chances, other, bands, overlapping] = [0, 0, 0, 0];
  const classOf = (chance: number) => CLASSES.findIndex((least) => chance >= least - 1e-6);
  for (let cell = 0; cell < a.strong.length; cell++) {
    const [p, q] = [a.strong[cell], b.strong[cell]];
    if (Math.max(a.high[cell], b.high[cell]) >= STRONG.jobs) {
      bands++;
      overlapping += Number(a.low[cell] <= b.high[cell] && b.low[cell] <= a.high[cell]);
    }
    if (Math.max(p, q) === 0) continue;
    chances++;
    other += Number(classOf(p) !== classOf(q));
    if (Math.max(p, q) < 0.01 || Math.min(p, q) > 0.99) continue;
    differences.push(Math.abs(p - q));
    const middle = (p + q) / 2;
    luck.push(1.96 * Math.sqrt((2 * middle * (1 - middle)) / count));
  }
  differences.sort((x, y) => x - y);
  return {
    cells: differences.length,
    greatest: differences.at(-1) ?? 0,
    most: differences[Math.floor(0.95 * differences.length)] ?? 0,
    byLuck: luck.reduce((sum, x) => sum + x, 0) / luck.length,
    otherClass: other / chances,
    overlapping: overlapping / bands,
  };
}
