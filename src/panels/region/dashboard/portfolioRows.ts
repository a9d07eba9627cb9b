import { economyOf } from "#economies/economies.ts";
import { knownFor } from "#clusters/strength/knownFor.ts";
import { isPublished } from "#clusters/tables/isPublished.ts";
import { sizeOf } from "#panels/clusterInRegion/parts/sizeOf.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";

export const PORTFOLIO_FILTERS = ["strong", "traded", "local", "all"] as const;
export type PortfolioFilter = (typeof PORTFOLIO_FILTERS)[number];

/** Whether any figure of the portfolio is published: without one there is nothing to show but that. */
export function hasFigures({ figures }: Pick<RegionPortfolio, "figures">): boolean {
  return figures.some(isPublished);
}

/** The filters that tell something apart: where the source knows no clusters, nothing is traded or local. */
export function portfolioFilters({ economy }: Pick<RegionPortfolio, "economy">): readonly PortfolioFilter[] {
  return economyOf(economy).hasClusters ? PORTFOLIO_FILTERS : ["strong", "all"];
}

/** The filter before the reader chooses one: the strong ones, or all they could be among where none is. */
export function firstFilter(portfolio: Pick<RegionPortfolio, "economy">, strong: number): PortfolioFilter {
  if (strong > 0) return "strong";
  return economyOf(portfolio.economy).hasClusters ? "traded" : "all";
}

/**
 * The figures of a portfolio under a filter: strong ones first, then by what the region is known for, what it has not got left out.
 * @param isTraded whether a subject is a traded cluster; industries count as traded
 */
export function portfolioRows(
  { figures, basis }: Pick<RegionPortfolio, "figures" | "basis">,
  filter: PortfolioFilter,
  isTraded: (subject: string) => boolean,
): RegionalFigure[] {
  const isStrong = ({ verdict }: RegionalFigure) => verdict.strong === "yes";
  const isWanted = (figure: RegionalFigure) => {
    if (filter === "strong") return isStrong(figure) && isTraded(figure.subject);
    return filter === "all" || isTraded(figure.subject) === (filter === "traded");
  };
  const size = (figure: RegionalFigure) => sizeOf(figure, basis) || 0;
  const known = (figure: RegionalFigure) => knownFor(size(figure), figure.quotient.lower);
  return figures
    .filter((figure) => isPublished(figure) && isWanted(figure))
    .sort((a, b) => Number(isStrong(b)) - Number(isStrong(a)) || known(b) - known(a) || size(b) - size(a));
}
