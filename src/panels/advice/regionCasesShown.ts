import type { RegionCase } from "#engine/regions/guidelinesEngine.ts";

/** The clusters of a region to choose from: strong ones, then those with a cluster case, then the rest; the largest of each first. */
export function regionCasesShown(cases: readonly RegionCase[], isCase: ReadonlySet<string>): RegionCase[] {
  const rank = ({ isStrong, subject }: RegionCase) => (isStrong ? 2 : isCase.has(subject) ? 1 : 0);
  return cases.toSorted((a, b) => rank(b) - rank(a) || (b.size || 0) - (a.size || 0));
}
