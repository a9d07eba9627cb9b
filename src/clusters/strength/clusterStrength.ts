import type { RuledTable } from "#clusters/tables/regionalFigures.ts";

/** The strong clusters of a region and what they amount to. */
export interface ClusterStrength {
  /** Slots of the strong traded clusters, ascending; of strong industries where the source tells no clusters. */
  strong: number[];
  /** Their share of the region's traded jobs (of its establishments in all industries there); NaN where it has none. */
  share: number;
}

/**
 * Cluster strength as US Cluster Mapping has it: employment in strong traded clusters over traded employment. Strong is what passes the
 * rule with the certainty in force; a verdict that is unknown counts as not strong. Both sums are of known figures.
 */
export function clusterStrength(
  { table, outcome }: Pick<RuledTable, "table" | "outcome">,
  region: number,
): ClusterStrength {
  const { subjects, traded, basis, table: counts, cellOf, activity } = table;
  const candidates = [...subjects.keys()].filter((slot) => !traded || traded[slot] === 1);
  const strong = candidates.filter((slot) => outcome(slot).isStrong[region] === 1);
  const held = (slots: readonly number[]) =>
    slots.reduce((sum, slot) => sum + (counts[basis][cellOf(slot, region)] || 0), 0);
  const total = basis === "employment" ? held(candidates) : activity[region];
  const inStrong = held(strong);
  return { strong, share: total > 0 ? inStrong / total : Number.NaN };
}
