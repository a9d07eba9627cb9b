/**
 * Log likelihood ratio of Kulldorff's (1997) Poisson scan statistic for a window: `cases` inside against `expected`, which is scaled
 * so that all windows together expect `total`. Scans for high rates: 0 unless there are more cases than expected.
 */
export function poissonLlr(cases: number, expected: number, total: number): number {
  if (!(cases > expected)) return 0;
  return timesLog(cases, cases / expected) + timesLog(total - cases, (total - cases) / (total - expected));
}

/**
 * Log likelihood ratio of Kulldorff's (1997) Bernoulli scan statistic: `cases` of the `population` inside a window, `totalCases` of
 * `totalPopulation` everywhere. 0 unless the share inside is larger than outside.
 */
export function bernoulliLlr(cases: number, population: number, totalCases: number, totalPopulation: number): number {
  if (!(cases * totalPopulation > totalCases * population)) return 0;
  return (
    entropy(cases, population) +
    entropy(totalCases - cases, totalPopulation - population) -
    entropy(totalCases, totalPopulation)
  );
}

/** Largest log likelihood of `cases` of a `population`. */
function entropy(cases: number, population: number): number {
  return timesLog(cases, cases / population) + timesLog(population - cases, (population - cases) / population);
}

function timesLog(factor: number, of: number): number {
  return factor === 0 ? 0 : factor * Math.log(of);
}
