import type { MapMeasure } from "./mapMeasure.ts";

/** Jobs as published. */
export const employment = {
  id: "employment",
  group: "size",
  needs: ["jobs"],
  figure: "employment",
  ofOther: "establishments",
  hasNationalShare: true,
  scale: () => "count",
  measure: (context) => context.counted("employment"),
} as const satisfies MapMeasure;
