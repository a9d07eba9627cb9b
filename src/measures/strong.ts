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
    context.industries === "all" ? context.allClusters(strongShare) : context.cells(verdictReading),
} as const satisfies MapMeasure;

function verdictReading({ table, outcome: outcomeOf }: RuledTable, slot: number): CellReading {
  const outcome = outcomeOf(slot);
  const { rule, isStrong, isUncertain, stars } = outcome;
  return {
    figure: table.basis,
    quotients: table.quotients,
    outcome,
    valueOf: (_, region) => {
      if (rule.needs === "all") return isStrong[region];
      return isStrong[region] === 1 || isUncertain[region] === 0 ? stars[region] : 0;
    },
  };
}

function strongShare({ table, outcome }: RuledTable): (region: number) => number {
  const traded = [...table.subjects.keys()].filter((slot) => table.traded?.[slot] === 1);
  return (region) => {
    let inStrong = 0;
    for (const slot of traded)
      if (outcome(slot).isStrong[region] === 1) inStrong += table.table[table.basis][table.cellOf(slot, region)];
    const total = table.baseOf(traded[0]).region[region];
    return total > 0 ? inStrong / total : Number.NaN;
  };
}
