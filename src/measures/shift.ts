import type { MapMeasure } from "./mapMeasure.ts";

/** Regional component of shift-share, as a share of what there was in the base year: jobs, or establishments where those are counted. */
export const shift = {
  id: "shift",
  group: "change",
  needs: ["baseYear"],
  figure: "employment",
  scale: () => "change",
  measure: (context) =>
    context.industries === "all"
      ? context.allChanges((figures) => (region) => {
          const { before, regional } = figures.shift(region).total;
          return before > 0 ? regional / before : Number.NaN;
        })
      : context.changes(
          (figures, slot) => (region, before) =>
            before > 0 ? figures.shift(region).byIndustry.regional[slot] / before : Number.NaN,
        ),
} as const satisfies MapMeasure;
