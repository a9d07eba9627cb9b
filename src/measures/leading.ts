import type { MapMeasure } from "./mapMeasure.ts";

/** The family of the cluster a region is known for most: what a measure that is asked of an industry shows until one is chosen. */
export const leading = {
  id: "leading",
  needs: [],
  figure: "employment",
  scale: () => "family",
  measure: (context) => context.leading(),
} as const satisfies MapMeasure;
