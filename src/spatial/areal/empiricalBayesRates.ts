/** Columns by region; NaN where cases or population are unknown or the population is 0. */
export interface EmpiricalBayesRates {
  /** Cases / population. */
  raw: Float64Array;
  /** Shrunk towards `mean`, the more the smaller the population (Marshall 1991). */
  smoothed: Float64Array;
  /** (raw - mean) / standard deviation expected at this population (Assuncao and Reis 1999): what to test instead of raw rates. */
  standardised: Float64Array;
  /** Of all known cases in all their population. */
  mean: number;
  /** Of the true rates between regions, by moments; 0 where rates vary no more than chance makes them. */
  variance: number;
}

export interface EmpiricalBayesOptions {
  /**
   * Where moments give a variance between regions below 0, which none is: "zero" takes it for 0, "kept" leaves it in `standardised`,
   * as esda and spdep do, and takes `b / n` only where nothing positive is left. Regions that nearly use it up then stand out.
   */
  belowZero?: "zero" | "kept";
}

/**
 * Rates of regions of very different size, made comparable. Raw ones of small regions are extreme by chance alone, so that maps and
 * local tests of them mark small regions. Moments over the regions that have both figures: mean `b`, between-region variance
 * `a = sum n (r - b)^2 / sum n - b / mean n`, and variance of a rate at population `n` of `a + b / n`, or `b / n` where `a` is
 * not positive. Divided by the mean, rates of an industry's establishments are location quotients.
 */
export function empiricalBayesRates(
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  { belowZero = "zero" }: EmpiricalBayesOptions = {},
): EmpiricalBayesRates {
  const { length } = cases;
  if (population.length !== length)
    throw new Error(`rates: expected populations of ${length} regions, got ${population.length}`);
  const raw = new Float64Array(length).fill(NaN);
  let totalCases = 0;
  let totalPopulation = 0;
  let known = 0;
  for (let i = 0; i < length; i++) {
    if (cases[i] < 0 || population[i] < 0)
      throw new Error(`rates, region ${i}: expected 0 or more, got ${cases[i]} cases of ${population[i]}`);
    if (!Number.isFinite(cases[i] + population[i]) || population[i] === 0) continue;
    raw[i] = cases[i] / population[i];
    totalCases += cases[i];
    totalPopulation += population[i];
    known++;
  }
  const mean = totalCases / totalPopulation;
  let spread = 0;
  for (let i = 0; i < length; i++) if (raw[i] >= 0) spread += population[i] * (raw[i] - mean) ** 2;
  const moment = (spread - mean * known) / totalPopulation;
  const variance = Math.max(0, moment);
  const varianceAt = (size: number) => {
    const kept = moment + mean / size;
    return belowZero === "kept" && kept > 0 ? kept : variance + mean / size;
  };
  return {
    raw,
    smoothed: raw.map((rate, i) => mean + (variance && variance / (variance + mean / population[i])) * (rate - mean)),
    standardised: raw.map((rate, i) => (rate - mean) / Math.sqrt(varianceAt(population[i]))),
    mean,
    variance,
  };
}
