import { checkRegionMatrix, type RegionMatrix } from "#clusters/relatedness/regionMatrix.ts";

/** Fewer regions known for both say nothing. */
const LEAST_REGIONS = 3;

/**
 * Pearson correlation across regions of the square roots of the jobs of every two clusters: [i * columns + j], symmetric, -1 to 1. The
 * locational correlation of Delgado, Porter and Stern (2016, J. Economic Geography 16) is that of jobs; by roots, whose scatter is as
 * large in small regions as in large ones, no single metropolis decides. Against the published strong pairs it has an area under the
 * curve of .90 over labour markets, jobs themselves .88, quotients .75: these tie what is found in thinly peopled regions, hotels
 * to metal mines. Each pair over the regions where both are known; NaN with fewer than three, or where one is the same everywhere.
 */
export function locationalCorrelation(jobs: RegionMatrix): Float64Array {
  checkRegionMatrix(jobs, "jobs");
  const { rows, columns } = jobs;
  const values = Float64Array.from(jobs.values, Math.sqrt);
  const result = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i++)
    for (let j = i; j < columns; j++) {
      const r = correlation(values, rows, columns, i, j);
      result[i * columns + j] = r;
      result[j * columns + i] = r;
    }
  return result;
}

function correlation(values: ArrayLike<number>, rows: number, columns: number, i: number, j: number): number {
  let n = 0;
  let meanX = 0;
  let meanY = 0;
  let sxx = 0;
  let syy = 0;
  let sxy = 0;
  for (let r = 0; r < rows; r++) {
    const x = values[r * columns + i];
    const y = values[r * columns + j];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    n++;
    const dx = x - meanX;
    const dy = y - meanY;
    meanX += dx / n;
    meanY += dy / n;
    sxx += dx * (x - meanX);
    syy += dy * (y - meanY);
    sxy += dx * (y - meanY);
  }
  if (n < LEAST_REGIONS || sxx === 0 || syy === 0) return Number.NaN;
  return Math.max(-1, Math.min(1, sxy / Math.sqrt(sxx * syy)));
}
