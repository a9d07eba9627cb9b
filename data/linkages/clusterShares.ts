/** How the industries of the input-output accounts fall on clusters. */
export interface ClusterShares {
  /** [code] shares by cluster, one more place for outside the definitions; they sum to 1. */
  of: Map<string, Float64Array>;
  /** Codes that lie in more than one place. */
  spread: string[];
  /** Of those, codes without any employment, shared out evenly by their NAICS-6 industries. */
  even: string[];
}

/**
 * Shares out every code by the employment of its NAICS-6 industries. Employment of an industry that several codes share (the
 * construction trades build all kinds of structure) is divided evenly between them.
 * @param bridge NAICS-6 industries of every code
 * @param clusterOf cluster of a NAICS-6 industry, below 0 for none
 * @param employment national, persons; 0 where not counted
 * @param clusters how many there are
 */
export function clusterShares(
  bridge: ReadonlyMap<string, readonly string[]>,
  clusterOf: (naics: string) => number,
  employment: (naics: string) => number,
  clusters: number,
): ClusterShares {
  const shared = new Map<string, number>();
  for (const industries of bridge.values())
    for (const naics of industries) shared.set(naics, (shared.get(naics) ?? 0) + 1);
  const of = new Map<string, Float64Array>();
  const spread: string[] = [];
  const even: string[] = [];
  for (const [code, industries] of bridge) {
    const places = industries.map((naics) => (clusterOf(naics) < 0 ? clusters : clusterOf(naics)));
    const persons = industries.map((naics) => employment(naics) / shared.get(naics)!);
    const total = persons.reduce((sum, x) => sum + x, 0);
    const shares = new Float64Array(clusters + 1);
    places.forEach((place, i) => (shares[place] += total > 0 ? persons[i] / total : 1 / industries.length));
    if (industries.length === 0) shares[clusters] = 1;
    of.set(code, shares);
    if (new Set(places).size < 2) continue;
    spread.push(code);
    if (total === 0) even.push(code);
  }
  return { of, spread, even };
}
