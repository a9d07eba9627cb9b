import type { MapMeasure } from "./mapMeasure.ts";

/** Jobs gained or lost since the base year, as a share of those there were. */
export const change = {
  id: "change",
  group: "change",
  needs: ["jobs", "baseYear"],
  figure: "employment",
  scale: () => "change",
  measure: (context) => context.grown(),
} as const satisfies MapMeasure;
