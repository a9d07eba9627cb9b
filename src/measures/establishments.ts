import type { MapMeasure } from "./mapMeasure.ts";

/** Establishments as published. */
export const establishments = {
  id: "establishments",
  group: "size",
  needs: [],
  figure: "establishments",
  ofOther: "employment",
  hasNationalShare: true,
  scale: () => "count",
  measure: (context) => context.counted("establishments"),
} as const satisfies MapMeasure;
