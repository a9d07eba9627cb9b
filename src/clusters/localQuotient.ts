/** A quotient with the interval it is known to. */
export interface QuotientInterval {
  value: number;
  low: number;
  high: number;
}

/** Standard normal quantile of 0.95: two-sided 90%. */
const Z = 1.6448536269514722;

/**
 * Location quotient of counts with a 90% interval: `cases` of `population` establishments in a place against the `expected` ones, so
 * the share there over the share everywhere. The local share has Wilson's (1927) interval, which stays within 0 and 1 and is defined
 * for 0 cases; the share everywhere, of which the place is a part, is taken as known. NaN where nothing is expected.
 */
export function localQuotient(cases: number, population: number, expected: number): QuotientInterval {
  if (!(population > 0 && expected > 0)) return { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const everywhere = expected / population;
  const share = cases / population;
  const spread = Z * Z;
  const middle = share + spread / (2 * population);
  const half = Z * Math.sqrt((share * (1 - share)) / population + spread / (4 * population * population));
  const divisor = (1 + spread / population) * everywhere;
  return { value: cases / expected, low: Math.max(0, (middle - half) / divisor), high: (middle + half) / divisor };
}
