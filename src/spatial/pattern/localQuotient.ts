import { betaQuantile } from "./betaQuantile.ts";

export interface LocalQuotient {
  /** Share of the industry inside over its share everywhere; NaN where one of them does not exist. */
  quotient: number;
  lower: number;
  upper: number;
}

/**
 * Location quotient of an industry in an area with an interval of probability `level`: `cases` of `population` establishments
 * inside, `totalCases` of `totalPopulation` everywhere. The share inside is binomial with Jeffreys' prior (equal tails, beta with
 * half a case added on each side; Brown, Cai and DasGupta 2001, Statistical Science 16), its limits 0 for no cases and 1 for
 * nothing else, as they recommend; the share everywhere is taken as known.
 *
 * An interval around a found cluster describes it: the cluster was outlined where the industry is dense, so only `createClusterTest`
 * says whether it is more than chance.
 */
export function localQuotient(
  cases: number,
  population: number,
  totalCases: number,
  totalPopulation: number,
  level = 0.9,
): LocalQuotient {
  if (!(cases >= 0 && cases <= population && totalCases <= totalPopulation))
    throw new Error(
      `expected cases within their population, got ${cases} of ${population}, ${totalCases} of ${totalPopulation}`,
    );
  if (!(level > 0 && level < 1)) throw new Error(`level: expected a probability between 0 and 1, got ${level}`);
  const everywhere = totalCases / totalPopulation;
  if (population === 0 || !(everywhere > 0)) return { quotient: Number.NaN, lower: Number.NaN, upper: Number.NaN };
  const share = (tail: number) => betaQuantile(tail, cases + 0.5, population - cases + 0.5);
  return {
    quotient: cases / population / everywhere,
    lower: cases === 0 ? 0 : share((1 - level) / 2) / everywhere,
    upper: (cases === population ? 1 : share((1 + level) / 2)) / everywhere,
  };
}
