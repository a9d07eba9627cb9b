import { type HerfindahlBounds, herfindahlBounds } from "./herfindahl.ts";

/**
 * Bounds of the plants' Herfindahl index of an industry of which only jobs and establishments are counted, one element a cell (a
 * region, or a region's size class). Every plant of a cell has at least one job; where a cell has fewer jobs than plants, at least
 * none.
 *
 * Lower: all plants of a cell are equal (sizes need not be whole). Upper: all but one have the least. Both are attained. Estimate:
 * the mean over all ways to split a cell's jobs, each equally likely (broken stick: MacArthur 1957); real plants differ more, so the
 * truth tends to lie above it.
 *
 * NaN where there are no jobs, or a figure is unknown: leave such cells out of every column before, and say so. Throws for jobs
 * without an establishment.
 */
export function herfindahlFromCells(
  employment: ArrayLike<number>,
  establishments: ArrayLike<number>,
): HerfindahlBounds {
  if (establishments.length !== employment.length)
    throw new Error(`expected ${employment.length} counts of establishments, got ${establishments.length}`);
  let total = 0;
  const squares: HerfindahlBounds = { lower: 0, upper: 0, estimate: 0 };
  for (let cell = 0; cell < employment.length; cell++) {
    const jobs = employment[cell];
    const plants = establishments[cell];
    if (jobs < 0 || plants < 0 || (jobs > 0 && plants < 1))
      throw new Error(`cell ${cell}: expected jobs in one establishment or more, got ${jobs} in ${plants}`);
    if (jobs === 0) continue;
    const least = jobs < plants ? 0 : 1;
    const free = jobs - least * plants;
    const atLeast = least * (plants + 2 * free);
    total += jobs;
    squares.lower += jobs ** 2 / plants;
    squares.upper += atLeast + free ** 2;
    squares.estimate += atLeast + (2 * free ** 2) / (plants + 1);
  }
  return herfindahlBounds(squares, total);
}
