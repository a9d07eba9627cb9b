import { starsNeededBy } from "#clusters/strength/strongRules.ts";
import { clusterStrength } from "#clusters/strength/clusterStrength.ts";
import { starsOf } from "#clusters/tables/regionalRule.ts";
import type { RuledTable } from "#clusters/tables/regionalFigures.ts";
import type { MapMeasure } from "./mapMeasure.ts";
import type { CellReading } from "./reading/slotReading.ts";

/** Whether a region passes the rule for strong clusters, or its stars; of all industries together, how much of its traded jobs is in strong clusters. */
export const strong = {
  id: "strong",
  group: "strength",
  needs: ["strongRule"],
  figure: "employment",
  scale: ({ industries, verdict }) => (industries === "all" ? "share" : verdict),
  measure: (context) =>
    context.industries === "all"
      ? context.allClusters((ruled) => (region) => clusterStrength(ruled, region).share)
      : context.cells(verdictReading),
} as const satisfies MapMeasure;

function verdictReading({ table, outcome: outcomeOf }: RuledTable, slot: number): CellReading {
  const outcome = outcomeOf(slot);
  const { rule, isStrong } = outcome;
  return {
    figure: table.basis,
    quotients: table.quotients,
    outcome,
    valueOf: (_, region) => {
      const needed = starsNeededBy(rule);
      if (needed === undefined) return isStrong[region];
      const stars = starsOf(outcome, region);
      return isStrong[region] === 1 ? Math.max(needed, stars) : Math.min(needed - 1, stars);
    },
  };
}
