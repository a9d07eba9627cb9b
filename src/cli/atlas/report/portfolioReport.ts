import type { SubjectName, SubjectNames } from "#cli/atlas/subjectNames.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";

/** The clusters of a region as they are printed: the regional answers with names beside the ids. */
export interface PortfolioReport {
  basis: RegionPortfolio["basis"];
  /** Traded clusters, then local ones, largest first; industries where the source tells no clusters (Mexico). */
  clusters: NamedFigure[];
  strength: RegionPortfolio["strength"];
  shift: RegionPortfolio["shift"] & { clusters: (SubjectName & RegionPortfolio["shift"])[] };
  structure: RegionPortfolio["structure"];
  complexity: NonNullable<RegionPortfolio["complexity"]> | null;
  /** Around the largest strong cluster. */
  related: { around: SubjectName; clusters: (SubjectName & NamedRelated)[] } | null;
  peers: (Omit<RegionPortfolio["peers"][number], "differs"> & { differs: SubjectName[] })[];
}

type Figure = RegionPortfolio["figures"][number];
type NamedRelated = Omit<NonNullable<RegionPortfolio["related"]>["figures"][number], "subject">;
export type NamedFigure = SubjectName & Omit<Figure, "region" | "regionName" | "subject">;

/** Puts names to a portfolio. */
export function portfolioReport(portfolio: RegionPortfolio, nameOf: SubjectNames): PortfolioReport {
  const { basis, figures, strength, shift, shiftBySubject, structure, complexity, related, peers } = portfolio;
  return {
    basis,
    clusters: figures.map(({ region: _region, regionName: _name, subject, ...figure }) => ({
      ...nameOf(subject),
      traded: figure.verdict.isTradable,
      ...figure,
    })),
    strength,
    shift: { ...shift, clusters: shiftBySubject.map(({ subject, parts }) => ({ ...nameOf(subject), ...parts })) },
    structure,
    complexity: complexity ?? null,
    related: related
      ? {
          around: nameOf(related.subject),
          clusters: related.figures.map(({ subject, ...figure }) => ({ ...nameOf(subject), ...figure })),
        }
      : null,
    peers: peers.map(({ differs, ...peer }) => ({ ...peer, differs: differs.map(nameOf) })),
  };
}
