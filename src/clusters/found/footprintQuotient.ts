import { localQuotient } from "#spatial/pattern/localQuotient.ts";

/** A quotient with the interval it is known to. */
export interface QuotientInterval {
  value: number;
  low: number;
  high: number;
}

/**
 * `localQuotient` with a 90% interval of `cases` of the `population` of a footprint against those `expected` there, which need not be the
 * same share of every site: 1 = as many as expected. NaN where nothing is expected.
 */
export function footprintQuotient(cases: number, population: number, expected: number): QuotientInterval {
  const { quotient, lower, upper } = localQuotient(cases, population, Math.min(expected, population), population);
  return { value: quotient, low: lower, high: upper };
}
